package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --copy-format}, which the C tool has not. */
class CopyFormatOptionTest {
  @TempDir Path directory;

  @Test
  void theDumpIsTheSame() throws IOException {
    try (TestDatabase database = PostgresServer.of(17).createDatabase()) {
      database.execute(
          """
          CREATE TABLE t (id int, bytes bytea);
          INSERT INTO t VALUES (1, '\\x00ff5c'), (2, NULL), (3, '');
          """);
      String expected = dump(database, "--no-sync");
      assertThat(expected).contains("\n1\t\\\\x00ff5c\n2\t\\N\n3\t\\\\x\n\\.\n");
      assertThat(dump(database, "--copy-format=text")).isEqualTo(expected);
      assertThat(dump(database, "--copy-format=binary")).isEqualTo(expected);
    }
  }

  @Test
  void anotherFormatIsRefused() {
    ToolRun run = ToolRun.of("pg_dump", "--copy-format=csv");
    assertThat(run.exitStatus()).isOne();
    assertThat(run.errors()).isEqualTo("pg_dump: error: invalid copy format \"csv\" specified\n");
  }

  private String dump(TestDatabase database, String option) throws IOException {
    Path text = directory.resolve("dump.sql");
    ToolRun run =
        ToolRun.of(
            "pg_dump", "--restrict-key=key", option, "-f", text.toString(), "-d", database.url());
    assertThat(run.exitStatus()).as(run.errors()).isZero();
    return Files.readString(text);
  }
}
