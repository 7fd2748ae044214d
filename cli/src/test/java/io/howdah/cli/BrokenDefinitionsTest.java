package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A database in which something cannot be shown any more: what does not need it is dumped as by the
 * C tool, all else fails as there.
 */
final class BrokenDefinitionsTest {
  private static final String BROKEN =
      """
      CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
      CREATE TABLE t (a int);
      INSERT INTO t VALUES (1), (2);
      CREATE TABLE u (a int);
      CREATE RULE r AS ON UPDATE TO t DO ALSO INSERT INTO u VALUES (f(new.a));
      CREATE SCHEMA apart;
      CREATE TABLE apart.v (a int);
      CREATE VIEW w AS SELECT f(a) FROM t;
      CREATE MATERIALIZED VIEW m AS SELECT f(a) FROM t;
      DELETE FROM pg_proc WHERE proname = 'f';
      """;

  private static final List<String> WORKING =
      List.of(
          "-a",
          "-a --inserts",
          "-a --disable-triggers",
          "--statistics-only",
          "-a -t t",
          "-s -t u",
          "-s -n apart",
          "-N public");

  private static final List<String> FAILING = List.of("-s", "-s -t w", "-t m", "-t t", "-n public");

  @TempDir static Path directory;

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void needNotBeShown(int version) throws IOException {
    Path theirs = directory.resolve("theirs");
    Path ours = directory.resolve("ours");
    try (TestDatabase database = PostgresServer.of(version).createDatabase()) {
      database.execute(BROKEN);
      for (String options : WORKING) {
        ProcessRunner.Result expected = expected(options, database, theirs).orFail();
        assertThat(actual(options, database, ours))
            .as(options)
            .isEqualTo(new ToolRun(0, "", expected.errorText()));
        TextCompare.assertSame(options, text(theirs), text(ours));
      }
      for (String options : FAILING) {
        ProcessRunner.Result expected = expected(options, database, theirs);
        ToolRun actual = actual(options, database, ours);
        assertThat(expected.exitStatus()).as(options).isEqualTo(1);
        assertThat(actual.exitStatus()).as(options).isEqualTo(1);
        assertThat(firstLine(actual.errors())).isEqualTo(firstLine(expected.errorText()));
      }
    }
  }

  private static ProcessRunner.Result expected(String options, TestDatabase database, Path file) {
    return ReferenceTools.require(18).runner("pg_dump", arguments(options, database, file)).run();
  }

  private static ToolRun actual(String options, TestDatabase database, Path file) {
    return ToolRun.of("pg_dump", arguments(options, database, file), Map.of());
  }

  private static List<String> arguments(String options, TestDatabase database, Path file) {
    List<String> arguments = new ArrayList<>(ToolRun.split(options));
    arguments.addAll(List.of("--restrict-key=key", "-f", file.toString(), "-d", database.url()));
    return arguments;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll(" \\(Debian[^)]*\\)", "");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
