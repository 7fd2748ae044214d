package io.howdah.archive.verify;

import java.util.Set;

/** The kinds of entries that pg_dump writes, and has written since PostgreSQL 8.0. */
final class KnownKinds {
  private static final Set<String> ALL =
      Set.of(
          "ACCESS METHOD",
          "ACL",
          "ACL LANGUAGE",
          "AGGREGATE",
          "BLOB",
          "BLOB COMMENTS",
          "BLOB METADATA",
          "BLOBS",
          "CAST",
          "CHECK CONSTRAINT",
          "COLLATION",
          "COMMENT",
          "CONSTRAINT",
          "CONVERSION",
          "DATABASE",
          "DATABASE PROPERTIES",
          "DEFAULT",
          "DEFAULT ACL",
          "DOMAIN",
          "ENCODING",
          "EVENT TRIGGER",
          "EXTENSION",
          "FK CONSTRAINT",
          "FOREIGN DATA WRAPPER",
          "FOREIGN SERVER",
          "FOREIGN TABLE",
          "FUNC PROCEDURAL LANGUAGE",
          "FUNCTION",
          "INDEX",
          "INDEX ATTACH",
          "LANGUAGE",
          "LARGE OBJECT",
          "MATERIALIZED VIEW",
          "MATERIALIZED VIEW DATA",
          "OPERATOR",
          "OPERATOR CLASS",
          "OPERATOR FAMILY",
          "POLICY",
          "PROCEDURAL LANGUAGE",
          "PROCEDURE",
          "PUBLICATION",
          "PUBLICATION TABLE",
          "PUBLICATION TABLES IN SCHEMA",
          "ROW SECURITY",
          "RULE",
          "SCHEMA",
          "SEARCHPATH",
          "SECURITY LABEL",
          "SEQUENCE",
          "SEQUENCE OWNED BY",
          "SEQUENCE SET",
          "SERVER",
          "SHELL TYPE",
          "STATISTICS",
          "STATISTICS DATA",
          "STDSTRINGS",
          "SUBSCRIPTION",
          "SUBSCRIPTION TABLE",
          "TABLE",
          "TABLE ATTACH",
          "TABLE DATA",
          "TEXT SEARCH CONFIGURATION",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH PARSER",
          "TEXT SEARCH TEMPLATE",
          "TRANSFORM",
          "TRIGGER",
          "TYPE",
          "USER MAPPING",
          "VIEW",
          "WARNING",
          // Of pg_dump --binary-upgrade.
          "pg_largeobject");

  /**
   * Kinds whose dependencies are worked out against what is in the archive, so that each one is
   * there. Source: {@code BuildArchiveDependencies} in pg_dump.c.
   */
  private static final Set<String> COMPLETE =
      Set.of(
          "AGGREGATE",
          "CHECK CONSTRAINT",
          "CONSTRAINT",
          "DOMAIN",
          "FK CONSTRAINT",
          "FUNCTION",
          "INDEX",
          "MATERIALIZED VIEW",
          "OPERATOR",
          "PROCEDURE",
          "RULE",
          "SEQUENCE",
          "TABLE",
          "TRIGGER",
          "TYPE",
          "VIEW");

  private KnownKinds() {}

  static boolean contains(String desc) {
    return ALL.contains(desc);
  }

  /** Whether all dependencies of such an entry are in its archive. */
  static boolean hasCompleteDependencies(String desc) {
    return COMPLETE.contains(desc);
  }
}
