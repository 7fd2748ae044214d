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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Queries for a table's rows that the server refuses, for a place that it names: an extension that
 * chooses rows by a condition which has become wrong. What is shown of it is as with the C tool.
 */
final class FailingRowsTest {
  private static final String TABLE =
      """
      CREATE TABLE "größe" (id int, "länge in metern" int, "breite, auch in metern" int);
      INSERT INTO "größe" VALUES (1, 2, 3);
      ALTER EXTENSION plpgsql ADD TABLE "größe"
      """;

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void create() {
    database = PostgresServer.of(18).createDatabase();
    database.execute(TABLE);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "WHERE nosuch > 1",
        "WHERE id > 1 AND 'ä' = größe.höhe AND \"länge in metern\" > 0",
        "WHERE id = 'x'",
        "WHERE pg_catalog.nosuch(id)",
        "WHERE id / 0 = 1",
        "WHERE pg_catalog.query_to_xml('SELECT x', true, true, '') IS NULL"
      })
  void isTold(String condition) {
    String quoted = condition.replace("'", "''");
    database.execute(
        """
        UPDATE pg_extension SET extconfig = ARRAY['"größe"'::regclass::oid],
          extcondition = ARRAY['%s'] WHERE extname = 'plpgsql'
        """
            .formatted(quoted));
    for (String options :
        List.of(
            "-Fp", "--inserts", "--rows-per-insert=3 --column-inserts", "--inserts -E LATIN1")) {
      List<String> arguments = new ArrayList<>(ToolRun.split(options));
      arguments.addAll(List.of("-f", directory.resolve("out").toString(), "-d", database.url()));
      ProcessRunner.Result expected = ReferenceTools.require(18).runner("pg_dump", arguments).run();
      ToolRun actual = ToolRun.of("pg_dump", arguments, Map.of());
      assertThat(actual)
          .as(options)
          .isEqualTo(
              new ToolRun(1, "", new String(expected.errorOutput(), StandardCharsets.ISO_8859_1)));
      assertThat(expected.exitStatus()).isEqualTo(1);
    }
  }
}
