package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.archive.file.SystemErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the tools print when asked about themselves. */
final class Answers {
  /** The version of PostgreSQL's tools that these stand in for. */
  static final String POSTGRESQL_VERSION = "18.6";

  /** Howdah's own version. */
  static final String HOWDAH_VERSION = "0.1.0";

  private Answers() {}

  /** {@code --help}: the C tool's text, and what is ours alone behind it; by the name it has. */
  static void printHelp(ToolContext context) {
    String tool = context.tool();
    try (InputStream text = Answers.class.getResourceAsStream(tool + "-help.txt")) {
      if (text == null) {
        throw new HowdahException("there is no help for this tool");
      }
      String ownName = new String(text.readAllBytes(), StandardCharsets.ISO_8859_1);
      String name = context.name().base();
      print(context, name.equals(tool) ? ownName : named(ownName, tool, name));
    } catch (IOException e) {
      throw new HowdahException("could not read the help text: " + SystemErrors.reason(e));
    }
  }

  /** {@code --version}: scripts look at the first three words. */
  static void printVersion(ToolContext context) {
    String tool = context.tool();
    String line =
        tool.equals("howdah")
            ? "howdah " + HOWDAH_VERSION
            : tool + " (PostgreSQL) " + VersionText.of(context.environment());
    print(context, line + "\n");
  }

  // The tool's name begins the first line and that of its usage.
  private static String named(String help, String tool, String name) {
    int usage = help.indexOf("\n  " + tool + " ") + 3;
    return name
        + help.substring(tool.length(), usage)
        + name
        + help.substring(usage + tool.length());
  }

  private static void print(ToolContext context, String text) {
    try {
      context.out().write(text.getBytes(StandardCharsets.ISO_8859_1));
      context.out().flush();
    } catch (IOException e) {
      throw new HowdahException("could not write to standard output: " + SystemErrors.reason(e));
    }
  }
}
