package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveSums.TocSum;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Toc;
import io.howdah.archive.WriteOptions;
import io.howdah.archive.file.OutputFile;
import io.howdah.archive.file.PathText;
import io.howdah.archive.format.DataSums;
import io.howdah.archive.format.HeaderCodec;
import io.howdah.archive.format.PrimitiveWriter;
import io.howdah.archive.format.SumOutput;
import io.howdah.archive.format.TocEncoder;
import io.howdah.archive.format.WrittenData;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes a custom archive. Blocks must stand in the file one after the other, while several sinks
 * may be open: a {@link Block} collects its bytes until it is finished or large, and is appended in
 * the order of finishing; a large one takes the file for itself as soon as that is free.
 */
public final class CustomWriter implements ArchiveWriter {
  /** Up to how many bytes a block is kept in memory. */
  private static final long BLOCK_MEMORY_BYTES = 4 << 20;

  /** How many bytes the finished blocks may have in memory while another block has the file. */
  private static final long WAITING_MEMORY_BYTES = 32 << 20;

  private final Toc toc;
  private final WriteOptions options;
  private final OutputFile out;
  private final PrimitiveWriter primitives;
  private final WrittenData written;
  private final DataSums sums;

  /** By index of entry: where its offset field stands, and what goes there. */
  private final long[] fieldPositions;

  private final long[] blockPositions;

  private final ReentrantLock lock = new ReentrantLock();

  /** The block that writes to the file directly, if any. */
  private @Nullable Block holder;

  /** Finished blocks, in their order; some may still be compressed in the background. */
  private final ArrayDeque<Block> waiting = new ArrayDeque<>();

  private long waitingBytes;
  private @Nullable IOException failure;
  private boolean committed;

  private CustomWriter(OutputFile out, Toc toc, WriteOptions options) {
    this.out = out;
    this.toc = toc;
    this.options = options;
    Header h = toc.header();
    this.primitives = new PrimitiveWriter(out, h.intSize(), h.offSize());
    this.written = new WrittenData(toc);
    this.sums = new DataSums(toc, written);
    this.fieldPositions = new long[toc.entries().size()];
    this.blockPositions = new long[toc.entries().size()];
    Arrays.fill(blockPositions, -1);
  }

