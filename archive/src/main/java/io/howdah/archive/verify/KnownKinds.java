package io.howdah.archive.verify;

import io.howdah.archive.Section;
import java.util.Map;
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

  /** The system catalog that objects of a kind are in, by its OID. */
  private static final Map<String, String> CATALOGS =
      Map.ofEntries(
          Map.entry("ACCESS METHOD", "2601"),
          Map.entry("AGGREGATE", "1255"),
          Map.entry("BLOB", "2613"),
          Map.entry("BLOB METADATA", "2613"),
          Map.entry("CAST", "2605"),
          Map.entry("CHECK CONSTRAINT", "2606"),
          Map.entry("COLLATION", "3456"),
          Map.entry("CONSTRAINT", "2606"),
          Map.entry("CONVERSION", "2607"),
          Map.entry("DATABASE", "1262"),
          Map.entry("DEFAULT", "2604"),
          Map.entry("DEFAULT ACL", "826"),
          Map.entry("DOMAIN", "1247"),
          Map.entry("EVENT TRIGGER", "3466"),
          Map.entry("EXTENSION", "3079"),
          Map.entry("FK CONSTRAINT", "2606"),
          Map.entry("FOREIGN DATA WRAPPER", "2328"),
          Map.entry("FOREIGN TABLE", "1259"),
          Map.entry("FUNCTION", "1255"),
          Map.entry("INDEX", "1259"),
          Map.entry("MATERIALIZED VIEW", "1259"),
          Map.entry("OPERATOR", "2617"),
          Map.entry("OPERATOR CLASS", "2616"),
          Map.entry("OPERATOR FAMILY", "2753"),
          Map.entry("POLICY", "3256"),
          Map.entry("PROCEDURE", "1255"),
          Map.entry("PUBLICATION", "6104"),
          Map.entry("RULE", "2618"),
          Map.entry("SCHEMA", "2615"),
          Map.entry("SEQUENCE", "1259"),
          Map.entry("SERVER", "1417"),
          Map.entry("STATISTICS", "3381"),
          Map.entry("SUBSCRIPTION", "6100"),
          Map.entry("TABLE", "1259"),
          Map.entry("TEXT SEARCH CONFIGURATION", "3602"),
          Map.entry("TEXT SEARCH DICTIONARY", "3600"),
          Map.entry("TEXT SEARCH PARSER", "3601"),
          Map.entry("TEXT SEARCH TEMPLATE", "3764"),
          Map.entry("TRANSFORM", "3576"),
          Map.entry("TRIGGER", "2620"),
          Map.entry("TYPE", "1247"),
          Map.entry("VIEW", "1259"));

  private KnownKinds() {}

  /** Whether the objects of a kind can be in that catalog; no catalog is always good. */
  static boolean canBeIn(String desc, String catalogOid) {
    String known = CATALOGS.get(desc);
    return known == null || known.equals(catalogOid) || catalogOid.equals("0");
  }

  /** Whether entries of a kind stand in that section, if all of the kind stand in one. */
  static boolean canBeIn(String desc, Section section) {
    return switch (desc) {
      case "TABLE",
          "FOREIGN TABLE",
          "SEQUENCE",
          "SEQUENCE OWNED BY",
          "TYPE",
          "SHELL TYPE",
          "DOMAIN",
          "SCHEMA",
          "EXTENSION",
          "OPERATOR",
          "OPERATOR CLASS",
          "OPERATOR FAMILY",
          "COLLATION",
          "CONVERSION",
          "TABLE ATTACH",
          "DATABASE",
          "ENCODING",
          "STDSTRINGS",
          "SEARCHPATH" ->
          section == Section.PRE_DATA;
      case "TABLE DATA", "SEQUENCE SET", "BLOBS" -> section == Section.DATA;
      case "INDEX",
          "INDEX ATTACH",
          "FK CONSTRAINT",
          "CONSTRAINT",
          "TRIGGER",
          "POLICY",
          "ROW SECURITY",
          "EVENT TRIGGER",
          "MATERIALIZED VIEW DATA" ->
          section == Section.POST_DATA;
      case "ACL", "COMMENT", "SECURITY LABEL" ->
          section != Section.PRE_DATA && section != Section.POST_DATA;
      default -> true;
    };
  }

  static boolean contains(String desc) {
    return ALL.contains(desc);
  }

  /** Whether all dependencies of such an entry are in its archive. */
  static boolean hasCompleteDependencies(String desc) {
    return COMPLETE.contains(desc);
  }
}
