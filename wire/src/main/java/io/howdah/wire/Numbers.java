package io.howdah.wire;

import io.howdah.wire.conninfo.Keyword;

/**
 * Whole numbers among the parameters.
 *
 * <p>Source: pqParseIntParam in src/interfaces/libpq/fe-connect.c
 */
final class Numbers {

  private Numbers() {}

  /** The parameter's value, or the default when it is not given. */
  static int of(ConnectionParameters parameters, Keyword keyword, int defaultValue) {
    String text = parameters.get(keyword);
    return text == null ? defaultValue : parse(keyword.text(), text);
  }

  /** A number with blanks around it allowed, as C's strtol takes it. */
  static int parse(String name, String text) {
    String trimmed = text.strip();
    try {
      return Integer.parseInt(trimmed.startsWith("+") ? trimmed.substring(1) : trimmed);
    } catch (NumberFormatException wrong) {
      throw new ConnectionStringException(
          "invalid integer value \"" + text + "\" for connection option \"" + name + "\"");
    }
  }
}
