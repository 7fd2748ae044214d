package io.howdah.cli;

/**
 * A value as one word of a POSIX shell's command. Byte strings. Stateless.
 *
 * <p>Source: {@code appendShellString} in {@code string_utils.c}.
 */
final class ShellWord {
  private ShellWord() {}

  /** A value that cannot be handed to a shell. The message is the whole line for the user. */
  static final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitException(String value) {
      super("shell command argument contains a newline or carriage return: \"" + value + '"');
    }
  }

  /**
   * The word, in quotes where it needs them.
   *
   * @throws UnfitException if the value has more lines than one
   */
  static String of(String value) {
    boolean plain = !value.isEmpty();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\n' || c == '\r') {
        throw new UnfitException(value);
      }
      plain &= isPlain(c);
    }
    return plain ? value : "'" + value.replace("'", "'\"'\"'") + "'";
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_./:".indexOf(c) >= 0;
  }
}
