package io.howdah.script;

import io.howdah.HowdahException;
import io.howdah.archive.Entry;
import io.howdah.sql.Identifiers;

/**
 * Names an entry's object as ALTER … OWNER TO wants it.
 *
 * <p>Source: {@code _getObjectDescription} in {@code pg_backup_archiver.c}.
 */
final class OwnedObject {
  private OwnedObject() {}

  /** Kind and name; empty for kinds that have no owner of their own. */
  static String describe(Entry entry, Identifiers identifiers) {
    String kind = entry.desc();
    return switch (kind) {
      case "COLLATION",
          "CONVERSION",
          "DOMAIN",
          "FOREIGN TABLE",
          "MATERIALIZED VIEW",
          "SEQUENCE",
          "STATISTICS",
          "TABLE",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH CONFIGURATION",
          "TYPE",
          "VIEW",
          "DATABASE",
          "PROCEDURAL LANGUAGE",
          "SCHEMA",
          "EVENT TRIGGER",
          "FOREIGN DATA WRAPPER",
          "SERVER",
          "PUBLICATION",
          "SUBSCRIPTION" ->
          kind + " " + identifiers.qualified(entry.namespace(), EntryKinds.tag(entry));
      case "BLOB" -> "LARGE OBJECT " + EntryKinds.tag(entry);
      case "AGGREGATE", "FUNCTION", "OPERATOR", "OPERATOR CLASS", "OPERATOR FAMILY", "PROCEDURE" ->
          fromDrop(EntryKinds.orEmpty(entry.dropStatement()));
      case "CAST",
          "CHECK CONSTRAINT",
          "CONSTRAINT",
          "DATABASE PROPERTIES",
          "DEFAULT",
          "FK CONSTRAINT",
          "INDEX",
          "RULE",
          "TRIGGER",
          "ROW SECURITY",
          "POLICY",
          "USER MAPPING" ->
          "";
      default ->
          throw new HowdahException("don't know how to set owner for object type \"" + kind + "\"");
    };
  }

  /** What stands between DROP and the semicolon is just the name with its arguments. */
  private static String fromDrop(String dropStatement) {
    int end = dropStatement.length();
    while (end > 0
        && (dropStatement.charAt(end - 1) == '\n' || dropStatement.charAt(end - 1) == ';')) {
      end--;
    }
    return dropStatement.substring(Math.min(5, end), end);
  }
}
