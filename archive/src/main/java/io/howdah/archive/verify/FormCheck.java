package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks definitions that pg_dump writes in one form, and the names in them against the entries
 * that the definition is about. Source: the {@code dump…} functions of pg_dump.c, 14 to 18.
 */
final class FormCheck {
  private final Relations relations;
  private final TableForms tables;
  private final SequenceForms sequences;
  private final KeyForms keys;

  FormCheck(Relations relations) {
    this.relations = relations;
    this.tables = new TableForms(relations);
    this.sequences = new SequenceForms(relations);
    this.keys = new KeyForms(relations);
  }

  /** What is wrong, or null. */
  @Nullable String fault(Entry e, SqlTokens t) {
    if (t.count() == 0) {
      return null;
    }
    Cursor c = new Cursor(t);
    return switch (e.desc()) {
      case "TABLE", "FOREIGN TABLE" -> tables.table(e, t);
      case "TABLE ATTACH" -> TableForms.tableAttach(e, c);
      case "INDEX ATTACH" -> KeyForms.indexAttach(e, c);
      case "SEQUENCE" -> sequences.sequence(e, c);
      case "SEQUENCE SET" -> Form.fault(SequenceForms.setval(c));
      case "SEQUENCE OWNED BY" -> sequences.ownedBy(c);
      case "ROW SECURITY" ->
          Form.fault(
              c.words("ALTER", "TABLE").qualifiedName() >= 0
                  && c.words("ENABLE", "ROW", "LEVEL", "SECURITY", ";").matchesAll());
      case "MATERIALIZED VIEW DATA" ->
          Form.fault(
              c.words("REFRESH", "MATERIALIZED", "VIEW").qualifiedName() >= 0
                  && c.words(";").matchesAll());
      case "DEFAULT" -> tables.columnDefault(e, c);
      case "CONSTRAINT", "FK CONSTRAINT" -> keys.constraint(e, c);
      case "INDEX" -> keys.index(e, c);
      case "ACL" -> Form.fault(AclCheck.isAcl(e, c));
      case "DEFAULT ACL" -> Form.fault(AclCheck.isDefaultAcl(e, c));
      case "TYPE" -> Form.fault(TypeCheck.isType(e, c));
      case "TRIGGER" -> trigger(e, c);
      case "POLICY" -> policy(e, c);
      case "PUBLICATION TABLE" -> publicationTable(e, c);
      case "STATISTICS" -> statistics(e, c);
      default -> null;
    };
  }

  /** What is wrong with the COPY statement of a table's data, or null. */
  @Nullable String copyFault(Entry e, SqlTokens t) {
    if (t.count() == 0) {
      return null;
    }
    Cursor c = new Cursor(t);
    c.words("COPY").qualifiedName();
    List<String> copied = new ArrayList<>();
    if (t.is(c.position(), "(")) {
      for (int column : c.names()) {
        copied.add(t.name(Math.max(column, 0)));
      }
    }
    if (!c.words("FROM", "stdin", ";").matchesAll()) {
      return "its COPY statement has " + Form.WRONG;
    }
    Columns columns = relations.columns(relations.find(e.namespace(), e.tag()));
    return columns.areThose(copied) ? null : "its COPY statement has not its table's columns";
  }

  private @Nullable String trigger(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    if (c.maybe("ALTER")) {
      // A partition's, which was made with its parent's.
      return partitionTrigger(e, c);
    }
    c.words("CREATE").maybe("CONSTRAINT");
    int name = c.words("TRIGGER").name();
    if (!c.maybe("INSTEAD", "OF")) {
      c.oneOf("BEFORE", "AFTER");
    }
    List<Integer> updated = new ArrayList<>();
    do {
      c.oneOf("INSERT", "DELETE", "UPDATE", "TRUNCATE");
      if (c.maybe("OF")) {
        do {
          updated.add(c.name());
        } while (c.maybe(","));
      }
    } while (c.maybe("OR"));
    int table = c.words("ON").qualifiedName();
    if (!c.matches() || !Form.isOn(t, table, name, e)) {
      return Form.WRONG;
    }
    for (int column : updated) {
      if (!relations.columns(t, table).mayHave(t.name(column))) {
        return "a column that its table does not have";
      }
    }
    return null;
  }

  private static @Nullable String partitionTrigger(Entry e, Cursor c) {
    c.maybe("FOREIGN");
    int table = c.words("TABLE").qualifiedName();
    if (!c.maybe("DISABLE")) {
      c.words("ENABLE").maybe("REPLICA");
      c.maybe("ALWAYS");
    }
    int name = c.words("TRIGGER").name();
    return Form.fault(c.words(";").matchesAll() && Form.isOn(c.tokens(), table, name, e));
  }

  private @Nullable String policy(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    int name = c.words("CREATE", "POLICY").name();
    int table = c.words("ON").qualifiedName();
    if (!c.matches() || !Form.isOn(t, table, name, e)) {
      return Form.WRONG;
    }
    int from = c.position();
    while (from < t.count() && !t.is(from, "USING") && !t.is(from, "WITH")) {
      from++;
    }
    return ColumnNames.fault(t, from, t.count(), relations.columns(t, table));
  }

  private @Nullable String publicationTable(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    int publication = c.words("ALTER", "PUBLICATION").name();
    int table = c.words("ADD", "TABLE", "ONLY").qualifiedName();
    if (!c.matches()) {
      return Form.WRONG;
    }
    int last = t.is(table + 1, ".") ? table + 2 : table;
    if (!(t.name(publication) + " " + t.name(last)).equals(e.tag())) {
      return Form.WRONG;
    }
    return ColumnNames.fault(t, c.position(), t.count(), relations.columns(t, table));
  }

  private @Nullable String statistics(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    int name = c.words("CREATE", "STATISTICS").qualifiedName();
    if (c.maybe("(")) {
      do {
        c.oneOf("ndistinct", "dependencies", "mcv");
      } while (c.maybe(","));
      c.words(")");
    }
    int from = c.words("ON").position();
    int to = t.count() - 1;
    while (to > from && !t.is(to, "FROM")) {
      to--;
    }
    if (!c.matches() || to == from || !Form.isNamed(t, name, e.namespace(), e.tag())) {
      return Form.WRONG;
    }
    return ColumnNames.fault(t, from, to, relations.columns(t, to + 1));
  }
}
