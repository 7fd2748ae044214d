package io.howdah.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers from November 2026 on keep a version of each column among its options: it is no option
 * that could be restored.
 */
class ColumnVersionsTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {14, 17})
  void areNotDumped(int version) throws IOException {
    try (TestDatabase database = PostgresServer.of(version).createDatabase()) {
      database.execute(
          """
          CREATE TABLE t (a int, b int, c int, d int, e int);
          ALTER TABLE t ALTER b SET (n_distinct = 3), ALTER c SET (n_distinct = 4, n_distinct_inherited = 5),
            ALTER d SET (n_distinct_inherited = 6), ALTER e SET (n_distinct = 7, n_distinct_inherited = 8);
          """);
      String without = dump(database);
      assertThat(without).contains("n_distinct=4, n_distinct_inherited=5");
      List<String> marked =
          List.of(
              "pg_attver=1",
              "pg_attver=22117192,n_distinct=3",
              "n_distinct=4,pg_attver=1,n_distinct_inherited=5",
              "n_distinct_inherited=6,pg_attver=1",
              "n_distinct=7,n_distinct_inherited=8,pg_attver=1");
      for (int i = 0; i < marked.size(); i++) {
        database.execute(
            "UPDATE pg_attribute SET attoptions = '{%s}' WHERE attrelid = 't'::regclass AND attnum = %d"
                .formatted(marked.get(i), i + 1));
      }
      assertThat(dump(database)).isEqualTo(without);
    }
  }

  private String dump(TestDatabase database) throws IOException {
    Path archive = directory.resolve("archive");
    Dumps.dump(
        database,
        DumpOptions.builder().restrictKey("key").build(),
        DumpOutput.Form.CUSTOM,
        archive);
    return Dumps.entries(archive);
  }
}
