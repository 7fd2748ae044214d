package io.howdah.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The terminal: whether the standard streams are one, and a question asked without echo. */
final class Terminal {
  private static final Path TTY = Path.of("/dev/tty");

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
      String name = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return name.startsWith("/dev/pts/")
          || name.startsWith("/dev/tty")
          || name.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      Console console = console();
      return console != null && console.isTerminal();
    }
  }

  @SuppressWarnings("SystemConsoleNull") // it does where the JDK lacks its line editor
  private static @Nullable Console console() {
    return System.console();
  }

  /**
   * Asks for a password, without echo, on the terminal; where there is none, on standard error and
   * input. Returns a byte string, empty at the end of input.
   *
   * <p>Source: {@code simple_prompt} in {@code sprompt.c}.
   */
  static String askPassword(String prompt) {
    try (InputStream in = Files.newInputStream(TTY);
        OutputStream out = Files.newOutputStream(TTY)) {
      return ask(prompt, in, out);
    } catch (IOException e) {
      // No terminal: C turns to the standard streams too.
    }
    Console console = console();
    if (console != null && System.getProperty("os.name", "").startsWith("Windows")) {
      char[] password = console.readPassword(prompt);
      byte[] bytes =
          password == null ? new byte[0] : new String(password).getBytes(StandardCharsets.UTF_8);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    try {
      return ask(prompt, System.in, System.err);
    } catch (IOException e) {
      return "";
    }
  }

  private static String ask(String prompt, InputStream in, OutputStream out) throws IOException {
    String before = stty("-g");
    Thread restore = new Thread(() -> stty(before));
    boolean hidden = !before.isEmpty();
    if (hidden) {
      // Also where the user interrupts: a terminal that stays silent is a nuisance.
      Runtime.getRuntime().addShutdownHook(restore);
      stty("-echo");
    }
    try {
      out.write(prompt.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return readLine(in);
    } finally {
      if (hidden) {
        stty(before);
        Runtime.getRuntime().removeShutdownHook(restore);
      }
      out.write('\n');
      out.flush();
    }
  }

  private static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b;
    while ((b = in.read()) >= 0 && b != '\n') {
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  // Java cannot switch a terminal's echo off while standard output is a file, as it is for a dump.
  private static String stty(String argument) {
    try {
      Process stty =
          new ProcessBuilder("stty", argument)
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      byte[] output = stty.getInputStream().readAllBytes();
      return stty.waitFor() == 0 ? new String(output, StandardCharsets.US_ASCII).strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
