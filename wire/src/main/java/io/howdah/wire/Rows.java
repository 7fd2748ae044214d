package io.howdah.wire;

import io.howdah.wire.protocol.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query's result, whole and in memory: the server's bytes, and for each value where it lies. No
 * String is made until one is asked for. Immutable and thread-safe.
 *
 * <p>Rows and columns count from 0.
 */
public final class Rows {

  /** Rows of a block, a power of two: the row's number tells its block. */
  static final int BLOCK_SHIFT = 10;

  static final int BLOCK_ROWS = 1 << BLOCK_SHIFT;
  private static final int BLOCK_MASK = BLOCK_ROWS - 1;

  private static final Rows EMPTY = new Rows(new String[0], new Block[0], 0);

  /**
   * Up to {@link #BLOCK_ROWS} rows.
   *
   * @param bytes the values, each behind its length of four bytes
   * @param offsets for each row and column where in {@code bytes} the value starts, or -1 for null
   */
  @SuppressWarnings("ArrayRecordComponent") // shared by nobody else, never changed
  record Block(byte[] bytes, int[] offsets) {}

  private final String[] columnNames;
  private final Block[] blocks;
  private final int count;

  Rows(String[] columnNames, Block[] blocks, int count) {
    this.columnNames = columnNames;
    this.blocks = blocks;
    this.count = count;
  }

  /** No rows and no columns. */
  public static Rows empty() {
    return EMPTY;
  }

  /** How many rows. */
  public int count() {
    return count;
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** How many columns. */
  public int columnCount() {
    return columnNames.length;
  }

  /** The name of a column, counting from 0. */
  public String columnName(int column) {
    return columnNames[column];
  }

  /** The names of all columns, in order. */
  public List<String> columnNames() {
    return List.of(columnNames);
  }

  /**
   * The first column of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public int column(String name) {
    for (int i = 0; i < columnNames.length; i++) {
      if (columnNames[i].equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column \"" + name + "\" in " + columnNames());
  }

  private Block block(int row, int column) {
    if (row < 0 || row >= count) {
      throw new IndexOutOfBoundsException("row " + row + " of " + count);
    }
    if (column < 0 || column >= columnNames.length) {
      throw new IndexOutOfBoundsException("column " + column + " of " + columnNames.length);
    }
    return blocks[row >>> BLOCK_SHIFT];
  }

  private int offset(Block block, int row, int column) {
    return block.offsets[(row & BLOCK_MASK) * columnNames.length + column];
  }

  private int offsetOfValue(Block block, int row, int column) {
    int offset = offset(block, row, column);
    if (offset < 0) {
      throw new IllegalStateException(
          "column \"" + columnNames[column] + "\" of row " + row + " is null");
    }
    return offset;
  }

  private static int length(byte[] bytes, int offset) {
    return bytes[offset - 4] << 24
        | (bytes[offset - 3] & 0xff) << 16
        | (bytes[offset - 2] & 0xff) << 8
        | (bytes[offset - 1] & 0xff);
  }

  /** Whether the value is null; rows and columns count from 0. */
  public boolean isNull(int row, int column) {
    return offset(block(row, column), row, column) < 0;
  }

  /** The value's length in bytes; 0 for null. */
  public int lengthBytes(int row, int column) {
    Block block = block(row, column);
    int offset = offset(block, row, column);
    return offset < 0 ? 0 : length(block.bytes, offset);
  }

  /**
   * The value, one char per byte.
   *
   * @throws IllegalStateException when it is null
   */
  public String get(int row, int column) {
    Block block = block(row, column);
    int offset = offsetOfValue(block, row, column);
    return Bytes.string(block.bytes, offset, length(block.bytes, offset));
  }

  /** The value, one char per byte, or null. */
  public @Nullable String orNull(int row, int column) {
    Block block = block(row, column);
    int offset = offset(block, row, column);
    return offset < 0 ? null : Bytes.string(block.bytes, offset, length(block.bytes, offset));
  }

  /**
   * Copies the value's bytes.
   *
   * @return the new array
   * @throws IllegalStateException when it is null
   */
  public byte[] getBytes(int row, int column) {
    Block block = block(row, column);
    int offset = offsetOfValue(block, row, column);
    byte[] copy = new byte[length(block.bytes, offset)];
    System.arraycopy(block.bytes, offset, copy, 0, copy.length);
    return copy;
  }

  /**
   * A whole number, also an OID, which takes all 32 bits and therefore is no {@code int}.
   *
   * @throws IllegalStateException when it is null
   * @throws NumberFormatException when it is no number, or too large
   */
  public long getLong(int row, int column) {
    Block block = block(row, column);
    int offset = offsetOfValue(block, row, column);
    byte[] bytes = block.bytes;
    int length = length(bytes, offset);
    boolean negative = length > 0 && bytes[offset] == '-';
    int digits = negative ? length - 1 : length;
    if (digits < 1 || digits > 18) {
      return Long.parseLong(Bytes.string(bytes, offset, length));
    }
    long value = 0;
    for (int i = offset + length - digits; i < offset + length; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException(
            "not a number: \"" + Bytes.string(bytes, offset, length) + "\"");
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  /**
   * A whole number of 32 bits, signed; OIDs need {@link #getLong}.
   *
   * @throws IllegalStateException when it is null
   * @throws NumberFormatException when it is no number, or too large
   */
  public int getInt(int row, int column) {
    long value = getLong(row, column);
    if (value != (int) value) {
      throw new NumberFormatException("too large for 32 bits: " + value);
    }
    return (int) value;
  }

  /**
   * A boolean, {@code t} or {@code f}.
   *
   * @throws IllegalStateException when it is null, or neither
   */
  public boolean getBoolean(int row, int column) {
    Block block = block(row, column);
    int offset = offsetOfValue(block, row, column);
    if (length(block.bytes, offset) == 1) {
      if (block.bytes[offset] == 't') {
        return true;
      }
      if (block.bytes[offset] == 'f') {
        return false;
      }
    }
    throw new IllegalStateException("not a boolean: \"" + get(row, column) + "\"");
  }

  @Override
  public String toString() {
    return count + " rows of " + columnNames();
  }
}
