package io.howdah.dump.data;

import io.howdah.archive.DataSink;
import io.howdah.sql.Characters;
import io.howdah.wire.CopyOut;
import io.howdah.wire.ServerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Makes INSERT commands of a table's rows. The rows come as COPY text, byte by byte, so that a row
 * of any length passes through in bounded memory; only numbers and booleans, which decide about
 * their quotes at their end, are held back.
 *
 * <p>Source: {@code dumpTableData_insert} in {@code pg_dump.c}; the manual's page of COPY, "Text
 * Format".
 */
public final class InsertText {
  /** How a column's values are written. */
  public enum Column {
    /** Without quotes, unless it is infinite or not a number. */
    NUMBER,
    /** As a bit string. */
    BITS,
    /** As {@code true} or {@code false}. */
    BOOLEAN,
    /** As {@code DEFAULT}: the server computes it. */
    GENERATED,
    /** As a quoted literal. */
    LITERAL
  }

  /**
   * What surrounds the values.
   *
   * @param head the command up to {@code VALUES}, or the whole of it for a table without columns
   * @param columns of the rows that will come, in order; empty for a table without columns
   * @param rowsPerCommand at least 1
   * @param doNothing whether conflicting rows are passed over
   * @param standardStrings whether backslashes stand for themselves in literals
   * @param characters those of the client encoding
   */
  public record Shape(
      String head,
      List<Column> columns,
      int rowsPerCommand,
      boolean doNothing,
      boolean standardStrings,
      Characters characters) {
    /** Takes a copy of the list. */
    public Shape {
      columns = List.copyOf(columns);
    }
  }

  private static final int FLUSH_BYTES = 64 << 10;

  /** How many rows C's pg_dump reads at once. */
  private static final int ROWS_PER_FETCH = 100;

  private static final byte[] NULL = bytes("NULL");
  private static final byte[] DEFAULT = bytes("DEFAULT");
  private static final byte[] TRUE = bytes("true");
  private static final byte[] FALSE = bytes("false");
  private static final byte[] SEPARATOR = bytes(", ");
  private static final byte[] END = bytes("\n\n");

  private final Shape shape;
  private final DataSink sink;
  private final Characters characters;
  private final PartialCharacter character = new PartialCharacter();
  private final byte[] noCharacter;
  private final byte[] head;
  private final byte[] firstRow;
  private final byte[] nextRow = bytes(",\n\t(");
  private final byte[] endOfCommand;
  private final Column[] columns;

  private byte[] out = new byte[FLUSH_BYTES * 2];
  private int length;
  private int rowsInCommand;
  private int rowsFetched;

  /** How much of what waits belongs to whole fetches, which C would have written by now. */
  private int fetchedLength;

  private int field;
  private boolean inRow;

  // Of the field that is being read.
  private boolean started;
  private boolean escaped;
  private int trailBytes;
  private int heldFrom;

  private InsertText(Shape shape, DataSink sink) {
    this.shape = shape;
    this.sink = sink;
    characters = shape.characters();
    noCharacter = bytes(characters.noCharacter());
    head = bytes(shape.head());
    firstRow = bytes(shape.rowsPerCommand() == 1 ? " (" : "\n\t(");
    endOfCommand = bytes(shape.doNothing() ? " ON CONFLICT DO NOTHING;\n" : ";\n");
    columns = shape.columns().toArray(new Column[0]);
  }

  /** Writes every row that the COPY gives, and what follows the last. Does not finish the sink. */
  public static void copy(CopyOut rows, Shape shape, DataSink sink) throws IOException {
    InsertText text = new InsertText(shape, sink);
    byte[] buffer = new byte[FLUSH_BYTES];
    try {
      for (int n = rows.read(buffer, 0, buffer.length);
          n > 0;
          n = rows.read(buffer, 0, buffer.length)) {
        text.take(buffer, n);
      }
    } catch (ServerException failed) {
      text.leaveFetched();
      throw failed;
    }
    text.end();
  }

