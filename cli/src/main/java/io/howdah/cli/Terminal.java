package io.howdah.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terminal: whether the standard streams are one, and a question asked without echo. */
final class Terminal {
  private Terminal() {}

  /** Whether standard output is a terminal. */
  static boolean isOutputTerminal() {
    return isTerminal(1);
  }

  /** Whether standard error is a terminal. */
  static boolean isErrorTerminal() {
    return isTerminal(2);
  }

  // Linux tells for each stream by its name; elsewhere Java knows only whether in and out both are.
  private static boolean isTerminal(int descriptor) {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor));
      String name = target.toString();
      return name.startsWith("/dev/pts/")
          || name.startsWith("/dev/tty")
          || name.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      Console console = System.console();
      return console != null && console.isTerminal();
    }
  }
}
