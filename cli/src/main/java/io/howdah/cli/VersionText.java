package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import java.util.Map;

/**
 * The version that the tools name when asked. pg_upgrade and C's pg_dumpall compare it, to the
 * letter, with that of their own build, and run no other tool: for them the user can set it.
 *
 * <p>Source: {@code check_exec} in pg_upgrade's {@code exec.c}, {@code find_other_exec} in {@code
 * src/common/exec.c}.
 */
final class VersionText {
  /** The environment variable that holds what a C build would say. */
  static final String VARIABLE = "HOWDAH_VERSION_TEXT";

  /** With no blank before our own number: scripts take for PostgreSQL's the last that has one. */
  private static final String OURS =
      Answers.POSTGRESQL_VERSION + " (Howdah-" + Answers.HOWDAH_VERSION + ")";

  private VersionText() {}

  /**
   * What stands behind {@code pg_dump (PostgreSQL)}.
   *
   * @throws HowdahException if the user's text does not begin with a version number
   */
  static String of(Map<String, String> environment) {
    String text = environment.getOrDefault(VARIABLE, "");
    if (text.isEmpty()) {
      return OURS;
    }
    if (!isVersion(text)) {
      throw new HowdahException(
          Diagnostic.error("invalid value \"" + text + "\" for environment variable " + VARIABLE)
              .withHint(
                  "It must begin with a version number, as in \"18.6 (Debian 18.6-3)\", and be"
                      + " one line."));
    }
    return text;
  }

  // A number, or two with a dot between; what is behind is free, as configure's
  // --with-extra-version is.
  private static boolean isVersion(String text) {
    int major = digits(text, 0);
    if (major == 0 || text.chars().anyMatch(c -> c < ' ')) {
      return false;
    }
    return major == text.length()
        || text.charAt(major) != '.'
        || digits(text, major + 1) > major + 1;
  }

  /** Where the digits that begin at this place end. */
  private static int digits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
