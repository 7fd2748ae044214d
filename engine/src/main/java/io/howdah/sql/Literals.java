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
   * The text as a quoted literal. Backslashes are doubled behind an {@code E} prefix only when the
   * session doesn't have standard-conforming strings.
   */
  public static String quote(String text, boolean standardStrings) {
    StringBuilder sql = new StringBuilder(text.length() + 8);
    append(sql, text, standardStrings);
    return sql.toString();
  }

  /** The text as a quoted literal for a session with standard-conforming strings. */
  public static String quote(String text) {
    return quote(text, true);
  }

  /** Appends what {@link #quote(String, boolean)} gives. */
  public static void append(StringBuilder sql, String text, boolean standardStrings) {
    sql.append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || (c == '\\' && !standardStrings)) {
        sql.append(c);
      }
      sql.append(c);
    }
    sql.append('\'');
  }

  /**
   * Appends the text as a literal that means the same whatever the session's
   * standard_conforming_strings: with backslashes in it, an {@code E} goes before, with a space
   * where it would touch a word.
   */
  public static void appendEscaped(StringBuilder sql, String text) {
    boolean escape = text.indexOf('\\') >= 0;
    if (escape) {
      if (!sql.isEmpty() && sql.charAt(sql.length() - 1) != ' ') {
        sql.append(' ');
      }
      sql.append('E');
    }
    append(sql, text, !escape);
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
