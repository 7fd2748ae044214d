package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an entry's commands are about the object that the entry names. What pg_dump says in
 * one way only is compared; what it can say in many ways is let pass. Source: the {@code dump…}
 * functions of pg_dump.c, 12 to 18.
 */
final class CommandCheck {
  private static final String VIA_ROOT = "-- load via partition root ";

  private final Toc toc;

  CommandCheck(Toc toc) {
    this.toc = toc;
  }

  /** What is wrong, or null. */
  @Nullable String fault(Entry e) {
    String tag = e.tag() == null ? "" : e.tag();
    String drop = e.dropStatement() == null ? "" : e.dropStatement();
    if (!drop.isEmpty() && !isDropOf(e, drop, tag)) {
      return "the command that drops it is not about it";
    }
    String definition = e.definition() == null ? "" : e.definition();
    if (!definition.isEmpty()
        && !definition.startsWith("--")
        && !isDefinitionOf(e, definition, tag)) {
      return "its definition is not about it";
    }
    String copy = e.copyStatement() == null ? "" : e.copyStatement();
    if (!copy.isEmpty() && e.desc().equals("TABLE DATA")) {
      return isCopyOf(e, copy, definition, tag) ? null : "its COPY statement is not about it";
    }
    return null;
  }

  private static boolean isDropOf(Entry e, String drop, String tag) {
    String start = "DROP " + e.desc() + " ";
    String schema = e.namespace();
    boolean usual = drop.startsWith(start);
    return switch (e.desc()) {
      case "TABLE",
          "VIEW",
          "MATERIALIZED VIEW",
          "INDEX",
          "FOREIGN TABLE",
          "DOMAIN",
          "COLLATION",
          "CONVERSION",
          "STATISTICS",
          "TEXT SEARCH PARSER",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH TEMPLATE",
          "TEXT SEARCH CONFIGURATION" ->
          usual && ends(drop, SqlNames.endQualified(drop, start.length(), schema, tag));
      case "SEQUENCE" ->
          drop.startsWith("ALTER TABLE ")
              || (usual && ends(drop, SqlNames.endQualified(drop, start.length(), schema, tag)));
      case "TYPE" -> {
        int end = SqlNames.endQualified(drop, start.length(), schema, tag);
        yield usual && (ends(drop, end) || (end > 0 && drop.substring(end).equals(" CASCADE;\n")));
      }
      case "SCHEMA",
          "EXTENSION",
          "FOREIGN DATA WRAPPER",
          "SERVER",
          "PUBLICATION",
          "SUBSCRIPTION",
          "EVENT TRIGGER",
          "ACCESS METHOD",
          "DATABASE" ->
          !usual ? !drop.startsWith("D") : ends(drop, SqlNames.end(drop, start.length(), tag));
      case "FUNCTION", "PROCEDURE", "AGGREGATE" ->
          usual && endsWithSignature(drop, start.length(), schema, tag);
      case "TRIGGER", "POLICY" -> usual && isOnTable(drop, start.length(), schema, tag);
      case "RULE" ->
          drop.startsWith("CREATE OR REPLACE VIEW ")
              || (usual && isOnTable(drop, start.length(), schema, tag));
      case "CONSTRAINT", "FK CONSTRAINT", "CHECK CONSTRAINT" ->
          isAlter(drop, schema, tag, " DROP CONSTRAINT ", ";\n");
      case "DEFAULT" -> isAlter(drop, schema, tag, " ALTER COLUMN ", " DROP DEFAULT;\n");
      case "BLOB" -> drop.equals("SELECT pg_catalog.lo_unlink('" + tag + "');\n");
      default -> true;
    };
  }

  private static boolean ends(String drop, int end) {
    return end > 0 && drop.length() == end + 2 && drop.endsWith(";\n");
  }

  /** A name and its arguments, which the tag has without names. */
  private static boolean endsWithSignature(
      String drop, int from, @Nullable String schema, String tag) {
    for (int i = tag.indexOf('('); i >= 0; i = tag.indexOf('(', i + 1)) {
      int end = SqlNames.endQualified(drop, from, schema, tag.substring(0, i));
      if (end > 0 && drop.startsWith("(", end) && drop.endsWith(");\n")) {
        return true;
      }
    }
    return false;
  }

  /** {@code name ON schema.table}, where the tag is {@code table name}. */
  private static boolean isOnTable(String drop, int from, @Nullable String schema, String tag) {
    for (int i = tag.indexOf(' '); i >= 0; i = tag.indexOf(' ', i + 1)) {
      int end = SqlNames.end(drop, from, tag.substring(i + 1));
      if (end > 0
          && drop.startsWith(" ON ", end)
          && ends(drop, SqlNames.endQualified(drop, end + 4, schema, tag.substring(0, i)))) {
        return true;
      }
    }
    return false;
  }

