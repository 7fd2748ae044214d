package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the C tool's pg_dump and ours, which must say and end the same, to the byte. */
final class ConnectionCompare {

  private ConnectionCompare() {}

  /**
   * Runs both with these arguments, of the connection, and {@code -s -w}.
   *
   * @param home the user's, without files that the test does not know
   * @param more environment variables
   * @return how they ended
   */
  static ToolRun run(Path home, Map<String, String> more, String... arguments) {
    List<String> all = new ArrayList<>(List.of("-w", "-s", "-f", "/dev/null"));
    all.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString()));
    environment.put("LC_ALL", "C");
    environment.putAll(more);
    ProcessRunner.Result expected =
        ReferenceTools.require(18).runner("pg_dump", all).environment(environment).run();
    ToolRun actual = ToolRun.of("pg_dump", all, environment);
    assertThat(actual)
        .as(String.join(" ", arguments) + more)
        .isEqualTo(
            new ToolRun(
                expected.exitStatus(),
                "",
                new String(expected.errorOutput(), StandardCharsets.ISO_8859_1)));
    return actual;
  }
}
