package io.howdah.archive.compress;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates a zlib stream (RFC 1950), or a gzip file of one or more members (RFC 1952), and checks
 * it: checksums, lengths, and that the data ends where the source does.
 */
final class InflateStream extends InputStream {
  private final CompressedSource source;
  private final boolean file;
  private final Inflater inflater;
  private final byte[] input = Blocks.COMPRESSED.take();
  private int next;
  private int limit;
  private final CRC32 crc = new CRC32();
  private long memberBytes;
  private boolean inMember;
  private boolean ended;
  private boolean closed;

  InflateStream(CompressedSource source, Wrapping wrapping) {
    this.source = source;
    this.file = wrapping == Wrapping.FILE;
    this.inflater = Inflaters.take(file);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !beginMember()) {
        return -1;
      }
      int n = inflate(bytes, offset, length);
      if (n > 0) {
        return n;
      }
    }
    return -1;
  }

  /** Begins the stream, or the next member of a file; false at the end. */
  private boolean beginMember() throws IOException {
    if (file) {
      // Without any member the file is empty, and so is its data: gzread takes it so.
      if (peek() < 0) {
        ended = true;
        return false;
      }
      readGzipHeader();
      crc.reset();
    }
    memberBytes = 0;
    inMember = true;
    return true;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      while (true) {
        int n = inflater.inflate(bytes, offset, length);
        if (n > 0) {
          memberBytes += n;
          if (file) {
            crc.update(bytes, offset, n);
          }
          return n;
        }
        if (inflater.finished()) {
          next = limit - inflater.getRemaining();
          endMember();
          return 0;
        }
        if (inflater.needsDictionary()) {
          throw source.corrupt("could not uncompress data: need dictionary");
        }
        if (!refill()) {
          throw source.corrupt("could not uncompress data: unexpected end of data");
        }
        inflater.setInput(input, next, limit - next);
        next = limit;
      }
    } catch (DataFormatException e) {
      String why = e.getMessage();
      throw source.corrupt("could not uncompress data: " + (why == null ? "invalid data" : why));
    }
  }

  private void endMember() throws IOException {
    inMember = false;
    if (!file) {
      if (peek() >= 0) {
        throw source.corrupt("data continues behind the end of the compressed stream");
      }
      ended = true;
      return;
    }
    long sum = readLittleEndian();
    long size = readLittleEndian();
    if (sum != crc.getValue()) {
      throw source.corrupt("could not uncompress data: incorrect data check");
    }
    if (size != (memberBytes & 0xFFFFFFFFL)) {
      throw source.corrupt("could not uncompress data: incorrect length check");
    }
    inflater.reset();
  }

  private void readGzipHeader() throws IOException {
    if (require() != 0x1f || require() != 0x8b) {
      throw source.corrupt("could not uncompress data: incorrect header check");
    }
    if (require() != 8) {
      throw source.corrupt("could not uncompress data: unknown compression method");
    }
    int flags = require();
    if ((flags & 0xe0) != 0) {
      throw source.corrupt("could not uncompress data: unknown header flags set");
    }
    for (int i = 0; i < 6; i++) {
      require();
    }
    if ((flags & 4) != 0) {
      int extra = require() | require() << 8;
      for (int i = 0; i < extra; i++) {
        require();
      }
    }
    for (int bit = 8; bit <= 16; bit <<= 1) {
      if ((flags & bit) != 0) {
        while (require() != 0) {
          // The name, then the comment: of no use here.
        }
      }
    }
    if ((flags & 2) != 0) {
      require();
      require();
    }
    inflater.setInput(input, next, limit - next);
    next = limit;
  }

  private long readLittleEndian() throws IOException {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      value |= (long) require() << (8 * i);
    }
    return value;
  }

  private int require() throws IOException {
    int b = peek();
    if (b < 0) {
      throw source.corrupt("could not uncompress data: unexpected end of file");
    }
    next++;
    return b;
  }

  /** The next byte of the source, which stays unread; -1 at the end. */
  private int peek() throws IOException {
    if (next == limit && !refill()) {
      return -1;
    }
    return input[next] & 0xFF;
  }

  private boolean refill() throws IOException {
    int n = source.read(input, 0, input.length);
    next = 0;
    limit = Math.max(n, 0);
    return n > 0;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      ended = true;
      Inflaters.giveBack(inflater, file);
      Blocks.COMPRESSED.giveBack(input);
    }
  }
}
