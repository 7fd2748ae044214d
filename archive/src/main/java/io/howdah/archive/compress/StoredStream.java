package io.howdah.archive.compress;

import java.io.IOException;
import java.io.InputStream;

/** Data that is not compressed. */
final class StoredStream extends InputStream {
  private final CompressedSource source;

  StoredStream(CompressedSource source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return source.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return length == 0 ? 0 : source.read(bytes, offset, length);
  }
}
