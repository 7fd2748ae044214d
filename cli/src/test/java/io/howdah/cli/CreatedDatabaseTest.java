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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A restore with -C makes, and goes to, the database of the archive, whatever its name looks like:
 * a connection string, an option, several lines.
 */
final class CreatedDatabaseTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final List<List<String>> RUNS =
      List.of(
          List.of("-C"),
          List.of("-C", "-v"),
          List.of("-C", "-c", "--if-exists", "-v"),
          List.of("-C", "-c", "--transaction-size=2"),
          List.of("-C", "-c", "-1"));

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space",
        "it's a \"quote\"",
        "host=nowhere dbname=x",
        "postgresql://nowhere/x",
        "-option",
        "back\\slash",
        "two\nlines",
        "näme ☃"
      })
  void alike(String name) {
    ReferenceTools tools = ReferenceTools.require(18);
    String archive = directory.resolve("archive").toString();
    try (TestDatabase database = TestDatabase.create(SERVER, name, "TEMPLATE template0")) {
      database.execute(
          "CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1), (2); ALTER DATABASE "
              + quoted(name)
              + " SET work_mem = '5MB'");
      tools.pgDump("-Fc", "-f", archive, "-d", database.url()).orFail();
    }
    List<Outcome> theirs = new ArrayList<>();
    List<Outcome> ours = new ArrayList<>();
    for (List<String> run : RUNS) {
      List<String> arguments = new ArrayList<>(run);
      arguments.addAll(List.of("-d", SERVER.url("postgres"), archive));
      ProcessRunner.Result result = tools.runner("pg_restore", arguments).run();
      theirs.add(
          new Outcome(
              result.exitStatus(),
              new String(result.errorOutput(), StandardCharsets.ISO_8859_1),
              rows(name)));
    }
    drop(name);
    for (List<String> run : RUNS) {
      List<String> arguments = new ArrayList<>(run);
      arguments.addAll(List.of("-d", SERVER.url("postgres"), archive));
      ToolRun result = ToolRun.of("pg_restore", arguments, Map.of());
      ours.add(new Outcome(result.exitStatus(), result.errors(), rows(name)));
    }
    drop(name);
    assertThat(ours).isEqualTo(theirs);
    assertThat(ours.getFirst()).isEqualTo(new Outcome(0, "", "2 5MB"));
  }

  /** What is in the database, and what is set for it. */
  private static String rows(String name) {
    return TestDatabase.existing(SERVER, name)
        .value("SELECT count(*) || ' ' || current_setting('work_mem') FROM t");
  }

  private static void drop(String name) {
    SERVER.execute("DROP DATABASE " + quoted(name));
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private record Outcome(int status, String errors, String rows) {}
}
