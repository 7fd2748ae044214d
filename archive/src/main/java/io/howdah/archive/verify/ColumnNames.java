package io.howdah.archive.verify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the names in an expression that can only be about one table: what is no type and no
 * function must be a column. Source: {@code get_rule_expr} in ruleutils.c.
 */
final class ColumnNames {
  private static final Set<String> CONSTANTS = Set.of("true", "false");

  private ColumnNames() {}

  /** What is wrong between two tokens, or null. */
  static @Nullable String fault(SqlTokens t, int from, int to, Columns columns) {
    for (int i = from; i < to; ) {
      if (t.is(i, "::") || t.is(i, "COLLATE")) {
        int end = t.is(i, "::") ? TypeNames.end(t, i + 1) : i + (t.is(i + 2, ".") ? 4 : 2);
        if (end < 0) {
          return "a type that servers do not have";
        }
        i = end;
      } else if (t.is(i, "OPTIONS") || t.is(i, "SELECT")) {
        return null;
      } else if (t.isName(i)) {
        if (isColumn(t, i) && !columns.mayHave(t.name(i))) {
          return "the column " + t.text(i) + ", which its table does not have";
        }
        i++;
      } else {
        i++;
      }
    }
    return null;
  }

  private static boolean isColumn(SqlTokens t, int i) {
    if (t.is(i - 1, ".") || t.is(i + 1, ".") || t.is(i + 1, "=>") || t.is(i + 1, "(")) {
      return false;
    }
    if (t.is(i - 1, "AS") || t.is(i - 1, "NAME") || t.is(i - 1, "CONSTRAINT")) {
      return false;
    }
    if (t.are(i - 2, "EXTRACT", "(") || CONSTANTS.contains(t.text(i))) {
      return false;
    }
    // A name after another is an operator class; one before = without a space is an option.
    if (t.isName(i - 1) || t.is(i - 1, ")") || (t.is(i + 1, "=") && t.touches(i + 1))) {
      return false;
    }
    return !t.is(i - 1, "XMLPI");
  }
}
