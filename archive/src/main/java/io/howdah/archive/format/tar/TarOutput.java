package io.howdah.archive.format.tar;

import io.howdah.archive.file.OutputFile;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.TarBlock;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes members. A member's size stands before its bytes and is known after them: where the output
 * can be seeked, the header is written again; where not, the bytes wait in a spool, which moves to
 * a temporary file when they are many. For one thread.
 */
final class TarOutput implements Closeable {
  private static final long SPOOL_MEMORY_BYTES = 4 << 20;
  private static final byte[] ZEROS = new byte[2 * TarBlock.BYTES];

  private final OutputFile out;
  private final long epochSeconds;
  private final Spool spool = new Spool();
  private String name = "";
  private long headerPosition;
  private long size;

  TarOutput(OutputFile out, long epochSeconds) {
    this.out = out;
    this.epochSeconds = epochSeconds;
  }

  /** Begins a member. */
  void begin(String memberName) throws IOException {
    name = memberName;
    size = 0;
    headerPosition = position();
    byte[] header = TarHeader.create(name, 0, epochSeconds);
    write(header, 0, header.length);
    size = 0;
  }

  /** The position of the next byte, in what has been written and what waits in the spool. */
  long position() {
    return out.position() + spool.size();
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    if (out.isSeekable()) {
      out.write(bytes, offset, length);
    } else {
      spool.write(bytes, offset, length);
      if (spool.memoryBytes() > SPOOL_MEMORY_BYTES) {
        spool.spill();
      }
    }
    size += length;
  }

  /** Ends the member. */
  void end() throws IOException {
    long memberSize = size;
    write(ZEROS, 0, (int) TarHeader.padding(memberSize));
    if (memberSize > 0) {
      byte[] header = TarHeader.create(name, memberSize, epochSeconds);
      if (out.isSeekable()) {
        out.patch(headerPosition, header, 0, header.length);
      } else {
        spool.patch(headerPosition - out.position(), header);
      }
    }
  }

  /** Makes everything so far part of the output, which cannot be taken back any more. */
  void settle() throws IOException {
    spool.transferTo(out);
  }

  /** Takes back everything from a position on, at which a member was begun. */
  void takeBack(long to) throws IOException {
    if (out.isSeekable()) {
      out.truncate(to);
    } else {
      spool.close();
    }
  }

  /** Writes the end of the tar file and completes the output. */
  void commit(boolean sync) throws IOException {
    settle();
    out.write(ZEROS, 0, ZEROS.length);
    out.commit(sync);
  }

  @Override
  public void close() throws IOException {
    spool.close();
    out.close();
  }
}
