package io.howdah.archive.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of one entry's rows against the types of their columns. Told where a value ends
 * by whoever knows the form of the rows. Not thread-safe.
 */
final class RowCheck {
  private final List<@Nullable ValueCheck> columns;
  private int column;

  RowCheck(List<@Nullable ValueCheck> columns) {
    this.columns = columns;
  }

  /** How many columns each row has. */
  int columns() {
    return columns.size();
  }

  /** The number of the column that is being read, from 1. */
  int column() {
    return column + 1;
  }

  /**
   * Takes a value of the row, or a piece of one.
   *
   * @return false where the column's type has no such value
   */
  boolean accept(byte[] bytes, int from, int to, boolean last) {
    ValueCheck check = column < columns.size() ? columns.get(column) : null;
    boolean good = check == null || check.accept(bytes, from, to, last);
    column += last && good ? 1 : 0;
    return good;
  }

  void endRow() {
    column = 0;
  }
}
