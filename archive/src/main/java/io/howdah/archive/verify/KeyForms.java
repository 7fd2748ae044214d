package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of constraints and indexes, whose columns must be their table's. Source: {@code
 * dumpConstraint}, {@code dumpIndex} and {@code dumpIndexAttach} in pg_dump.c.
 */
final class KeyForms {
  private final Relations relations;

  KeyForms(Relations relations) {
    this.relations = relations;
  }

  @Nullable String constraint(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    c.words("ALTER").maybe("FOREIGN");
    c.words("TABLE").maybe("ONLY");
    int table = c.qualifiedName();
    int name = c.words("ADD", "CONSTRAINT").name();
    if (!c.matches() || !Form.isOn(t, table, name, e)) {
      return Form.WRONG;
    }
    int end = t.count();
    for (int i = c.position(); i < t.count() && end == t.count(); i++) {
      end = t.is(i, ";") ? i : end;
    }
    if (c.maybe("FOREIGN", "KEY")) {
      return foreignKey(c, table, end);
    }
    if (c.maybe("UNIQUE") || c.maybe("PRIMARY", "KEY")) {
      if (c.maybe("USING")) {
        return null;
      }
      c.maybe("NULLS", "NOT", "DISTINCT");
      int from = c.parentheses();
      return c.matches()
          ? ColumnNames.fault(t, from, end, relations.columns(t, table))
          : Form.WRONG;
    }
    boolean other = t.is(c.position(), "EXCLUDE") || t.is(c.position(), "CHECK");
    return Form.fault(other || t.is(c.position(), "TRIGGER") || t.is(c.position(), "NOT"));
  }

  private @Nullable String foreignKey(Cursor c, int table, int end) {
    SqlTokens t = c.tokens();
    List<Integer> from = new ArrayList<>(c.names());
    int other = c.words("REFERENCES").qualifiedName();
    List<Integer> to = c.names();
    if (!c.matches()) {
      return Form.WRONG;
    }
    Columns own = relations.columns(t, table);
    Columns others = relations.columns(t, other);
    for (int i : from) {
      if (!own.mayHave(t.name(i))) {
        return "a column that its table does not have";
      }
    }
    for (int i : to) {
      if (!others.mayHave(t.name(i))) {
        return "a column that the other table does not have";
      }
    }
    return ColumnNames.fault(t, c.position(), end, own);
  }

  @Nullable String index(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    c.words("CREATE").maybe("UNIQUE");
    int name = c.words("INDEX").name();
    c.words("ON").maybe("ONLY");
    int table = c.qualifiedName();
    c.words("USING").name();
    int from = c.parentheses();
    if (c.maybe("INCLUDE")) {
      c.parentheses();
    }
    int end = c.position();
    c.maybe("NULLS", "NOT", "DISTINCT");
    if (c.maybe("WITH")) {
      c.parentheses();
    }
    int where = c.position();
    if (c.maybe("WHERE")) {
      while (where < t.count() && !t.is(where, ";")) {
        where++;
      }
      c.goTo(where);
    }
    if (!c.words(";").matches() || !t.name(name).equals(e.tag())) {
      return Form.WRONG;
    }
    Columns columns = relations.columns(t, table);
    String fault = ColumnNames.fault(t, from, end, columns);
    return fault != null ? fault : ColumnNames.fault(t, where, c.position(), columns);
  }

  static @Nullable String indexAttach(Entry e, Cursor c) {
    c.words("ALTER", "INDEX").qualifiedName();
    int child = c.words("ATTACH", "PARTITION").qualifiedName();
    SqlTokens t = c.tokens();
    return Form.fault(c.words(";").matchesAll() && Form.isNamed(t, child, e.namespace(), e.tag()));
  }
}
