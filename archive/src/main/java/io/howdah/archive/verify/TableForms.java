package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The forms of tables, of their attachment to others, and of defaults. Source: {@code
 * dumpTableSchema}, {@code dumpTableAttach} and {@code dumpAttrDef} in pg_dump.c.
 */
final class TableForms {
  private final Relations relations;

  TableForms(Relations relations) {
    this.relations = relations;
  }

  @Nullable String table(Entry e, SqlTokens t) {
    Columns columns = Columns.of(t);
    int name = t.is(1, "TABLE") ? 2 : 3;
    if (columns == null || !Form.isNamed(t, name, e.namespace(), e.tag())) {
      return Form.WRONG;
    }
    relations.put(e, columns);
    int open = 0;
    while (open < t.count() && !t.is(open, "(")) {
      open++;
    }
    if (t.touches(open)) {
      return Form.WRONG;
    }
    int close = t.close(open);
    for (int i = open + 1; i > 0 && i < close - 1; ) {
      int end = Columns.itemEnd(t, i, close - 1);
      int from = t.isKeyword(i) ? i + 2 : i + 1;
      if (!t.isKeyword(i) && !t.isKeyword(from)) {
        from = TypeNames.end(t, from);
      }
      if (!t.are(from, "NOT", "NULL")) {
        String fault = ColumnNames.fault(t, from, end, columns);
        if (fault != null) {
          return fault;
        }
      }
      i = end + 1;
    }
    for (int i = Math.max(close, 0); i < t.count() && !t.is(i, ";"); i++) {
      if (t.are(i, "PARTITION", "BY")) {
        return ColumnNames.fault(t, i + 3, Math.max(i, t.close(i + 3)), columns);
      }
    }
    return null;
  }

  static @Nullable String tableAttach(Entry e, Cursor c) {
    c.words("ALTER", "TABLE", "ONLY");
    c.qualifiedName();
    int child = c.words("ATTACH", "PARTITION").qualifiedName();
    SqlTokens t = c.tokens();
    if (!c.maybe("DEFAULT")) {
      c.words("FOR", "VALUES");
      if (c.maybe("WITH", "(")) {
        c.words("modulus").number().words(",", "remainder").number().words(")");
      } else if (c.maybe("IN")) {
        c.parentheses();
      } else {
        c.words("FROM").parentheses();
        c.words("TO").parentheses();
      }
    }
    return Form.fault(c.words(";").matchesAll() && Form.isNamed(t, child, e.namespace(), e.tag()));
  }

  @Nullable String columnDefault(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    c.words("ALTER").maybe("FOREIGN");
    int table = c.words("TABLE", "ONLY").qualifiedName();
    int column = c.words("ALTER", "COLUMN").name();
    if (!c.words("SET", "DEFAULT").matches() || !t.is(t.count() - 1, ";")) {
      return Form.WRONG;
    }
    if (!relations.columns(t, table).mayHave(t.name(column)) || !Form.isOn(t, table, column, e)) {
      return "a column that its table does not have";
    }
    return ColumnNames.fault(t, c.position(), t.count() - 1, Columns.NONE);
  }
}