  /** {@code ALTER … schema.table …}, where the tag is {@code table name}. */
  private static boolean isAlter(
      String drop, @Nullable String schema, String tag, String before, String after) {
    if (!drop.startsWith("ALTER ") || !drop.endsWith(after)) {
      return false;
    }
    for (int i = tag.indexOf(' '); i >= 0; i = tag.indexOf(' ', i + 1)) {
      for (int at = drop.indexOf(before); at >= 0; at = drop.indexOf(before, at + 1)) {
        int end = SqlNames.end(drop, at + before.length(), tag.substring(i + 1));
        if (end == drop.length() - after.length()
            && SqlNames.containsQualified(drop.substring(0, at), schema, tag.substring(0, i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDefinitionOf(Entry e, String definition, String tag) {
    return switch (e.desc()) {
      case "TABLE",
          "VIEW",
          "MATERIALIZED VIEW",
          "MATERIALIZED VIEW DATA",
          "SEQUENCE",
          "SEQUENCE OWNED BY",
          "FOREIGN TABLE",
          "TYPE",
          "SHELL TYPE",
          "DOMAIN",
          "COLLATION",
          "CONVERSION",
          "STATISTICS",
          "TABLE ATTACH",
          "INDEX ATTACH",
          "ROW SECURITY",
          "TEXT SEARCH PARSER",
          "TEXT SEARCH DICTIONARY",
          "TEXT SEARCH TEMPLATE",
          "TEXT SEARCH CONFIGURATION" ->
          SqlNames.containsQualified(definition, e.namespace(), tag);
      case "SEQUENCE SET" ->
          tag.indexOf('\'') >= 0
              || definition.indexOf('\\') >= 0
              || SqlNames.containsQualified(
                  definition, String.valueOf(e.namespace()).replace("'", "''"), tag);
      case "INDEX",
          "SCHEMA",
          "EXTENSION",
          "FOREIGN DATA WRAPPER",
          "SERVER",
          "PUBLICATION",
          "SUBSCRIPTION",
          "EVENT TRIGGER",
          "ACCESS METHOD" ->
          SqlNames.contains(definition, tag);
      case "FUNCTION", "PROCEDURE", "AGGREGATE" -> {
        boolean found = false;
        for (int i = tag.indexOf('('); i >= 0 && !found; i = tag.indexOf('(', i + 1)) {
          found = SqlNames.containsQualified(definition, e.namespace(), tag.substring(0, i));
        }
        yield found;
      }
      case "TRIGGER", "POLICY", "CONSTRAINT", "FK CONSTRAINT", "CHECK CONSTRAINT", "DEFAULT" ->
          hasBoth(definition, e.namespace(), tag);
      case "RULE" ->
          definition.startsWith("CREATE OR REPLACE VIEW ")
              || hasBoth(definition, e.namespace(), tag);
      case "COMMENT" -> isCommentOn(definition, e.namespace(), tag);
      case "BLOB" -> definition.equals("SELECT pg_catalog.lo_create('" + tag + "');\n");
      default -> true;
    };
  }

  /** The tag is what the comment is on, without the schema. */
  private static boolean isCommentOn(String definition, @Nullable String schema, String tag) {
    String start = "COMMENT ON ";
    if (!definition.startsWith(start) || definition.startsWith(tag + " IS ", start.length())) {
      return true;
    }
    int last = Math.min(definition.length(), start.length() + tag.length());
    for (int at = start.length(); schema != null && at < last; at++) {
      int end = SqlNames.end(definition, at, schema);
      if (end > 0
          && definition.startsWith(".", end)
          && (definition.substring(start.length(), at) + definition.substring(end + 1))
              .startsWith(tag + " IS ")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasBoth(String definition, @Nullable String schema, String tag) {
    for (int i = tag.indexOf(' '); i >= 0; i = tag.indexOf(' ', i + 1)) {
      if (SqlNames.containsQualified(definition, schema, tag.substring(0, i))
          && SqlNames.contains(definition, tag.substring(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCopyOf(Entry e, String copy, String definition, String tag) {
    if (definition.startsWith(VIA_ROOT)) {
      return copy.startsWith("COPY " + definition.substring(VIA_ROOT.length()).strip() + " ");
    }
    int end = SqlNames.endQualified(copy, 5, e.namespace(), tag);
    if (end < 0) {
      // Before the minor releases of May 2023, data went through the root without a word.
      return !isFromAtLeast16();
    }
    return copy.startsWith(" ", end) && hasColumns(e, copy, end + 1);
  }

  private boolean isFromAtLeast16() {
    String version = String.valueOf(toc.header().dumpVersion());
    return version.compareTo("16") >= 0 && version.compareTo("8") < 0;
  }

  /** Each column is in the table's definition, if that lists all columns. */
  private boolean hasColumns(Entry e, String copy, int from) {
    Entry table = e.dependencyCount() == 0 ? null : toc.entry(e.dependency(0));
    String definition = table == null ? null : table.definition();
    int close = copy.lastIndexOf(')');
    if (definition == null
        || table == null
        || !table.desc().equals("TABLE")
        || !copy.startsWith("(", from)
        || close < 0
        || definition.contains("INHERITS (")
        || definition.contains(" OF ")) {
      return true;
    }
    boolean quoted = false;
    int start = from + 1;
    for (int i = start; i <= close; i++) {
      char c = copy.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || i == close)) {
        if (!definition.contains(copy.substring(start, i))) {
          return false;
        }
        start = i + 2;
      }
    }
    return true;
  }
}
