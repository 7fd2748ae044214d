package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.Sections;
import io.howdah.script.RestrictKey;
import org.jspecify.annotations.Nullable;

/** Readers of option values that several tools share, with the C tools' errors. */
final class OptionValues {
  private OptionValues() {}

  /**
   * A decimal number, white space around it allowed.
   *
   * <p>Source: {@code option_parse_int} in {@code option_utils.c}.
   */
  static int integer(String text, String optionName, int min, int max) {
    int at = 0;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    int firstDigit = at;
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      // Stays beyond an int's range once it is there, without running over.
      value = Math.min(value * 10 + (text.charAt(at) - '0'), 1L << 40);
      at++;
    }
    // Without digits, strtol takes nothing: not even the white space.
    int end = at == firstDigit ? 0 : at;
    if (at == firstDigit) {
      value = 0;
    }
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    if (end < text.length()) {
      throw new HowdahException("invalid value \"" + text + "\" for option " + optionName);
    }
    if (negative) {
      value = -value;
    }
    if (value < min || value > max) {
      throw new HowdahException(optionName + " must be in range " + min + ".." + max);
    }
    return (int) value;
  }

  /**
   * What a {@code --section} adds to those before it; null stands for none before it.
   *
   * <p>Source: {@code set_dump_section} in {@code pg_backup_utils.c}.
   */
  static Sections section(@Nullable Sections before, String name) {
    Sections sections = before == null ? Sections.NONE : before;
    return switch (name) {
      case "pre-data" -> sections.withPreData();
      case "data" -> sections.withData();
      case "post-data" -> sections.withPostData();
      default -> throw UsageException.error("unrecognized section name: \"" + name + "\"");
    };
  }

  /** The key of psql's restricted mode that is given, checked, or else a new one. */
  static String restrictKey(@Nullable String given) {
    if (given == null) {
      return RestrictKey.generate();
    }
    if (!RestrictKey.isValid(given)) {
      throw new HowdahException("invalid restrict key");
    }
    return given;
  }

  /** Fails as the C tools do where both options of a pair are given. */
  static void conflict(boolean first, boolean second, String firstName, String secondName) {
    if (first && second) {
      throw new HowdahException(
          "options " + firstName + " and " + secondName + " cannot be used together");
    }
  }

  /** Fails as {@link #conflict} does, and points to {@code --help}. */
  static void usageConflict(boolean first, boolean second, String firstName, String secondName) {
    if (first && second) {
      throw UsageException.error(
          "options " + firstName + " and " + secondName + " cannot be used together");
    }
  }

  /** Fails where arguments are left over. */
  static UsageException tooManyArguments(String first) {
    return UsageException.error("too many command-line arguments (first is \"" + first + "\")");
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
