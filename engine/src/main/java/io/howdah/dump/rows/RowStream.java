package io.howdah.dump.rows;

import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.CopyOut;
import io.howdah.wire.ServerException;

/**
 * The rows that one COPY reads, as COPY's text. It comes in pieces that have nothing to do with
 * rows. Not thread-safe; the connection can do nothing else until this has ended or was closed.
 */
public sealed interface RowStream extends AutoCloseable permits ServerText, BinaryText {
  /** The room that a reader has to offer, in bytes. */
  int LEAST_ROOM_BYTES = 512;

  /**
   * Waits for text and writes it to an array.
   *
   * @param roomBytes at least {@link #LEAST_ROOM_BYTES}
   * @return the bytes written, at least 1, or -1 at the end
   * @throws ServerException when the server ended the COPY with an error; whatever came before that
   *     has been returned
   * @throws ConnectionLostException when the line broke
   * @throws io.howdah.HowdahException when the server's binary format is not as expected
   */
  int read(byte[] to, int at, int roomBytes);

  /**
   * Waits for text, which then lies in {@link #array()} from {@link #offset()} on until the next
   * call; fails as {@link #read} does.
   *
   * @return its length in bytes, at least 1, or -1 at the end
   */
  int next();

  /** The stream's own buffer: read only, and valid only until the next call. */
  byte[] array();

  /** Where in {@link #array()} the piece starts. */
  int offset();

  /** Reads to the end, for nobody: to cancel the COPY would end the transaction. */
  default void drop() {
    while (copy().next() > 0) {
      // not wanted
    }
  }

  /** Before the end: cancels the COPY. */
  @Override
  default void close() {
    copy().close();
  }

  /** What the rows are read from. */
  CopyOut copy();

  /** As the server writes it. */
  static RowStream ofText(CopyOut copy) {
    return new ServerText(copy);
  }

  /**
   * Made of the binary format of a table's COPY.
   *
   * @param name what messages call the table
   */
  static RowStream ofBinary(CopyOut copy, BinaryTable table, String name) {
    return new BinaryText(copy, table, name, BinaryText.MOST_ROW_BYTES);
  }
}
