package io.howdah.wire;

/**
 * The line of a statement in which an error lies, with a cursor under the place, as libpq draws it.
 * Places and ends are in characters from 0; columns are those that a terminal shows.
 *
 * <p>Source: reportErrorPosition in src/interfaces/libpq/fe-protocol3.c
 */
final class ErrorCursor {

  /** Columns of the statement that are shown at most. */
  private static final int DISPLAY_COLUMNS = 60;

  /** Columns that stay visible to the right of the place, if there are as many. */
  private static final int MIN_RIGHT_COLUMNS = 10;

  private final String sql;
  private final int place;

  /** By character: where it begins in the text, and in which column. */
  private final int[] offsets;

  private final int[] columns;

  private int line = 1;

  /** What is shown of the line. */
  private int begin;

  private int end = -1;
  private boolean cutLeft;
  private boolean cutRight;

  private ErrorCursor(String sql, int place) {
    this.sql = sql;
    this.place = place;
    this.offsets = new int[sql.length() + 1];
    this.columns = new int[sql.length() + 1];
  }

  /**
   * Appends two lines, each with a newline; nothing when the position lies behind the statement.
   *
   * @param position in characters from 1
   * @param screen how the statement's characters are shown
   */
  static void append(StringBuilder out, String sql, int position, ScreenText screen) {
    ErrorCursor cursor = new ErrorCursor(sql, position - 1);
    if (cursor.findLine(screen)) {
      cursor.cut();
      cursor.draw(out);
    }
  }

  /** Finds the line of the place; false when the statement ends before it. */
  private boolean findLine(ScreenText screen) {
    int offset = 0;
    int column = 0;
    int character = 0;
    for (; offset < sql.length(); character++) {
      char c = sql.charAt(offset);
      offsets[character] = offset;
      columns[character] = column;
      if (c == '\r' || c == '\n') {
        if (character >= place) {
          end = character;
          break;
        }
        if (c == '\r' || character == 0 || sql.charAt(offsets[character - 1]) != '\r') {
          line++;
        }
        begin = character + 1;
      }
      column += screen.columns(sql, offset);
      offset += screen.lengthBytes(sql, offset);
    }
    if (end < 0) {
      end = character;
      offsets[end] = offset;
      columns[end] = column;
    }
    return place <= character;
  }

  /** Leaves what fits around the place of a line that is too long. */
  private void cut() {
    if (columns[end] - columns[begin] <= DISPLAY_COLUMNS) {
      return;
    }
    if (columns[begin] + DISPLAY_COLUMNS >= columns[place] + MIN_RIGHT_COLUMNS) {
      while (columns[end] - columns[begin] > DISPLAY_COLUMNS) {
        end--;
      }
      cutRight = true;
      return;
    }
    while (columns[place] + MIN_RIGHT_COLUMNS < columns[end]) {
      end--;
      cutRight = true;
    }
    while (columns[end] - columns[begin] > DISPLAY_COLUMNS) {
      begin++;
      cutLeft = true;
    }
  }

  private void draw(StringBuilder out) {
    int lineStart = out.length();
    out.append("LINE ").append(line).append(": ");
    if (cutLeft) {
      out.append("...");
    }
    int cursorColumn = out.length() - lineStart + columns[place] - columns[begin];
    for (int i = offsets[begin]; i < offsets[end]; i++) {
      char c = sql.charAt(i);
      out.append(c == '\t' ? ' ' : c);
    }
    if (cutRight) {
      out.append("...");
    }
    out.append('\n');
    for (int i = 0; i < cursorColumn; i++) {
      out.append(' ');
    }
    out.append("^\n");
  }
}
