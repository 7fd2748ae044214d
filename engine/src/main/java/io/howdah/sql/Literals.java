package io.howdah.sql;

/**
 * Writes string literals as SQL.
 *
 * <p>Source: {@code appendStringLiteral}, {@code appendStringLiteralConn}, {@code
 * appendStringLiteralDQ} and {@code appendByteaLiteral} in {@code string_utils.c}.
 */
public final class Literals {
  private static final String DOLLAR_SUFFIXES = "_XXXXXXX";

  private Literals() {}

  /**
   * The text as a quoted literal. Backslashes are doubled only when the session doesn't have
   * standard-conforming strings.
   */
  public static String quote(String text, Quoting quoting) {
    StringBuilder sql = new StringBuilder(text.length() + 8);
    append(sql, text, quoting);
    return sql.toString();
  }

  /** The text as a quoted literal for a session with standard-conforming strings. */
  public static String quote(String text) {
    return quote(text, Quoting.STANDARD);
  }

  /** Appends what {@link #quote(String, Quoting)} gives. */
  public static void append(StringBuilder sql, String text, Quoting quoting) {
    sql.append('\'');
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c >= 0x80 && quoting.characters() != Characters.BYTES) {
        i = quoting.characters().append(sql, text, i);
        continue;
      }
      if (c == '\'' || (c == '\\' && !quoting.standardStrings())) {
        sql.append(c);
      }
      sql.append(c);
      i++;
    }
    sql.append('\'');
  }

  /**
   * Appends the text as a literal that means the same whatever the session's
   * standard_conforming_strings: with backslashes in it, an {@code E} goes before, with a space
   * where it would touch a word.
   *
   * @param characters those of the text's encoding: see {@link Quoting}
   */
  public static void appendEscaped(StringBuilder sql, String text, Characters characters) {
    boolean escape = text.indexOf('\\') >= 0;
    if (escape) {
      if (!sql.isEmpty() && sql.charAt(sql.length() - 1) != ' ') {
        sql.append(' ');
      }
      sql.append('E');
    }
    append(sql, text, new Quoting(!escape, characters));
  }

  /**
   * The text between dollar quotes, with a tag that does not occur in it.
   *
   * @param prefix what the tag starts with, such as {@code "function"}; may be empty
   */
  public static String dollarQuote(String text, String prefix) {
    StringBuilder tag = new StringBuilder("$").append(prefix);
    int next = 0;
    // Looking for the tag without its closing $ keeps a text that ends in a part of it safe too.
    while (text.contains(tag)) {
      tag.append(DOLLAR_SUFFIXES.charAt(next++));
      next %= DOLLAR_SUFFIXES.length();
    }
    tag.append('$');
    return tag + text + tag;
  }
}
