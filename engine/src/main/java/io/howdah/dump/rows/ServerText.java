package io.howdah.dump.rows;

import io.howdah.wire.CopyOut;

/** COPY's text as the server writes it. */
record ServerText(CopyOut copy) implements RowStream {
  @Override
  public int read(byte[] to, int at, int roomBytes) {
    return copy.read(to, at, roomBytes);
  }

  @Override
  public int next() {
    return copy.next();
  }

  @Override
  public byte[] array() {
    return copy.array();
  }

  @Override
  public int offset() {
    return copy.offset();
  }
}
