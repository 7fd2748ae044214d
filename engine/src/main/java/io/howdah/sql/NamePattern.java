package io.howdah.sql;

import org.jspecify.annotations.Nullable;

/**
 * A name as psql and pg_dump take it, with wildcards, quotes and dots, and the regular expressions
 * that a server finds the names by. Byte strings. Immutable.
 *
 * <p>Source: {@code patternToSQLRegex} and {@code processSQLNamePattern} in {@code string_utils.c};
 * the manual's page of psql, "Patterns".
 *
 * @param database the part before the schema as it stands, wildcards not interpreted; null where
 *     there is none
 * @param schemaRegex what matches the schema's name; null where the pattern names none
 * @param nameRegex what matches the object's name
 * @param dots how many dots stand outside of quotes: a caller refuses too many
 */
public record NamePattern(
    @Nullable String database, @Nullable String schemaRegex, String nameRegex, int dots) {

  /** How many dotted parts a pattern may have; further dots are part of the last regex. */
  public enum Parts {
    /** An object that has no schema, such as a schema or a role. */
    NAME(1),
    /** A schema and a name. */
    SCHEMA_AND_NAME(2),
    /** A database, a schema and a name. */
    DATABASE_SCHEMA_AND_NAME(3);

    private final int count;

    Parts(int count) {
      this.count = count;
    }
  }

  private static final String ANYTHING = "^(.*)$";
  private static final String SPECIAL = "|*+?()[]{}.^$\\";

  /**
   * Reads a pattern.
   *
   * @param encoding the client encoding it is written in, as PostgreSQL names it: in those that are
   *     not safe for servers, a character's second byte may look like punctuation
   */
  public static NamePattern parse(String pattern, Parts parts, String encoding) {
    return new Reader(pattern, parts.count, encoding).read();
  }

  /**
   * Appends the conditions of a query for the names that match.
   *
   * @param sql the query so far
   * @param hasWhere whether it has a WHERE clause already
   * @param schemaColumn the schema's name in the query; null where objects have none
   * @param nameColumn the object's name in the query
   * @param visibilityRule the condition where the pattern names no schema; null for none
   */
  public void appendConditions(
      StringBuilder sql,
      boolean hasWhere,
      @Nullable String schemaColumn,
      String nameColumn,
      @Nullable String visibilityRule) {
    boolean where = hasWhere;
    if (!nameRegex.equals(ANYTHING)) {
      appendMatch(sql, where, nameColumn, nameRegex);
      where = true;
    }
    if (schemaColumn != null && schemaRegex != null) {
      if (!schemaRegex.equals(ANYTHING)) {
        appendMatch(sql, where, schemaColumn, schemaRegex);
      }
    } else if (visibilityRule != null) {
      sql.append(where ? "  AND " : "WHERE ").append(visibilityRule).append('\n');
    }
  }

  // The database's collation decides what a character class holds; names have "C" of their own.
  private static void appendMatch(StringBuilder sql, boolean where, String column, String regex) {
    sql.append(where ? "  AND " : "WHERE ").append(column).append(" OPERATOR(pg_catalog.~) ");
    boolean backslash = regex.indexOf('\\') >= 0;
    if (backslash) {
      sql.append('E'); // also where it is not needed, as C writes it: users see it in errors
    }
    Literals.append(sql, regex, new Quoting(!backslash, Characters.BYTES));
    sql.append(" COLLATE pg_catalog.default\n");
  }

  /** Works through one pattern from its start to its end. */
  private static final class Reader {
    private final String pattern;
    private final int maxParts;
    private final Characters characters;
    private final String[] parts = new String[3];
    private int part = 0;
    private int dots = 0;
    private final StringBuilder regex = new StringBuilder("^(");
    private final StringBuilder literal = new StringBuilder();

    Reader(String pattern, int maxParts, String encoding) {
      this.pattern = pattern;
      this.maxParts = maxParts;
      this.characters = Characters.of(encoding);
    }

    NamePattern read() {
      boolean inQuotes = false;
      int at = 0;
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        if (c == '"') {
          boolean doubled = inQuotes && at + 1 < pattern.length() && pattern.charAt(at + 1) == '"';
          if (doubled) {
            add("\"", "\"");
            at++;
          } else {
            inQuotes = !inQuotes;
          }
          at++;
        } else if (c == '$') {
          // Never an anchor: names may contain it, and the pattern is anchored anyway.
          add("\\$", "$");
          at++;
        } else if (inQuotes) {
          at = ordinary(at, SPECIAL.indexOf(c) >= 0);
        } else if (c >= 'A' && c <= 'Z') {
          String lower = String.valueOf((char) (c + ('a' - 'A')));
          add(lower, lower);
          at++;
        } else if (c == '*') {
          add(".*", "*");
          at++;
        } else if (c == '?') {
          add(".", "?");
          at++;
        } else if (c == '.') {
          dot();
          at++;
        } else {
          // "[]" is the end of an array type's name rather than a bracket expression.
          at = ordinary(at, pattern.startsWith("[]", at));
        }
      }
      parts[part] = regex.append(")$").toString();
      return new NamePattern(
          part == 2 ? literal.toString() : null,
          part >= 1 ? parts[part - 1] : null,
          parts[part],
          dots);
    }

    private void add(String toRegex, String toLiteral) {
      regex.append(toRegex);
      if (dots == 0) {
        literal.append(toLiteral);
      }
    }

    private void dot() {
      dots++;
      if (part + 1 < maxParts) {
        parts[part++] = regex.append(")$").toString();
        regex.setLength(0);
        regex.append("^(");
      } else {
        regex.append('.');
      }
    }

    private int ordinary(int start, boolean escape) {
      if (escape) {
        regex.append('\\');
      }
      int end =
          Math.min(pattern.length(), start + 1 + characters.trailBytes(pattern.charAt(start)));
      String character = pattern.substring(start, end);
      add(character, character);
      return end;
    }
  }
}
