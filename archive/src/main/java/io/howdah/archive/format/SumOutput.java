package io.howdah.archive.format;

import io.howdah.archive.ArchiveSums.TocSum;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.file.ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Takes a header and a table of contents for nothing but their checksums. For one thread. */
public final class SumOutput implements ByteOutput {
  private final CRC32C crc32c = new CRC32C();
  private final CRC32 crc32 = new CRC32();
  private final byte[] buffer = new byte[1 << 13];
  private int buffered;
  private long flushed;

  @Override
  public void write(int b) {
    if (buffered == buffer.length) {
      flush();
    }
    buffer[buffered++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (length > buffer.length - buffered) {
      flush();
      if (length > buffer.length) {
        add(bytes, offset, length);
        return;
      }
    }
    System.arraycopy(bytes, offset, buffer, buffered, length);
    buffered += length;
  }

  private void flush() {
    add(buffer, 0, buffered);
    buffered = 0;
  }

  private void add(byte[] bytes, int offset, int length) {
    crc32c.update(bytes, offset, length);
    crc32.update(bytes, offset, length);
    flushed += length;
  }

  /** Takes what an input still has. */
  public void writeAll(ByteInput in) throws IOException {
    for (int n = in.read(buffer, 0, buffer.length); n >= 0; n = in.read(buffer, 0, buffer.length)) {
      add(buffer, 0, n);
    }
  }

  @Override
  public long position() {
    return flushed + buffered;
  }

  /** Takes so many bytes of a stream, or as many as it has. */
  public void write(InputStream in, long length) throws IOException {
    long left = length;
    while (left > 0) {
      int n = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (n < 0) {
        return;
      }
      add(buffer, 0, n);
      left -= n;
    }
  }

  /** The checksums of all that was written. */
  public TocSum sum() {
    flush();
    return new TocSum(flushed, (int) crc32c.getValue(), (int) crc32.getValue());
  }
}
