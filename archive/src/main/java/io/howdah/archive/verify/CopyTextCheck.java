package io.howdah.archive.verify;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Entry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that data is what pg_dump writes: rows of COPY text with as many tabs each, no byte that
 * COPY writes in another way, then a line {@code \.} and two empty lines. Data of INSERT commands
 * must end with a line end. Source: {@code dumpTableData_copy} in pg_dump.c; the manual's page on
 * COPY.
 */
final class CopyTextCheck {
  private final Entry entry;
  private final boolean copy;

  /** What is known of the columns, or null. */
  private final @Nullable RowCheck row;

  /** Whether a backslash cannot be the second byte of a character. */
  private final boolean backslashIsPlain;

  private long position;
  private long rows;
  private long lineStart;
  private long tabs;
  private long tabsOfFirstRow;

  /** The line's first two bytes, the first the higher one; 0 in an empty line. */
  private int firstTwo;

  private boolean escaped;
  private boolean ended;
  private int emptyLines;
  private int lastByte = '\n';

  /**
   * For one entry's data.
   *
   * @param copy whether it is COPY text rather than commands
   * @param encoding the archive's
   * @param row what is known of the columns, or null
   */
  CopyTextCheck(Entry entry, boolean copy, @Nullable String encoding, @Nullable RowCheck row) {
    this.entry = entry;
    this.copy = copy;
    this.row = row;
    this.tabsOfFirstRow = row == null ? -1 : Math.max(0, row.columns() - 1);
    this.backslashIsPlain =
        encoding == null
            || switch (encoding.toUpperCase(Locale.ROOT)) {
              case "SJIS", "SHIFT_JIS_2004", "BIG5", "GBK", "UHC", "GB18030", "JOHAB" -> false;
              default -> true;
            };
  }

  long rows() {
    return rows;
  }

  void add(byte[] bytes, int length) throws ArchiveException {
    if (!copy) {
      position += length;
      lastByte = bytes[length - 1];
      return;
    }
    int valueStart = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      if (ended) {
        addAfterEnd(b);
      } else if (b == '\n') {
        endValue(bytes, valueStart, i, true);
        endLine();
        valueStart = i + 1;
      } else {
        addInLine(b);
        if (b == '\t') {
          endValue(bytes, valueStart, i, false);
          valueStart = i + 1;
        }
      }
      position++;
    }
    if (row != null && !ended && valueStart < length) {
      checkValue(row, row.accept(bytes, valueStart, length, false));
    }
  }

  private void endValue(byte[] bytes, int from, int to, boolean endsLine) throws ArchiveException {
    if (row == null || (endsLine && isEndMark())) {
      return;
    }
    checkValue(row, row.accept(bytes, from, to, true));
    if (endsLine) {
      row.endRow();
    }
  }

  private void checkValue(RowCheck of, boolean good) throws ArchiveException {
    if (!good) {
      throw damaged(
          "row "
              + (rows + 1)
              + " of COPY data has a value in column "
              + of.column()
              + " that its type does not have");
    }
  }

  private boolean isEndMark() {
    return position - lineStart == 2 && firstTwo == ('\\' << 8 | '.');
  }

  private void addInLine(int b) throws ArchiveException {
    long column = position - lineStart;
    if (column < 2) {
      firstTwo = (firstTwo << 8) | (b & 0xFF);
    }
    if (escaped) {
      escaped = false;
      if ("bfnrtvN\\".indexOf(b) < 0 && !(b == '.' && column == 1)) {
        throw damaged("invalid backslash sequence in COPY data");
      }
      return;
    }
    if (b == '\t') {
      tabs++;
    } else if (b == '\\') {
      escaped = backslashIsPlain;
    } else if (b == 0 || b == '\b' || b == '\r' || b == '\f' || b == 11) {
      throw damaged("byte " + b + " in COPY data, which COPY does not write");
    }
  }

  private void endLine() throws ArchiveException {
    if (escaped) {
      throw damaged("line end after a backslash in COPY data");
    }
    if (isEndMark()) {
      ended = true;
    } else {
      rows++;
      if (tabsOfFirstRow < 0) {
        tabsOfFirstRow = tabs;
      } else if (tabs != tabsOfFirstRow) {
        throw damaged(
            "row "
                + rows
                + " of COPY data has another number of columns than "
                + (row == null ? "the first" : "its table"));
      }
    }
    tabs = 0;
    firstTwo = 0;
    lineStart = position + 1;
  }

  private void addAfterEnd(int b) throws ArchiveException {
    emptyLines++;
    if (b != '\n' || emptyLines > 2) {
      throw damaged("COPY data goes on behind its end");
    }
  }

  void end() throws ArchiveException {
    if (copy && !ended) {
      throw damaged("COPY data is not ended by \\.");
    }
    if (copy && emptyLines != 2) {
      throw damaged("COPY data ends without its two empty lines");
    }
    if (!copy && lastByte != '\n') {
      throw damaged("data does not end with a line end");
    }
  }

  private ArchiveException damaged(String message) {
    return new ArchiveException.Corrupt(
        message + " (byte " + position + " of the data)", -1, null, entry.label());
  }
}
