package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.PrimitiveWriter;
import io.howdah.archive.format.SumOutput;
import io.howdah.archive.format.SumsReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a custom archive in a file. Each stream has its own position, so that any number may be
 * open at once. Where the archive has no offsets, the blocks are looked for once, when the first is
 * asked for.
 */
final class CustomFileReader extends CustomReader {
  private final FileChannel channel;
  private final long size;
  private final long firstBlock;

  /** The blocks' positions by dump ID, where the archive does not tell them. */
  private @Nullable Map<Integer, Long> found;

  /** All offsets in ascending order, once they were needed. */
  private long @Nullable [] sorted;

  CustomFileReader(FileChannel channel, Front front, long firstBlock) throws IOException {
    super(front);
    this.channel = channel;
    this.size = channel.size();
    this.firstBlock = firstBlock;
  }

  @Override
  public boolean isRandomAccess() {
    return true;
  }

  @Override
  public InputStream data(Entry entry) throws IOException {
    PrimitiveReader in = openBlock(entry, BlockType.DATA);
    return new BlockStream(new ChunkSource(in), algorithm(), () -> {});
  }

  @Override
  public LargeObjects largeObjects(Entry entry) throws IOException {
    PrimitiveReader in = openBlock(entry, BlockType.LARGE_OBJECTS);
    return new BlockLargeObjects(in, algorithm(), () -> {});
  }

  private PrimitiveReader openBlock(Entry entry, int type) throws IOException {
    requireData(entry, type);
    long position = locate(entry);
    if (position < firstBlock || position >= size) {
      throw new ArchiveException.Corrupt(
          "data offset " + position + " is outside of the file's data", -1, null, entry.label());
    }
    PrimitiveReader in = primitives(position);
    in.setEntry(entry.label());
    int actualType = in.readByte();
    int id = in.readInt();
    if (id != entry.dumpId()) {
      throw in.corrupt(
          "found unexpected block ID (" + id + ") when reading data -- expected " + entry.dumpId());
    }
    if (actualType != type) {
      throw in.corrupt("unrecognized data block type " + actualType + " while restoring archive");
    }
    return in;
  }

  private PrimitiveReader primitives(long position) {
    PrimitiveReader in = new PrimitiveReader(ByteInput.of(channel, position, size, null));
    in.setSizes(header().intSize(), header().offSize());
    return in;
  }

  private long locate(Entry entry) throws IOException {
    if (flag(entry) == PrimitiveWriter.OFFSET_SET) {
      return position(entry);
    }
    Long position = findBlocks().get(entry.dumpId());
    if (position == null) {
      throw new ArchiveException.Corrupt(
          "could not find block ID " + entry.dumpId() + " in archive -- possibly corrupt archive",
          -1,
          null,
          entry.label());
    }
    return position;
  }

  private synchronized Map<Integer, Long> findBlocks() throws IOException {
    if (found == null) {
      Map<Integer, Long> blocks = new HashMap<>();
      PrimitiveReader in = primitives(firstBlock);
      while (in.input().remaining() > 0) {
        long start = in.input().position();
        int type = in.readByte();
        if (type != BlockType.DATA && type != BlockType.LARGE_OBJECTS) {
          throw in.corrupt("unrecognized data block type (" + type + ") while searching archive");
        }
        int id = in.readInt();
        in.setEntry("with ID " + id);
        blocks.putIfAbsent(id, start);
        Chunks.skipBlock(in, type);
        in.setEntry(null);
      }
      found = blocks;
    }
    return found;
  }

  @Override
  public @Nullable ArchiveSums checkStructure() throws IOException {
    use().requireOpen();
    long at = new BlockCheck(this, primitives(firstBlock)).run();
    if (at < 0) {
      return SumsReader.none(toc());
    }
    SumOutput sum = new SumOutput();
    sum.writeAll(ByteInput.of(channel, 0, firstBlock, null));
    try (InputStream text = SumsBlock.open(primitives(at))) {
      return SumsReader.read(text, null, toc(), sum.sum());
    }
  }

  @Override
  public @Nullable Entry nextData() {
    throw new UnsupportedOperationException("the archive is not read forward only");
  }

  @Override
  public void setAside(IntPredicate wanted) {}

  /** The distance to the next block in the file. */
  @Override
  public long dataSizeEstimate(Entry entry) {
    if (flag(entry) != PrimitiveWriter.OFFSET_SET) {
      return 0;
    }
    long[] starts = sortedPositions();
    int at = Arrays.binarySearch(starts, position(entry));
    long end = at + 1 < starts.length ? starts[at + 1] : size;
    return Math.max(end - position(entry), 0);
  }

  private synchronized long[] sortedPositions() {
    if (sorted == null) {
      long[] starts = new long[toc().entries().size()];
      int n = 0;
      for (Entry e : toc().entries()) {
        if (flag(e) == PrimitiveWriter.OFFSET_SET) {
          starts[n++] = position(e);
        }
      }
      sorted = Arrays.copyOf(starts, n);
      Arrays.sort(sorted);
    }
    return sorted;
  }

  @Override
  public void close() throws IOException {
    use().close();
    channel.close();
  }
}
