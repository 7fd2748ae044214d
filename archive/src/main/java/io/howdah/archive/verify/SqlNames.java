package io.howdah.archive.verify;

import org.jspecify.annotations.Nullable;

/**
 * Finds names in SQL text as pg_dump spells them: in quotes, or, if they are plain enough, without.
 * Which of both depends on keywords and options, so either will do. Source: {@code fmtIdEnc} in
 * string_utils.c.
 */
final class SqlNames {
  private SqlNames() {}

  /**
   * Where a name ends that begins at a place in a text.
   *
   * @return the place behind it; -1 where another name, or none, is there
   */
  static int end(String text, int from, String name) {
    if (from < 0) {
      return -1;
    }
    if (text.startsWith(name, from) && isPlain(name)) {
      return from + name.length();
    }
    String quoted = quoted(name);
    return text.startsWith(quoted, from) ? from + quoted.length() : -1;
  }

  /** As {@link #end}, with the schema before it, where there is one. */
  static int endQualified(String text, int from, @Nullable String schema, String name) {
    if (schema == null || schema.isEmpty()) {
      return end(text, from, name);
    }
    int dot = end(text, from, schema);
    return dot >= 0 && text.startsWith(".", dot) ? end(text, dot + 1, name) : -1;
  }

  /** Whether a name is anywhere in a text. */
  static boolean contains(String text, String name) {
    return text.contains(quoted(name)) || (isPlain(name) && text.contains(name));
  }

  /** Whether a name is anywhere in a text, with the schema before it, where there is one. */
  static boolean containsQualified(String text, @Nullable String schema, String name) {
    if (schema == null || schema.isEmpty()) {
      return contains(text, name);
    }
    String quotedSchema = quoted(schema) + ".";
    String quotedName = quoted(name);
    boolean plainSchema = isPlain(schema);
    boolean plainName = isPlain(name);
    return text.contains(quotedSchema + quotedName)
        || (plainName && text.contains(quotedSchema + name))
        || (plainSchema && text.contains(schema + "." + quotedName))
        || (plainSchema && plainName && text.contains(schema + "." + name));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
