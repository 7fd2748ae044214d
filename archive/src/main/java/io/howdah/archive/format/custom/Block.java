package io.howdah.archive.format.custom;

import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.WriteOptions;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Compressor;
import io.howdah.archive.compress.Wrapping;
import io.howdah.archive.file.ByteOutput;
import io.howdah.archive.file.OutputFile;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.PrimitiveWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One block that is being written. Its bytes go to a spool until the block has the file for itself.
 * Used by its sink's thread until it is finished, then by the writer under its lock.
 */
final class Block {
  private final CustomWriter writer;
  private final Header header;
  private final WriteOptions options;
  private final Entry entry;
  private final Spool spool = new Spool();
  private PrimitiveWriter primitives;
  private @Nullable OutputFile direct;
  private long directStart = -1;

  /** The compressor whose stream is open; its end is followed by a chunk of length 0. */
  private @Nullable Compressor compressor;

  /** Whether the whole block ends with the stream that is open. */
  private boolean ending;

  Block(CustomWriter writer, Header header, WriteOptions options, Entry entry) {
    this.writer = writer;
    this.header = header;
    this.options = options;
    this.entry = entry;
    this.primitives = primitives(spool);
  }

  private PrimitiveWriter primitives(ByteOutput out) {
    return new PrimitiveWriter(out, header.intSize(), header.offSize());
  }

  Entry entry() {
    return entry;
  }

  void writeByte(int b) throws IOException {
    primitives.writeByte(b);
  }

  void writeInt(int value) throws IOException {
    primitives.writeInt(value);
  }

  void beginStream() throws IOException {
    compressor =
        Codecs.compressor(
            header.compression(), Wrapping.STREAM, options.threads(), this::writeChunk);
  }

  Compressor stream() {
    Compressor c = compressor;
    if (c == null) {
      throw new IllegalStateException("no data is open");
    }
    return c;
  }

  private void writeChunk(byte[] bytes, int offset, int length) throws IOException {
    primitives.writeInt(length);
    primitives.output().write(bytes, offset, length);
    if (direct == null && !ending) {
      writer.relieve(this);
    }
  }

  /** Ends the open stream, waits for its output and closes it with a chunk of length 0. */
  void endStream() throws IOException {
    Compressor c = stream();
    c.endInput();
    c.drain(true);
    closeStream();
    writeInt(0);
  }

  private void closeStream() {
    Compressor c = compressor;
    if (c != null) {
      compressor = null;
      c.close();
    }
  }

  /** Ends the open stream, and the block with it, without waiting for what is being compressed. */
  void endStreamAndBlock() throws IOException {
    stream().endInput();
    ending = true;
    writer.finished(this);
  }

  /** Ends a block that has no stream open. */
  void endBlock() throws IOException {
    ending = true;
    writer.finished(this);
  }

  /**
   * Brings all of the block's bytes to where they go.
   *
   * @return whether they are there; always so after waiting
   */
  boolean complete(boolean wait) throws IOException {
    Compressor c = compressor;
    if (c != null) {
      if (!c.drain(wait)) {
        return false;
      }
      closeStream();
      writeInt(0);
    }
    return true;
  }

  long memoryBytes() {
    return spool.memoryBytes();
  }

  boolean isDirect() {
    return direct != null;
  }

  long directStart() {
    return directStart;
  }

  void startDirect(OutputFile out) throws IOException {
    directStart = out.position();
    spool.transferTo(out);
    direct = out;
    primitives = primitives(out);
  }

  void spill() throws IOException {
    spool.spill();
  }

  void appendTo(OutputFile out) throws IOException {
    spool.transferTo(out);
  }

  /** Frees what the block holds. */
  void close() throws IOException {
    closeStream();
    spool.close();
  }

  /** Takes back everything that the block has written. */
  void abandon() throws IOException {
    close();
    writer.abandoned(this);
  }
}
