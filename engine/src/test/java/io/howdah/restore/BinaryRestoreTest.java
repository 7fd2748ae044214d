package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.RestoreOptions;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Large tables of numbers and times go to the server in binary format, where a restore made them.
 */
final class BinaryRestoreTest {
  private static final RestoreOptions PARALLEL = RestoreOptions.builder().jobs(2).build();

  /** By name; what the server logs of its statements is asked for that. */
  private static final String TABLES =
      """
      CREATE FUNCTION allowed() RETURNS bool LANGUAGE sql AS 'SELECT true';
      CREATE SCHEMA "S 1";
      CREATE TABLE "S 1".plain_%1$d (id int8 PRIMARY KEY, "at ""x" timestamptz, v float8, n int);
      INSERT INTO "S 1".plain_%1$d SELECT i, timestamptz '2020-01-01' + i * interval '1.3 s',
        random() * i, nullif(i %% 7, 0) FROM generate_series(1, 60000) i;
      CREATE TABLE far_%1$d (LIKE "S 1".plain_%1$d);
      INSERT INTO far_%1$d TABLE "S 1".plain_%1$d;
      INSERT INTO far_%1$d VALUES (-1, '20000-01-01', 'NaN'), (-2, '0044-03-15 BC', '-0');
      CREATE TABLE words_%1$d AS SELECT *, 'a'::text AS w FROM "S 1".plain_%1$d;
      CREATE DOMAIN small AS float8 CHECK (VALUE < 1e6);
      CREATE TABLE domain_%1$d AS SELECT id, v::small FROM "S 1".plain_%1$d;
      CREATE TABLE refused_%1$d (id int8, v float8, CHECK (public.allowed()));
      INSERT INTO refused_%1$d SELECT id, v FROM "S 1".plain_%1$d;
      INSERT INTO refused_%1$d SELECT id, v FROM "S 1".plain_%1$d;
      CREATE TABLE little_%1$d (v float8);
      INSERT INTO little_%1$d VALUES (1), (2);
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void theSameAsAsText(int version) throws IOException {
    PostgresServer server = PostgresServer.of(version);
    try (TestDatabase source = server.createDatabase();
        TestDatabase target = server.createDatabase()) {
      source.execute(TABLES.formatted(version));
      Path archive = TestArchives.dump(source, 18, directory.resolve("a"), "-Fc", "-Z0");
      target.execute("ALTER DATABASE \"" + target.name() + "\" SET log_statement = 'all'");
      assertThat(OurRestore.into(archive, PARALLEL, target.url())).isEqualTo(new OurRestore("", 0));
      assertThat(dump(target)).isEqualTo(dump(source));
      String log = server.log();
      assertThat(log)
          .contains(
              "COPY \"S 1\".plain_"
                  + version
                  + " (id, \"at \"\"x\", v, n) FROM stdin WITH (FREEZE, FORMAT binary)")
          .contains("COPY public.refused_" + version + " (id, v) FROM stdin WITH (FREEZE, FORMAT")
          .contains(
              "COPY public.far_" + version + " (id, \"at \"\"x\", v, n) FROM stdin WITH (FREEZE)")
          .contains(
              "COPY public.words_"
                  + version
                  + " (id, \"at \"\"x\", v, n, w) FROM stdin WITH (FREEZE)")
          .contains("COPY public.domain_" + version + " (id, v) FROM stdin WITH (FREEZE)")
          .contains("COPY public.little_" + version + " (v) FROM stdin WITH (FREEZE)");
      for (String table : new String[] {"words_", "domain_", "little_"}) {
        assertThat(log).doesNotContainPattern(table + version + " .*FORMAT binary");
      }
    }
  }

  /** Over one session, and not into tables that were there, whose triggers would see rows twice. */
  @Test
  void oneSession() throws IOException {
    PostgresServer server = PostgresServer.of(18);
    try (TestDatabase source = server.createDatabase();
        TestDatabase target = server.createDatabase()) {
      source.execute(TABLES.formatted(1));
      Path archive = TestArchives.dump(source, 18, directory.resolve("a"), "-Fc", "-Z0");
      target.execute("ALTER DATABASE \"" + target.name() + "\" SET log_statement = 'all'");
      RestoreOptions options = RestoreOptions.builder().build();
      assertThat(OurRestore.into(archive, options, target.url())).isEqualTo(new OurRestore("", 0));
      assertThat(dump(target)).isEqualTo(dump(source));
      String binary = "COPY public.refused_1 (id, v) FROM stdin WITH (FORMAT binary)";
      assertThat(server.log()).containsOnlyOnce(binary);
      target.execute("TRUNCATE refused_1");
      RestoreOptions onlyData =
          RestoreOptions.builder().schema(false).tableNames(List.of("refused_1")).build();
      assertThat(OurRestore.into(archive, onlyData, target.url())).isEqualTo(new OurRestore("", 0));
      assertThat(dump(target)).isEqualTo(dump(source));
      assertThat(server.log()).containsOnlyOnce(binary);
    }
  }

  /** What a table refuses is told as pg_restore does, which sends text. */
  @Test
  void refusedRows() throws IOException {
    PostgresServer server = PostgresServer.of(18);
    try (TestDatabase source = server.createDatabase();
        TestDatabase ours = server.createDatabase();
        TestDatabase theirs = server.createDatabase()) {
      source.execute(TABLES.formatted(0));
      Path archive = TestArchives.dump(source, 18, directory.resolve("a"), "-Fc", "-Z0");
      String refuse = "CREATE FUNCTION allowed() RETURNS bool LANGUAGE sql AS 'SELECT false'";
      ours.execute(refuse);
      theirs.execute(refuse);
      OurRestore restore = OurRestore.sameAsPgRestore(archive, ours, theirs);
      assertThat(restore.messages()).contains("COPY failed for table \"refused_0\"");
      assertThat(dump(ours)).isEqualTo(dump(theirs));
    }
  }

  private static String dump(TestDatabase database) {
    return new String(
            ReferenceTools.require(18).pgDump("-d", database.url()).output(),
            StandardCharsets.ISO_8859_1)
        .replaceAll("(?m)^\\\\(un)?restrict .*$", "");
  }
}
