package io.howdah.dump.data;

import io.howdah.archive.DataSink;
import io.howdah.wire.CopyOut;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes apart COPY's binary format without holding a row.
 *
 * <p>Source: the manual's page of COPY, "Binary Format".
 */
final class BinaryRows {
  private final CopyOut copy;
  private final byte[] buffer = new byte[64 << 10];
  private int position;
  private int limit;

  BinaryRows(CopyOut copy) {
    this.copy = copy;
  }

  /** Goes to the next row; false at the trailer, after which the stream is read to its end. */
  boolean nextRow() throws IOException {
    need(2);
    short fields = ByteBuffer.wrap(buffer, position, 2).getShort();
    position += 2;
    if (fields >= 0) {
      return true;
    }
    while (fill()) {
      position = limit;
    }
    return false;
  }

  int readInt() throws IOException {
    need(4);
    int value = ByteBuffer.wrap(buffer, position, 4).getInt();
    position += 4;
    return value;
  }

  /** A bigint field. */
  long readLongField() throws IOException {
    int length = readInt();
    if (length != 8) {
      throw new IOException("a bigint of " + length + " bytes in COPY's binary format");
    }
    need(8);
    long value = ByteBuffer.wrap(buffer, position, 8).getLong();
    position += 8;
    return value;
  }

  /** Passes a field's bytes on; a NULL has none. */
  void copyField(DataSink sink) throws IOException {
    int left = readInt();
    while (left > 0) {
      need(1);
      int count = Math.min(left, limit - position);
      sink.write(buffer, position, count);
      position += count;
      left -= count;
    }
  }

  void skip(int byteCount) throws IOException {
    int left = byteCount;
    while (left > 0) {
      need(1);
      int count = Math.min(left, limit - position);
      position += count;
      left -= count;
    }
  }

  /** Has at least so many bytes, a few, from the position on. */
  private void need(int byteCount) throws IOException {
    while (limit - position < byteCount) {
      if (!fill()) {
        throw new EOFException("COPY's binary format ended in the middle of a row");
      }
    }
  }

  private boolean fill() {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int count = copy.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    limit += count;
    return true;
  }
}
