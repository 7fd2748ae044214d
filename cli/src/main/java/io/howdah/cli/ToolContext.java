package io.howdah.cli;

import io.howdah.HowdahException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What a tool finds around itself when it starts.
 *
 * @param tool the tool's name, as its messages begin
 * @param environment environment variables, byte strings
 * @param out standard output, for answers and text
 * @param err standard error; messages go through {@link #messages}
 * @param messages what the tool says to its user
 */
record ToolContext(
    String tool,
    Map<String, String> environment,
    OutputStream out,
    OutputStream err,
    Messages messages) {

  static ToolContext of(
      String tool, Map<String, String> environment, OutputStream out, OutputStream err) {
    return new ToolContext(tool, environment, out, err, Messages.of(tool, environment, err));
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
    return of(other, environment, out, err);
  }

  /** A parser of these arguments by getopt's rules. */
  <O extends ToolOption> OptionParser<O> parser(O[] options, List<String> arguments) {
    return new OptionParser<>(options, arguments, environment.containsKey("POSIXLY_CORRECT"));
  }
}
