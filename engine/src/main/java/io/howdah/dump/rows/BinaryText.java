package io.howdah.dump.rows;

import io.howdah.HowdahException;
import io.howdah.wire.CopyOut;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * COPY's text made of its binary format. No value is ever held whole: what has come of it is passed
 * on.
 *
 * <p>Source: the manual's page of COPY, "Binary Format" and "Text Format"
 */
final class BinaryText implements RowStream {
  private static final int BUFFER_BYTES = 64 << 10;

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };

  /** The signature, the flags, and the length of what may follow. */
  private static final int HEADER_BYTES = SIGNATURE.length + 8;

  private static final int COUNT_BYTES = 2;
  private static final int LENGTH_BYTES = 4;
  private static final int NULL_LENGTH = -1;

  /** The server makes no text of a row that is longer, and takes none. */
  static final long MOST_ROW_BYTES = 0x3fffffff;

  /** What stands before and behind a value may take so many bytes, and is never cut. */
  private static final int AROUND_VALUE_BYTES = 8;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private enum State {
    HEADER,
    ROW,
    VALUE,
    BYTES,
    TRAILER
  }

  private final CopyOut copy;
  private final String name;
  private final ColumnForm[] columns;
  private final long mostRowBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private byte[] own = {};
  private int position;
  private int limit;
  private State state = State.HEADER;

  /** How many bytes have to be there for the next step. */
  private int needed = HEADER_BYTES;

  /** The column whose value comes next, or is coming. */
  private int column;

  /** Bytes of the value that are still to come. */
  private int left;

  /** The text of the row so far. */
  private long rowBytes;

  /**
   * Rows that nothing was read of yet.
   *
   * @param mostRowBytes the length of text above which a row is an error
   */
  BinaryText(CopyOut copy, BinaryTable table, String name, long mostRowBytes) {
    this.copy = copy;
    this.name = name;
    this.mostRowBytes = mostRowBytes;
    columns = table.columns().toArray(ColumnForm[]::new);
  }

  @Override
  public int read(byte[] to, int at, int roomBytes) {
    while (true) {
      // Words are written whole.
      int end = write(to, at, at + roomBytes - EscapedText.SLACK_BYTES);
      if (end > at) {
        return end - at;
      }
      if (!fill()) {
        if (state != State.TRAILER) {
          throw broken("it ends in the midst of a row");
        }
        return -1;
      }
    }
  }

  @Override
  public int next() {
    if (own.length == 0) {
      own = new byte[BUFFER_BYTES];
    }
    return read(own, 0, own.length);
  }

  @Override
  public byte[] array() {
    return own;
  }

  @Override
  public int offset() {
    return 0;
  }

  /** Writes as much as there is, and as there is room for; returns the place behind it. */
  private int write(byte[] to, int at, int last) {
    int end = at;
    while (last - end > AROUND_VALUE_BYTES && limit - position >= needed) {
      int before = end;
      switch (state) {
        case HEADER -> readHeader();
        case ROW -> startRow();
        case VALUE -> end = startValue(to, end);
        case BYTES -> end = bytes(to, end, last);
        case TRAILER -> throw broken("something follows its end");
      }
      rowBytes += end - before;
      if (rowBytes > mostRowBytes) {
        throw failed("a row has more than " + mostRowBytes + " bytes, which no server takes back");
      }
    }
    return end;
  }

  private void await(State next, int bytes) {
    state = next;
    needed = bytes;
  }

  private void readHeader() {
    int flags = position + SIGNATURE.length;
    if (!Arrays.equals(buffer, position, flags, SIGNATURE, 0, SIGNATURE.length)
        || getInt(flags) != 0
        || getInt(flags + Integer.BYTES) != 0) {
      throw broken("its header is not known");
    }
    position += HEADER_BYTES;
    await(State.ROW, COUNT_BYTES);
  }

  private void startRow() {
    int count = (short) SHORT.get(buffer, position);
    position += COUNT_BYTES;
    if (count == -1) {
      await(State.TRAILER, 1);
      return;
    }
    if (count != columns.length) {
      throw broken("a row has " + count + " columns instead of " + columns.length);
    }
    column = 0;
    rowBytes = 0;
    await(State.VALUE, LENGTH_BYTES);
  }

  private int startValue(byte[] to, int at) {
    left = getInt(position);
    position += LENGTH_BYTES;
    int end = at;
    if (column > 0) {
      to[end++] = '\t';
    }
    if (left == NULL_LENGTH) {
      to[end++] = '\\';
      to[end++] = 'N';
      return endValue(to, end);
    }
    boolean valid =
        switch (columns[column]) {
          case TEXT, CAST_TO_TEXT -> left >= 0;
          case BOOLEAN -> left == 1;
          case BYTEA -> {
            to[end++] = '\\';
            to[end++] = '\\';
            to[end++] = 'x';
            yield left >= 0;
          }
        };
    if (!valid) {
      throw broken("a value has " + left + " bytes");
    }
    if (left == 0) {
      return endValue(to, end);
    }
    await(State.BYTES, 1);
    return end;
  }

  /** What has come of a value, as far as there is room. */
  private int bytes(byte[] to, int at, int last) {
    // Each byte may become two; one more ends the row.
    int count = Math.min(Math.min(left, limit - position), (last - at - 1) / 2);
    int end =
        switch (columns[column]) {
          case TEXT, CAST_TO_TEXT -> EscapedText.text(buffer, position, count, to, at);
          case BYTEA -> EscapedText.hexadecimal(buffer, position, count, to, at);
          case BOOLEAN -> {
            to[at] = (byte) (buffer[position] == 0 ? 'f' : 't');
            yield at + 1;
          }
        };
    position += count;
    left -= count;
    return left == 0 ? endValue(to, end) : end;
  }

  private int endValue(byte[] to, int at) {
    column++;
    if (column < columns.length) {
      await(State.VALUE, LENGTH_BYTES);
      return at;
    }
    await(State.ROW, COUNT_BYTES);
    to[at] = '\n';
    return at + 1;
  }

  private int getInt(int at) {
    return (int) INT.get(buffer, at);
  }

  /** Waits for more; false at the end. */
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

  @Override
  public CopyOut copy() {
    return copy;
  }

  private HowdahException broken(String what) {
    return failed("could not read COPY's binary format: " + what);
  }

  private HowdahException failed(String why) {
    return new HowdahException("Dumping the contents of table \"" + name + "\" failed: " + why);
  }
}
