package io.howdah.cli;

import io.howdah.HowdahException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What a tool finds around itself when it starts.
 *
 * @param tool which tool it is
 * @param name what it is called, as its messages begin
 * @param environment environment variables, byte strings
 * @param out standard output, for answers and text
 * @param err standard error; messages go through {@link #messages}
 * @param messages what the tool says to its user
 */
record ToolContext(
    String tool,
    ProgramName name,
    Map<String, String> environment,
    OutputStream out,
    OutputStream err,
    Messages messages) {

  /** A tool that is called as the launcher says. */
  static ToolContext of(
      String tool, Map<String, String> environment, OutputStream out, OutputStream err) {
    return of(tool, ProgramName.of(tool, environment), environment, out, err);
  }

  private static ToolContext of(
      String tool,
      ProgramName name,
      Map<String, String> environment,
      OutputStream out,
      OutputStream err) {
    return new ToolContext(tool, name, environment, out, err, Messages.of(name, environment, err));
  }

  /**
   * Fails where standard output was closed, as the launcher says: C opens it for every archive,
   * wherever that goes.
   *
   * <p>Source: {@code _allocAH} in {@code pg_backup_archiver.c}.
   */
  void requireStandardOutput() {
    if ("closed".equals(environment.get("HOWDAH_STDOUT"))) {
      throw new HowdahException("could not open stdout for appending: Bad file descriptor");
    }
  }

  /** The same surroundings for another tool, which speaks under its own name. */
  ToolContext forTool(String other) {
    return of(other, ProgramName.of(other), environment, out, err);
  }

  /** A parser of these arguments by getopt's rules. */
  <O extends ToolOption> OptionParser<O> parser(O[] options, List<String> arguments) {
    return new OptionParser<>(options, arguments, environment.containsKey("POSIXLY_CORRECT"));
  }
}
