package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.RestoreOptions;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of tables that a parallel restore has made are frozen from the start. */
final class FrozenRowsTest {
  private static final RestoreOptions PARALLEL = RestoreOptions.builder().jobs(2).build();

  private static final String FROZEN =
      "SELECT bool_and(all_frozen = pages AND pages > 0)::text FROM (SELECT s.all_frozen,"
          + " pg_relation_size(c.oid) / 8192 AS pages"
          + " FROM pg_class c, pg_visibility_map_summary(c.oid) s"
          + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) x";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void newTables(int version) throws IOException {
    PostgresServer server = PostgresServer.of(version);
    Path archive = archive(server);
    try (TestDatabase target = server.createDatabase()) {
      OurRestore restore = OurRestore.into(archive, PARALLEL, target.url());
      assertThat(restore).isEqualTo(new OurRestore("", 0));
      target.execute("CREATE EXTENSION pg_visibility");
      assertThat(target.value(FROZEN)).isEqualTo("true");
      assertThat(target.value("SELECT count(*) || '/' || sum(a) FROM a")).isEqualTo("999/499500");
    }
  }

  /** Data that a table refuses is told as pg_restore does. */
  @Test
  void refusedRows() throws IOException {
    PostgresServer server = PostgresServer.of(18);
    Path archive = archive(server);
    try (TestDatabase ours = server.createDatabase();
        TestDatabase theirs = server.createDatabase()) {
      String refuse = "CREATE FUNCTION allowed() RETURNS bool LANGUAGE sql AS 'SELECT false'";
      ours.execute(refuse);
      theirs.execute(refuse);
      OurRestore restore = OurRestore.sameAsPgRestore(archive, ours, theirs);
      assertThat(restore.messages()).contains("COPY failed for table \"a\"");
    }
  }

  private Path archive(PostgresServer server) {
    try (TestDatabase source = server.createDatabase()) {
      source.execute(
          """
          CREATE FUNCTION allowed() RETURNS bool LANGUAGE sql AS 'SELECT true';
          CREATE TABLE a (a int PRIMARY KEY, CHECK (public.allowed()));
          INSERT INTO a SELECT generate_series(1, 999);
          CREATE TABLE b (b text);
          INSERT INTO b VALUES (repeat('x', 99));
          CREATE INDEX ON b (b);
          """);
      return TestArchives.dump(source, 18, directory.resolve("a"), "-Fc");
    }
  }
}