  private void take(byte[] buffer, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      byte b = buffer[i];
      if (trailBytes > 0) {
        trailBytes--;
        value(b); // also where it looks like a backslash
      } else if (escaped) {
        escaped = false;
        escape(b);
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '\t') {
        endField();
      } else if (b == '\n') {
        endRow();
      } else {
        trailBytes = characters.trailBytes(b & 0xff);
        value(b);
      }
    }
  }

  private void escape(byte b) throws IOException {
    switch (b) {
      case 'N' -> startField(true);
      case 'b' -> value((byte) '\b');
      case 'f' -> value((byte) '\f');
      case 'n' -> value((byte) '\n');
      case 'r' -> value((byte) '\r');
      case 't' -> value((byte) '\t');
      case 'v' -> value((byte) 0x0b);
      default -> value(b);
    }
  }

  private void startRow() {
    inRow = true;
    if (rowsInCommand == 0) {
      put(head);
    }
    if (columns.length > 0) {
      put(rowsInCommand == 0 ? firstRow : nextRow);
    }
  }

  /** Begins the field, once: with its opening quote, or as the whole of a NULL. */
  private void startField(boolean isNull) throws IOException {
    if (started) {
      return;
    }
    if (!inRow) {
      startRow();
    }
    started = true;
    heldFrom = -1;
    if (columns.length == 0) {
      return;
    }
    if (columns[field] == Column.GENERATED) {
      put(DEFAULT);
    } else if (isNull) {
      put(NULL);
    } else {
      switch (columns[field]) {
        case NUMBER, BOOLEAN -> heldFrom = length;
        case BITS -> {
          put((byte) 'B');
          put((byte) '\'');
          heldFrom = -2;
        }
        case LITERAL -> {
          put((byte) '\'');
          heldFrom = -2;
        }
        case GENERATED -> throw new AssertionError();
      }
    }
    flushIfFull();
  }

  private void value(byte b) throws IOException {
    startField(false);
    if (columns[field] != Column.LITERAL) {
      put(b);
    } else if (characters != Characters.BYTES && (b < 0 || !character.isEmpty())) {
      character.add(b);
      takeCharacter(false);
    } else {
      literal(b);
    }
    flushIfFull();
  }

  private void literal(byte b) {
    if (b == '\'' || (b == '\\' && !shape.standardStrings())) {
      put(b);
    }
    put(b);
  }

  /** Writes what is known to be a character, or to be none. */
  private void takeCharacter(boolean isLast) {
    while (!character.isEmpty()) {
      if (character.startsWithAscii()) {
        literal(character.removeFirst());
      } else if (characters.isWhole(character, 0)) {
        for (int n = characters.length(character, 0); n > 0; n--) {
          put(character.removeFirst());
        }
      } else if (isLast || character.length() >= characters.length(character, 0)) {
        // The bytes behind it are looked at again: a quote may be among them.
        put(noCharacter);
        character.removeFirst();
      } else {
        return;
      }
    }
  }

  private void endField() throws IOException {
    startField(false);
    takeCharacter(true);
    if (heldFrom == -2) {
      put((byte) '\'');
    } else if (heldFrom >= 0) {
      endHeld();
    }
    started = false;
    heldFrom = -1;
    field++;
    if (field < columns.length) {
      put(SEPARATOR);
    }
    flushIfFull();
  }

  private void endHeld() {
    if (columns[field] == Column.BOOLEAN) {
      boolean isTrue = length - heldFrom == 1 && out[heldFrom] == 't';
      length = heldFrom;
      put(isTrue ? TRUE : FALSE);
    } else if (!isPlainNumber()) {
      put((byte) 0);
      System.arraycopy(out, heldFrom, out, heldFrom + 1, length - 1 - heldFrom);
      out[heldFrom] = '\'';
      put((byte) '\'');
    }
    heldFrom = -1;
  }

  private boolean isPlainNumber() {
    for (int i = heldFrom; i < length; i++) {
      byte b = out[i];
      boolean plain =
          (b >= '0' && b <= '9')
              || b == ' '
              || b == '+'
              || b == '-'
              || b == 'e'
              || b == 'E'
              || b == '.';
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private void endRow() throws IOException {
    endField();
    inRow = false;
    field = 0;
    if (columns.length > 0) {
      put((byte) ')');
      if (++rowsInCommand >= shape.rowsPerCommand()) {
        put(endOfCommand);
        rowsInCommand = 0;
      }
    }
    if (++rowsFetched == ROWS_PER_FETCH) {
      rowsFetched = 0;
      fetchedLength = length;
    }
  }

  private void leaveFetched() throws IOException {
    sink.write(out, 0, fetchedLength);
  }

  private void end() throws IOException {
    if (rowsInCommand > 0) {
      put(endOfCommand);
    }
    put(END);
    sink.write(out, 0, length);
  }

  private void put(byte b) {
    if (length == out.length) {
      out = Arrays.copyOf(out, out.length * 2);
    }
    out[length++] = b;
  }

  private void put(byte[] text) {
    for (byte b : text) {
      put(b);
    }
  }

  private void flushIfFull() throws IOException {
    if (length >= FLUSH_BYTES && heldFrom < 0) {
      sink.write(out, 0, length);
      length = 0;
      fetchedLength = 0;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
