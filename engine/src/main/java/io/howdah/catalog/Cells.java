package io.howdah.catalog;

import io.howdah.wire.Rows;
import java.util.HashMap;
import java.util.Map;

/** Reads values where null has a plain meaning, and texts that many rows share. Not thread-safe. */
final class Cells {
  private final Map<String, String> shared = new HashMap<>();

  /** The text; empty for null. */
  static String text(Rows rows, int row, int column) {
    String text = rows.orNull(row, column);
    return text == null ? "" : text;
  }

  /** The text, one instance for all rows that have it; empty for null. */
  String shared(Rows rows, int row, int column) {
    String text = text(rows, row, column);
    if (text.isEmpty()) {
      return "";
    }
    String known = shared.putIfAbsent(text, text);
    return known == null ? text : known;
  }

  /** A {@code "char"}; 0 for null and for the zero byte. */
  static char letter(Rows rows, int row, int column) {
    String text = rows.orNull(row, column);
    return text == null || text.isEmpty() ? 0 : text.charAt(0);
  }

  /** An OID; 0 for null. */
  static long oid(Rows rows, int row, int column) {
    return rows.isNull(row, column) ? 0 : rows.getLong(row, column);
  }

  /** A boolean; false for null. */
  static boolean flag(Rows rows, int row, int column) {
    return !rows.isNull(row, column) && rows.getBoolean(row, column);
  }
}
