package io.howdah.cli;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.ProgressListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tool tells its user on standard error: the one place that prints messages. Each goes out
 * in one write, as bytes. Thread-safe.
 *
 * <p>Source: {@code pg_log_generic_v} in {@code logging.c}, PG_COLOR and PG_COLORS too.
 */
final class Messages implements ProgressListener {
  private final ProgramName program;
  private final String name;
  private final OutputStream err;
  private volatile Severity threshold = Severity.WARNING;
  private final Colors colors;
  private volatile boolean muted = false;

  private Messages(ProgramName program, Colors colors, OutputStream err) {
    this.program = program;
    this.name = program.base();
    this.err = err;
    this.colors = colors;
  }

  /** Messages of a tool, coloured where the environment asks for it. */
  static Messages of(ProgramName program, Map<String, String> environment, OutputStream err) {
    return new Messages(program, Colors.of(environment), err);
  }

  /** Shows one severity more, as each {@code -v} asks for. */
  void increaseVerbosity() {
    threshold = threshold == Severity.WARNING ? Severity.INFO : Severity.DEBUG;
  }

  @Override
  public boolean wants(Severity severity) {
    return severity.compareTo(threshold) >= 0;
  }

  @Override
  public void report(Diagnostic diagnostic) {
    if (!wants(diagnostic.severity())) {
      return;
    }
    StringBuilder text = new StringBuilder();
    appendLocus(text);
    switch (diagnostic.severity()) {
      case ERROR -> append(text, colors.error, "error: ");
      case WARNING -> append(text, colors.warning, "warning: ");
      case INFO, DEBUG -> {}
    }
    appendLine(text, diagnostic.message());
    for (String detail : diagnostic.details()) {
      appendPart(text, "detail: ", detail);
    }
    for (String hint : diagnostic.hints()) {
      appendPart(text, "hint: ", hint);
    }
    write(text);
  }

  /** Says nothing any more but {@link #last}. */
  void mute() {
    muted = true;
  }

  /** A line as it is, also after {@link #mute}. */
  synchronized void last(String line) {
    muted = false;
    raw(line);
    muted = true;
  }

  /** An error message. */
  void error(String message) {
    report(Diagnostic.error(message));
  }

  /** What is wrong with the command line, and where help is. */
  void usage(UsageException complaint) {
    StringBuilder text = new StringBuilder();
    String message = complaint.getMessage();
    if (message != null && complaint.isError()) {
      appendLocus(text);
      append(text, colors.error, "error: ");
      text.append(message).append('\n');
    } else if (message != null) {
      text.append(program.typed()).append(": ").append(message).append('\n');
    }
    appendPart(text, "hint: ", "Try \"" + name + " --help\" for more information.");
    write(text);
  }

  /** A line as it is, without the tool's name. */
  void raw(String line) {
    write(new StringBuilder(line).append('\n'));
  }

  private void appendPart(StringBuilder text, String label, String part) {
    appendLocus(text);
    append(text, colors.note, label);
    appendLine(text, part);
  }

  // As in C, a line's end that the text has already is not doubled: queries often have one.
  private static void appendLine(StringBuilder text, String line) {
    text.append(line);
    if (!line.endsWith("\n")) {
      text.append('\n');
    }
  }

  private void appendLocus(StringBuilder text) {
    append(text, colors.locus, name + ": ");
  }

  private static void append(StringBuilder text, @Nullable String color, String part) {
    if (color == null) {
      text.append(part);
    } else {
      text.append("\u001b[").append(color).append('m').append(part).append("\u001b[0m");
    }
  }

  private synchronized void write(StringBuilder text) {
    if (muted) {
      return;
    }
    try {
      err.write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // Standard error is gone: there is nobody left to tell.
    }
  }

  /** The colour codes of a message's parts; all null where colours are not wanted. */
  private record Colors(
      @Nullable String error,
      @Nullable String warning,
      @Nullable String note,
      @Nullable String locus) {

    static Colors of(Map<String, String> environment) {
      String wish = environment.get("PG_COLOR");
      boolean wanted =
          wish != null
              && (wish.equals("always") || (wish.equals("auto") && Terminal.isErrorTerminal()));
      if (!wanted) {
        return new Colors(null, null, null, null);
      }
      String list = environment.get("PG_COLORS");
      if (list == null) {
        return new Colors("01;31", "01;35", "01;36", "01");
      }
      return new Colors(
          code(list, "error"), code(list, "warning"), code(list, "note"), code(list, "locus"));
    }

    // The last of several definitions counts.
    private static @Nullable String code(String list, String name) {
      String code = null;
      int start = 0;
      while (start <= list.length()) {
        int colon = list.indexOf(':', start);
        int end = colon < 0 ? list.length() : colon;
        String definition = list.substring(start, end);
        if (definition.startsWith(name + "=")) {
          code = definition.substring(name.length() + 1);
        }
        start = end + 1;
      }
      return code;
    }
  }
}
