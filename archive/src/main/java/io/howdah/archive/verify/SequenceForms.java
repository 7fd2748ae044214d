package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The forms of sequences. Source: {@code dumpSequence} and {@code dumpSequenceData} in pg_dump.c.
 */
final class SequenceForms {
  private final Relations relations;

  SequenceForms(Relations relations) {
    this.relations = relations;
  }

  @Nullable String sequence(Entry e, Cursor c) {
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
      if (!c.matches() || !Form.isNamed(t, name, e.namespace(), e.tag())) {
        return Form.WRONG;
      }
      if (!relations.columns(t, table).mayHave(t.name(column))) {
        return "a column that its table does not have";
      }
      c.maybe("LOGGED");
      c.maybe("UNLOGGED");
    } else {
      c.words("CREATE").maybe("UNLOGGED");
      int name = c.words("SEQUENCE").qualifiedName();
      if (!c.matches() || !Form.isNamed(t, name, e.namespace(), e.tag())) {
        return Form.WRONG;
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
    return Form.fault(c.words(";").matchesAll());
  }

  static boolean setval(Cursor c) {
    c.words("SELECT", "pg_catalog", ".", "setval", "(").token(SqlTokens.Kind.STRING).words(",");
    return c.number().words(",").oneOf("true", "false").words(")", ";").matchesAll();
  }

  @Nullable String ownedBy(Cursor c) {
    SqlTokens t = c.tokens();
    c.words("ALTER", "SEQUENCE").qualifiedName();
    int table = c.words("OWNED", "BY").qualifiedName();
    int column = c.words(".").name();
    if (!c.words(";").matchesAll()) {
      return Form.WRONG;
    }
    return relations.columns(t, table).mayHave(t.name(column))
        ? null
        : "a column that is not there";
  }
}
