package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import org.jspecify.annotations.Nullable;

/** What the checks of forms share: how a fault is told, and whether a name is the entry's. */
final class Form {
  static final String WRONG = "not the form that pg_dump gives it";

  private Form() {}

  static boolean isNamed(SqlTokens t, int at, @Nullable String schema, @Nullable String n) {
    return t.is(at + 1, ".")
        ? t.name(at).equals(schema) && t.name(at + 2).equals(n)
        : t.name(at).equals(n);
  }

  /** Whether the tag is the table's name and another, as those of what belongs to tables are. */
  static boolean isOn(SqlTokens t, int table, int name, Entry e) {
    boolean qualified = t.is(table + 1, ".");
    return (t.name(qualified ? table + 2 : table) + " " + t.name(name)).equals(e.tag())
        && (!qualified || t.name(table).equals(e.namespace()));
  }

  static @Nullable String fault(boolean matches) {
    return matches ? null : WRONG;
  }
}
