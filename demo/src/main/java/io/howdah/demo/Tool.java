package io.howdah.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One of the launchers in {@code bin/}, run as a user would run it. */
final class Tool {

  /**
   * The first lines of a tool's messages are shown, and the last: -v names some hundred objects.
   */
  private static final int SHOWN = 8;

  private final String name;
  private final Path program;

  Tool(String name) throws IOException {
    this.name = name;
    String tools = System.getProperty("howdah.demo.tools");
    if (tools == null) {
      tools = Path.of(System.getProperty("howdah.home", "."), "bin").toString();
    }
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    this.program = Path.of(tools, windows ? name + ".cmd" : name);
    if (!Files.isRegularFile(program)) {
      throw new IOException("there is no " + program);
    }
  }

  /** Runs the tool to its end, shows the command and what it says, and returns its exit status. */
  int run(List<String> arguments) throws IOException {
    StringBuilder shown = new StringBuilder("$ bin/" + name);
    List<String> command = new ArrayList<>(List.of(program.toString()));
    for (String argument : arguments) {
      shown
          .append(' ')
          .append(argument.startsWith("postgresql:") ? quoteAndMask(argument) : argument);
      command.add(argument);
    }
    Demo.say(shown.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    show(process);
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + name + " ran", e);
    }
  }

  private static void show(Process process) throws IOException {
    Deque<String> last = new ArrayDeque<>();
    int count = 0;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        if (count <= SHOWN || line.contains(" error: ") || line.contains(" warning: ")) {
          Demo.say("   " + line);
        } else {
          last.addLast(line);
          if (last.size() > SHOWN) {
            last.removeFirst();
          }
        }
      }
    }
    if (count > SHOWN + last.size()) {
      Demo.say("   … " + (count - SHOWN - last.size()) + " lines more …");
    }
    last.forEach(line -> Demo.say("   " + line));
  }

  /** The password is nobody's business, even in a demo. */
  private static String quoteAndMask(String uri) {
    int colon = uri.indexOf(':', "postgresql://".length());
    int at = uri.indexOf('@');
    return '"' + uri.substring(0, colon + 1) + "*****" + uri.substring(at) + '"';
  }
}
