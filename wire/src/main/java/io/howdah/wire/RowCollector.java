package io.howdah.wire;

import io.howdah.wire.protocol.MessageInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the DataRow messages of one result into {@link Rows}. */
final class RowCollector {

  private static final int MIN_PIECE_BYTES = 1 << 20;
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 16;

  /** A block gets this part more room than the one before took: most need no more. */
  private static final int SPARE = 16;

  private final String[] columnNames;
  private final List<Rows.Block> full = new ArrayList<>();
  private byte[] bytes;
  private int size;
  private int[] offsets;
  private int rows;

  private RowCollector(String[] columnNames) {
    this.columnNames = columnNames;
    bytes = new byte[512];
    offsets = new int[4 * columnNames.length];
  }

  /** From a RowDescription message. */
  static RowCollector of(MessageInput in) throws IOException {
    in.requireBody();
    String[] names = new String[in.int16()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.text();
      in.int32(); // table
      in.int16(); // its column
      in.int32(); // type
      in.int16(); // its size
      in.int32(); // its modifier
      if (in.int16() != 0) {
        throw new ProtocolException("the server sent a column in binary that was not asked for so");
      }
    }
    return new RowCollector(names);
  }

  /** Takes a DataRow message's body. */
  void add(MessageInput in) throws IOException {
    int columns = columnNames.length;
    if (in.int16() != columns) {
      throw new ProtocolException("unexpected field count in \"D\" message");
    }
    int length = in.bodyBytes();
    readRow(in, length);
    int cell = rows * columns;
    if (offsets.length - cell < columns) {
      offsets = Arrays.copyOf(offsets, Math.min(2 * offsets.length, Rows.BLOCK_ROWS * columns));
    }
    int end = size + length;
    for (int i = 0; i < columns; i++) {
      if (end - size < 4) {
        throw new ProtocolException("insufficient data in \"D\" message");
      }
      int valueLength =
          bytes[size] << 24
              | (bytes[size + 1] & 0xff) << 16
              | (bytes[size + 2] & 0xff) << 8
              | (bytes[size + 3] & 0xff);
      size += 4;
      if (valueLength == -1) {
        offsets[cell + i] = -1;
      } else if (valueLength < 0 || valueLength > end - size) {
        throw new ProtocolException("insufficient data in \"D\" message");
      } else {
        offsets[cell + i] = size;
        size += valueLength;
      }
    }
    if (size != end) {
      throw new ProtocolException("extraneous data in \"D\" message");
    }
    if (++rows == Rows.BLOCK_ROWS) {
      int capacity = (int) Math.min(MAX_ARRAY, size + (long) size / SPARE);
      finishBlock();
      bytes = new byte[capacity];
      offsets = new int[Rows.BLOCK_ROWS * columns];
    }
  }

  /** The array grows only as data arrives: a length alone, which may be wrong, costs nothing. */
  private void readRow(MessageInput in, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int piece = Math.min(length - done, Math.max(MIN_PIECE_BYTES, bytes.length));
      int at = size + done;
      if (bytes.length - at < piece) {
        bytes = Arrays.copyOf(bytes, grown(bytes.length, (long) at + piece));
      }
      in.readBody(bytes, at, piece);
      done += piece;
    }
  }

  private static int grown(int capacity, long needed) {
    if (needed > MAX_ARRAY) {
      throw new ProtocolException("a query's result is too large to be held in memory");
    }
    return (int) Math.max(needed, Math.min(MAX_ARRAY, 2L * capacity));
  }

  private void finishBlock() {
    int cells = rows * columnNames.length;
    full.add(
        new Rows.Block(
            bytes.length - size <= 2 * (size / SPARE) ? bytes : Arrays.copyOf(bytes, size),
            cells == offsets.length ? offsets : Arrays.copyOf(offsets, cells)));
    size = 0;
    rows = 0;
  }

  /** The rows so far. Nothing can be added afterwards. */
  Rows rows() {
    int count = full.size() * Rows.BLOCK_ROWS + rows;
    if (rows > 0) {
      finishBlock();
    }
    return new Rows(columnNames, full.toArray(new Rows.Block[0]), count);
  }
}
