package io.howdah.archive.format.tar;

import io.howdah.archive.file.ByteInput;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one member, read from the tar file as it goes by. */
final class MemberInput extends InputStream {
  private final ByteInput in;
  private final TarHeader header;
  private long left;
  private boolean atNext;

  MemberInput(ByteInput in, TarHeader header) {
    this.in = in;
    this.header = header;
    this.left = header.size();
  }

  TarHeader header() {
    return header;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    int n = in.read(bytes, offset, (int) Math.min(length, left));
    if (n < 0) {
      throw in.endOfFile();
    }
    left -= n;
    return n;
  }

  /** Passes over what is left and the padding; the input stands at the next header then. */
  void skipToNext() throws IOException {
    if (!atNext) {
      atNext = true;
      in.skip(left + header.padding());
      left = 0;
    }
  }
}
