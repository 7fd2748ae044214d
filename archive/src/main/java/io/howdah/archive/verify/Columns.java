package io.howdah.archive.verify;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a CREATE TABLE lists, and whether those are all. Source: {@code dumpTableSchema}
 * in pg_dump.c.
 *
 * @param names in order; with each, whether it has data of its own, being not generated
 * @param complete whether the table has no others: it inherits none, and is of no type
 */
record Columns(Map<String, Boolean> names, boolean complete) {
  /** Those of no table. */
  static final Columns NONE = new Columns(Map.of(), true);

  private static final Set<String> SYSTEM =
      Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

  private static final Set<String> AFTER_TYPE =
      Set.of("COLLATE", "DEFAULT", "GENERATED", "NOT", "CONSTRAINT", "NO", "OPTIONS");

  /** Reads a definition; null where it is none that pg_dump writes. */
  static @Nullable Columns of(SqlTokens t) {
    int i = 1;
    i += t.is(i, "UNLOGGED") || t.is(i, "FOREIGN") ? 1 : 0;
    if (!t.is(0, "CREATE") || !t.is(i, "TABLE") || !t.isName(i + 1)) {
      return null;
    }
    i += t.is(i + 2, ".") ? 4 : 2;
    boolean typed = t.is(i, "OF");
    if (typed) {
      i = TypeNames.end(t, i + 1);
    }
    Map<String, Boolean> names = new LinkedHashMap<>();
    if (typed && !t.is(i, "(")) {
      return new Columns(names, false);
    }
    int close = t.is(i, "(") ? t.close(i) : -1;
    if (close < 0) {
      return null;
    }
    boolean complete = !typed && !t.is(close, "INHERITS");
    i++;
    while (i < close - 1) {
      int end = itemEnd(t, i, close - 1);
      if (!t.isKeyword(i)) {
        if (!isColumn(t, i, end, typed)
            || names.put(t.name(i), !has(t, i, end, "GENERATED")) != null) {
          return null;
        }
      } else if (!t.is(i, "CONSTRAINT") && !t.are(i, "NOT", "NULL")) {
        return null;
      }
      i = end + 1;
    }
    return new Columns(names, complete);
  }

  /** Where the comma or the parenthesis is that ends an item of a list. */
  static int itemEnd(SqlTokens t, int from, int last) {
    int depth = 0;
    for (int i = from; i < last; i++) {
      if (t.is(i, "(") || t.is(i, "[")) {
        depth++;
      } else if (t.is(i, ")") || t.is(i, "]")) {
        depth--;
      } else if (depth == 0 && t.is(i, ",")) {
        return i;
      }
    }
    return last;
  }

  private static boolean isColumn(SqlTokens t, int i, int end, boolean typed) {
    if (typed) {
      return t.isName(i) && (i + 1 == end || AFTER_TYPE.contains(t.text(i + 1)));
    }
    int behind = TypeNames.end(t, i + 1);
    return t.isName(i) && (behind == end || AFTER_TYPE.contains(t.text(behind)));
  }

  private static boolean has(SqlTokens t, int from, int end, String word) {
    for (int i = from; i < end; i++) {
      if (t.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table may have a column of that name. */
  boolean mayHave(String name) {
    return !complete || names.containsKey(name) || SYSTEM.contains(name);
  }

  /** Whether a COPY statement can be one for this table. */
  boolean areThose(List<String> copied) {
    if (!complete) {
      return new HashSet<>(copied).size() == copied.size();
    }
    List<String> own =
        names.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    return own.equals(copied);
  }
}