  /** Opens the output and writes the header and the table of contents. */
  public static CustomWriter create(ArchiveTarget target, Toc toc, WriteOptions options)
      throws IOException {
    String error =
        target instanceof ArchiveTarget.ToPath p
            ? "could not open output file \"" + PathText.bytes(p.path()) + "\""
            : "could not open output file";
    OutputFile out = OutputFile.create(target, error);
    try {
      CustomWriter w = new CustomWriter(out, toc, options);
      w.writeToc();
      return w;
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
  }

  private void writeToc() throws IOException {
    HeaderCodec.write(primitives, toc.header());
    TocEncoder.write(
        primitives,
        toc,
        true,
        (p, index, entry) -> {
          fieldPositions[index] = out.position();
          p.writeOffset(
              entry.hasData() ? PrimitiveWriter.OFFSET_NOT_SET : PrimitiveWriter.OFFSET_NO_DATA, 0);
        });
  }

  @Override
  public Toc toc() {
    return toc;
  }

  @Override
  public DataSink data(int dumpId) throws IOException {
    Entry entry = written.begin(dumpId, false);
    return sums.of(entry, new BlockDataSink(newBlock(BlockType.DATA, entry)));
  }

  @Override
  public LargeObjectsSink largeObjects(int dumpId) throws IOException {
    Entry entry = written.begin(dumpId, true);
    return sums.of(entry, new BlockLargeObjectsSink(newBlock(BlockType.LARGE_OBJECTS, entry)));
  }

  private Block newBlock(int type, Entry entry) throws IOException {
    Block block = new Block(this, toc.header(), options, entry);
    block.writeByte(type);
    block.writeInt(entry.dumpId());
    return block;
  }

  /** Asked by a block that has grown: makes it the file's holder where it can be. */
  void relieve(Block block) throws IOException {
    if (block.memoryBytes() < BLOCK_MEMORY_BYTES) {
      return;
    }
    lock.lock();
    try {
      checkFailure();
      if (holder == null) {
        appendWaiting(true);
        holder = block;
        block.startDirect(out);
      } else {
        block.spill();
      }
    } catch (IOException | RuntimeException e) {
      throw fail(e);
    } finally {
      lock.unlock();
    }
  }

  /** Takes a block whose input is complete. */
  void finished(Block block) throws IOException {
    if (block.isDirect()) {
      // The other blocks wait for it, so it is waited for.
      block.complete(true);
    }
    lock.lock();
    try {
      checkFailure();
      if (block.isDirect()) {
        holder = null;
        setPosition(block, block.directStart());
      } else {
        waiting.add(block);
        waitingBytes += block.memoryBytes();
      }
      if (holder == null) {
        appendWaiting(waitingBytes > WAITING_MEMORY_BYTES);
      } else if (waitingBytes > WAITING_MEMORY_BYTES) {
        for (Block w : waiting) {
          w.complete(true);
          w.spill();
        }
        waitingBytes = 0;
      }
      written.end(block.entry());
    } catch (IOException | RuntimeException e) {
      throw fail(e);
    } finally {
      lock.unlock();
    }
  }

  private void appendWaiting(boolean wait) throws IOException {
    while (!waiting.isEmpty()) {
      Block first = waiting.peek();
      if (!first.complete(wait)) {
        return;
      }
      waiting.remove();
      setPosition(first, out.position());
      first.appendTo(out);
    }
    waitingBytes = 0;
  }

  private void setPosition(Block block, long position) {
    blockPositions[written.indexOf(block.entry())] = position;
  }

  /** Takes back an unfinished block. */
  void abandoned(Block block) throws IOException {
    lock.lock();
    try {
      written.abandon(block.entry());
      if (!block.isDirect()) {
        return;
      }
      holder = null;
      if (out.isSeekable()) {
        out.truncate(block.directStart());
      } else if (failure == null) {
        failure =
            new ArchiveException.NotPossible(
                "part of the data is in the output already and cannot be taken back");
      }
    } finally {
      lock.unlock();
    }
  }

  private void checkFailure() throws IOException {
    IOException f = failure;
    if (f != null) {
      throw f;
    }
  }

  /** Remembers what went wrong, so that no later call takes the archive for sound. */
  private IOException fail(Exception e) {
    IOException io = e instanceof IOException i ? i : new IOException(e);
    if (failure == null) {
      failure = io;
    }
    return io;
  }

  @Override
  public void commit() throws IOException {
    lock.lock();
    try {
      checkFailure();
      written.complete();
      appendWaiting(true);
      out.flushAtEnd();
      boolean patched =
          out.isSeekable() && OffsetPatcher.patch(out, toc, fieldPositions, blockPositions);
      SumsBlock.write(out, primitives, sums, toc, tocSum(patched));
      out.commit(options.sync());
      committed = true;
    } catch (IOException e) {
      throw fail(e);
    } finally {
      lock.unlock();
    }
  }

  /** The checksums of header and table of contents as they stand in the file. */
  private TocSum tocSum(boolean withOffsets) throws IOException {
    SumOutput sum = new SumOutput();
    PrimitiveWriter p = new PrimitiveWriter(sum, toc.header().intSize(), toc.header().offSize());
    HeaderCodec.write(p, toc.header());
    TocEncoder.write(
        p,
        toc,
        true,
        (o, index, entry) -> {
          if (!entry.hasData()) {
            o.writeOffset(PrimitiveWriter.OFFSET_NO_DATA, 0);
          } else if (withOffsets) {
            o.writeOffset(PrimitiveWriter.OFFSET_SET, blockPositions[index]);
          } else {
            o.writeOffset(PrimitiveWriter.OFFSET_NOT_SET, 0);
          }
        });
    return sum.sum();
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (committed) {
        return;
      }
      for (Block b : waiting) {
        b.close();
      }
      waiting.clear();
      out.close();
    } finally {
      lock.unlock();
    }
  }
}
