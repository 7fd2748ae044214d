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
  private static final String FORM = "not the form that pg_dump gives it";

  private final Relations relations;

  FormCheck(Relations relations) {
    this.relations = relations;
  }

  /** What is wrong, or null. */
  @Nullable String fault(Entry e, SqlTokens t) {
    if (t.count() == 0) {
      return null;
    }
    Cursor c = new Cursor(t);
    return switch (e.desc()) {
      case "TABLE", "FOREIGN TABLE" -> table(e, t);
      case "TABLE ATTACH" -> tableAttach(e, c);
      case "INDEX ATTACH" -> indexAttach(e, c);
      case "SEQUENCE" -> sequence(e, c);
      case "SEQUENCE SET" -> form(setval(c));
      case "SEQUENCE OWNED BY" -> ownedBy(c);
      case "ROW SECURITY" ->
          form(
              c.words("ALTER", "TABLE").qualifiedName() >= 0
                  && c.words("ENABLE", "ROW", "LEVEL", "SECURITY", ";").matchesAll());
      case "MATERIALIZED VIEW DATA" ->
          form(
              c.words("REFRESH", "MATERIALIZED", "VIEW").qualifiedName() >= 0
                  && c.words(";").matchesAll());
      case "DEFAULT" -> columnDefault(e, c);
      case "CONSTRAINT", "FK CONSTRAINT" -> constraint(e, c);
      case "INDEX" -> index(e, c);
      case "ACL" -> form(AclCheck.isAcl(e, c));
      case "DEFAULT ACL" -> form(AclCheck.isDefaultAcl(e, c));
      case "TYPE" -> form(TypeCheck.isType(e, c));
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
      return "its COPY statement has " + FORM;
    }
    Columns columns = relations.columns(relations.find(e.namespace(), e.tag()));
    return columns.areThose(copied) ? null : "its COPY statement has not its table's columns";
  }

  private static @Nullable String form(boolean matches) {
    return matches ? null : FORM;
  }

  /** The table that a command is about; its columns are known if the archive has it. */
  private Columns columns(SqlTokens t, int name) {
    return relations.columns(name < 0 ? null : relations.find(t, name));
  }

  private @Nullable String table(Entry e, SqlTokens t) {
    Columns columns = Columns.of(t);
    int name = t.is(1, "TABLE") ? 2 : 3;
    if (columns == null || !isNamed(t, name, e.namespace(), e.tag())) {
      return FORM;
    }
    relations.put(e, columns);
    int open = 0;
    while (open < t.count() && !t.is(open, "(")) {
      open++;
    }
    if (t.touches(open)) {
      return FORM;
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

  private @Nullable String tableAttach(Entry e, Cursor c) {
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
    return form(c.words(";").matchesAll() && isNamed(t, child, e.namespace(), e.tag()));
  }

  private static boolean isNamed(SqlTokens t, int at, @Nullable String schema, @Nullable String n) {
    return t.is(at + 1, ".")
        ? t.name(at).equals(schema) && t.name(at + 2).equals(n)
        : t.name(at).equals(n);
  }

  /** Whether the tag is the table's name and another, as those of what belongs to tables are. */
  private static boolean isOn(SqlTokens t, int table, int name, Entry e) {
    boolean qualified = t.is(table + 1, ".");
    return (t.name(qualified ? table + 2 : table) + " " + t.name(name)).equals(e.tag())
        && (!qualified || t.name(table).equals(e.namespace()));
  }

  private @Nullable String indexAttach(Entry e, Cursor c) {
    c.words("ALTER", "INDEX").qualifiedName();
    int child = c.words("ATTACH", "PARTITION").qualifiedName();
    SqlTokens t = c.tokens();
    return form(c.words(";").matchesAll() && isNamed(t, child, e.namespace(), e.tag()));
  }

  private @Nullable String sequence(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    boolean identity = c.maybe("ALTER", "TABLE");
    if (identity) {
      int table = c.qualifiedName();
      int column = c.words("ALTER", "COLUMN").name();
      c.words("ADD", "GENERATED");
      if (!c.maybe("ALWAYS")) {
        c.words("BY", "DEFAULT");
      }
      int name = c.words("AS", "IDENTITY", "(", "SEQUENCE", "NAME").qualifiedName();
      if (!c.matches() || !isNamed(t, name, e.namespace(), e.tag())) {
        return FORM;
      }
      if (!columns(t, table).mayHave(t.name(column))) {
        return "a column that its table does not have";
      }
      c.maybe("LOGGED");
      c.maybe("UNLOGGED");
    } else {
      c.words("CREATE").maybe("UNLOGGED");
      int name = c.words("SEQUENCE").qualifiedName();
      if (!c.matches() || !isNamed(t, name, e.namespace(), e.tag())) {
        return FORM;
      }
      if (c.maybe("AS")) {
        c.oneOf("smallint", "integer");
      }
    }
    c.words("START", "WITH").number().words("INCREMENT", "BY").number();
    if (!c.maybe("NO", "MINVALUE")) {
      c.words("MINVALUE").number();
    }
    if (!c.maybe("NO", "MAXVALUE")) {
      c.words("MAXVALUE").number();
    }
    c.words("CACHE").number().maybe("CYCLE");
    if (identity) {
      c.words(")");
    }
    return form(c.words(";").matchesAll());
  }

  private static boolean setval(Cursor c) {
    c.words("SELECT", "pg_catalog", ".", "setval", "(").token(SqlTokens.Kind.STRING).words(",");
    return c.number().words(",").oneOf("true", "false").words(")", ";").matchesAll();
  }

  private @Nullable String ownedBy(Cursor c) {
    SqlTokens t = c.tokens();
    c.words("ALTER", "SEQUENCE").qualifiedName();
    int table = c.words("OWNED", "BY").qualifiedName();
    int column = c.words(".").name();
    if (!c.words(";").matchesAll()) {
      return FORM;
    }
    return columns(t, table).mayHave(t.name(column)) ? null : "a column that is not there";
  }

  private @Nullable String columnDefault(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    c.words("ALTER").maybe("FOREIGN");
    int table = c.words("TABLE", "ONLY").qualifiedName();
    int column = c.words("ALTER", "COLUMN").name();
    if (!c.words("SET", "DEFAULT").matches() || !t.is(t.count() - 1, ";")) {
      return FORM;
    }
    if (!columns(t, table).mayHave(t.name(column)) || !isOn(t, table, column, e)) {
      return "a column that its table does not have";
    }
    return ColumnNames.fault(t, c.position(), t.count() - 1, Columns.NONE);
  }

  private @Nullable String constraint(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    c.words("ALTER").maybe("FOREIGN");
    c.words("TABLE").maybe("ONLY");
    int table = c.qualifiedName();
    int name = c.words("ADD", "CONSTRAINT").name();
    if (!c.matches() || !isOn(t, table, name, e)) {
      return FORM;
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
      return c.matches() ? ColumnNames.fault(t, from, end, columns(t, table)) : FORM;
    }
    boolean other = t.is(c.position(), "EXCLUDE") || t.is(c.position(), "CHECK");
    return form(other || t.is(c.position(), "TRIGGER") || t.is(c.position(), "NOT"));
  }

  private @Nullable String foreignKey(Cursor c, int table, int end) {
    SqlTokens t = c.tokens();
    List<Integer> from = new ArrayList<>(c.names());
    int other = c.words("REFERENCES").qualifiedName();
    List<Integer> to = c.names();
    if (!c.matches()) {
      return FORM;
    }
    Columns own = columns(t, table);
    Columns others = columns(t, other);
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

  private @Nullable String index(Entry e, Cursor c) {
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
      return FORM;
    }
    Columns columns = columns(t, table);
    String fault = ColumnNames.fault(t, from, end, columns);
    return fault != null ? fault : ColumnNames.fault(t, where, c.position(), columns);
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
    if (!c.matches() || !isOn(t, table, name, e)) {
      return FORM;
    }
    for (int column : updated) {
      if (!columns(t, table).mayHave(t.name(column))) {
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
    return form(c.words(";").matchesAll() && isOn(c.tokens(), table, name, e));
  }

  private @Nullable String policy(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    int name = c.words("CREATE", "POLICY").name();
    int table = c.words("ON").qualifiedName();
    if (!c.matches() || !isOn(t, table, name, e)) {
      return FORM;
    }
    int from = c.position();
    while (from < t.count() && !t.is(from, "USING") && !t.is(from, "WITH")) {
      from++;
    }
    return ColumnNames.fault(t, from, t.count(), columns(t, table));
  }

  private @Nullable String publicationTable(Entry e, Cursor c) {
    SqlTokens t = c.tokens();
    int publication = c.words("ALTER", "PUBLICATION").name();
    int table = c.words("ADD", "TABLE", "ONLY").qualifiedName();
    if (!c.matches()) {
      return FORM;
    }
    int last = t.is(table + 1, ".") ? table + 2 : table;
    if (!(t.name(publication) + " " + t.name(last)).equals(e.tag())) {
      return FORM;
    }
    return ColumnNames.fault(t, c.position(), t.count(), columns(t, table));
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
    if (!c.matches() || to == from || !isNamed(t, name, e.namespace(), e.tag())) {
      return FORM;
    }
    return ColumnNames.fault(t, from, to, columns(t, to + 1));
  }
}
