package io.howdah.script;

import io.howdah.HowdahException;
import io.howdah.sql.Identifiers;

/**
 * psql's command that goes to another database.
 *
 * <p>Source: {@code appendPsqlMetaConnect} and {@code appendConnStrVal} in {@code string_utils.c}.
 */
public final class PsqlConnect {
  private PsqlConnect() {}

  /** The command, with its newline. */
  public static String command(String database, Identifiers identifiers) {
    if (isSimple(database)) {
      return "\\connect " + identifiers.quote(database) + "\n";
    }
    for (int i = 0; i < database.length(); i++) {
      if (database.charAt(i) == '\n' || database.charAt(i) == '\r') {
        throw new HowdahException(
            "database name contains a newline or carriage return: \"" + database + "\"");
      }
    }
    return "\\encoding SQL_ASCII\n\\connect -reuse-previous=on "
        + Identifiers.MINIMAL.quote("dbname=" + connectionValue(database))
        + "\n";
  }

  /** A value as it stands in a connection string, in quotes where it needs them. */
  public static String connectionValue(String text) {
    if (!text.isEmpty() && isSimple(text)) {
      return text;
    }
    StringBuilder quoted = new StringBuilder(text.length() + 8).append('\'');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\\') {
        quoted.append('\\');
      }
      quoted.append(c);
    }
    return quoted.append('\'').toString();
  }

  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '.';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
