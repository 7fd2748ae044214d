package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs of pg_restore by the C tool and by ours, into an empty database and then into the same one
 * again, where everything is in the way: the same output, messages and exit status.
 */
final class RestoreRunsTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  @TempDir static Path directory;

  @BeforeAll
  static void dump() {
    ReferenceTools tools = ReferenceTools.require(18);
    try (TestDatabase database = SERVER.createDatabase()) {
      database.execute(
          """
          CREATE TABLE a (a int PRIMARY KEY, b text);
          INSERT INTO a VALUES (1, 'one'), (2, NULL);
          CREATE TABLE b (a int REFERENCES a);
          INSERT INTO b VALUES (1);
          CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1;';
          CREATE VIEW v AS SELECT * FROM a;
          """);
      for (String format : List.of("c", "d", "t")) {
        tools.pgDump("-F" + format, "-f", file(format), "-d", database.url()).orFail();
      }
      tools.pgDump("-Fc", "--inserts", "-f", file("inserts"), "-d", database.url()).orFail();
    }
  }

  private static String file(String name) {
    return directory.resolve(name).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TO c",
        "TO d",
        "TO t",
        "TO inserts",
        "TO -v c",
        "TO -vv c",
        "-vv -Fc -l c",
        "-vv -f - --restrict-key=k d",
        "-vv -l d",
        "-vv -l nosuch",
        "-Ft -l nosuch",
        "-Fd -l nosuch",
        "-Fc -l nosuch",
        "-L \"\" -f - --restrict-key=k c",
        "TO -e c",
        "TO -1 c",
        "TO --transaction-size=2 c",
        "TO -c c",
        "TO -c --if-exists c",
        "TO -a c",
        "TO -a --disable-triggers c",
        "TO -t a -t b c",
        "TO -t nothing --strict-names c",
        "TO --no-data-for-failed-tables c",
        "TO --role=nobody_here c",
        "TO -j2 t",
        "TO -j2 -1 c",
        "TO -C -1 c",
        "TO -L missing c",
        "-l c",
        "-l missing",
        "-f - --restrict-key=k t",
        "-f - --restrict-key=k -c --if-exists d",
        "-f /missing/file c",
        "-d x -f y c",
        "c",
        "-Fx -l c",
        "-Fd -l c",
        "--section=none -l c",
        "c d e"
      })
  void alike(String line) {
    try (TestDatabase theirs = SERVER.createDatabase();
        TestDatabase ours = SERVER.createDatabase()) {
      for (int round = 1; round <= 2; round++) {
        ProcessRunner.Result expected =
            ReferenceTools.require(18).runner("pg_restore", arguments(line, theirs)).run();
        ToolRun actual = ToolRun.of("pg_restore", arguments(line, ours), Map.of());
        String messages = new String(expected.errorOutput(), StandardCharsets.ISO_8859_1);
        assertThat(actual.errors().replace(ours.name(), "database"))
            .as("round %d", round)
            .isEqualTo(messages.replace(theirs.name(), "database"));
        assertThat(timeless(actual.output())).isEqualTo(timeless(expected.byteText()));
        assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
      }
    }
  }

  /** The second in which a script was completed may be another one. */
  private static String timeless(String script) {
    return script.replaceFirst("-- Completed on .*", "-- Completed");
  }

  /** TO stands for the connection; the archives' names for their files. */
  private static List<String> arguments(String line, TestDatabase database) {
    List<String> arguments = new ArrayList<>();
    for (String word : ToolRun.split(line)) {
      switch (word) {
        case "TO" -> arguments.addAll(List.of("-d", database.url()));
        case "c", "d", "t", "inserts" -> arguments.add(file(word));
        default -> arguments.add(word);
      }
    }
    return arguments;
  }
}
