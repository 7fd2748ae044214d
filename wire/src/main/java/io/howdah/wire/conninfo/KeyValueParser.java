package io.howdah.wire.conninfo;

import io.howdah.wire.ConnectionStringException;

/**
 * Connection strings of {@code keyword = value} pairs, values with blanks in single quotes, {@code
 * \} before a quote or backslash.
 *
 * <p>Source: conninfo_parse in src/interfaces/libpq/fe-connect.c
 */
final class KeyValueParser {

  private final String text;
  private int at;

  private KeyValueParser(String text) {
    this.text = text;
  }

  static Values parse(String text) {
    return new KeyValueParser(text).parse();
  }

  private Values parse() {
    Values values = new Values();
    boolean afterSecret = false;
    skipBlanks();
    while (at < text.length()) {
      String keyword = keyword(afterSecret);
      skipBlanks();
      String value = at < text.length() && text.charAt(at) == '\'' ? quoted() : plain();
      values.storeKnown(keyword, value);
      Keyword known = Keyword.of(keyword);
      afterSecret = known != null && known.isSecret();
      skipBlanks();
    }
    return values;
  }

  private String keyword(boolean afterSecret) {
    int start = at;
    while (at < text.length() && text.charAt(at) != '=' && !isBlank(text.charAt(at))) {
      at++;
    }
    String keyword = text.substring(start, at);
    skipBlanks();
    if (at == text.length() || text.charAt(at) != '=') {
      // What follows an unquoted password is likely to be the rest of it.
      throw new ConnectionStringException(
          "missing \"=\" after \""
              + (afterSecret ? "***" : keyword)
              + "\" in connection info string");
    }
    at++;
    return keyword;
  }

  private String plain() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (isBlank(c)) {
        break;
      }
      if (c != '\\') {
        value.append(c);
      } else if (at < text.length()) {
        value.append(text.charAt(at++));
      }
    }
    return value.toString();
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\'') {
        return value.toString();
      }
      if (c != '\\') {
        value.append(c);
      } else if (at < text.length()) {
        value.append(text.charAt(at++));
      }
    }
    throw new ConnectionStringException("unterminated quoted string in connection info string");
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  /** C's isspace in the C locale. */
  static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
