package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.RestoreOptions;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The definitions of many tables travel over two sessions. Nobody can tell by what is there
 * afterwards, or by what was said.
 */
final class SecondSessionTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);
  private static final OptionSet DEFINITIONS =
      OptionSet.of("-s", o -> o.data(false).statistics(false));
  private static final OptionSet VERBOSE = OptionSet.of("-v", o -> o.verbose(true));
  private static final OptionSet JOBS = OptionSet.of("-j 2", o -> o.jobs(2));

  /** A thousand tables, indexes and keys, some of which stand in each other's way. */
  private static final String TABLES =
      """
      CREATE TABLE parent (id int, part int) PARTITION BY LIST (part);
      DO $$ BEGIN
        FOR i IN 1 .. 400 LOOP
          EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, a int NOT NULL UNIQUE, b text)', i);
          EXECUTE format('CREATE INDEX i%s ON t%s (b, a)', i, i);
          EXECUTE format('CREATE INDEX same%s ON t%s (b) WHERE a > 7', i, least(i, i % 3 + 1));
          IF i % 10 = 0 THEN
            EXECUTE format('CREATE TABLE p%s PARTITION OF parent FOR VALUES IN (%s)', i, i);
            EXECUTE format('COMMENT ON INDEX i%s IS %L', i, 'comment');
            EXECUTE format('CREATE VIEW v%s AS SELECT * FROM t%s', i, i);
            EXECUTE format('CREATE TABLE child%s () INHERITS (t%s)', i, i);
          END IF;
        END LOOP;
      END $$;
      CREATE INDEX on_parent ON parent (id);
      ALTER TABLE t7 REPLICA IDENTITY USING INDEX t7_a_key;
      ALTER TABLE t8 CLUSTER ON i8;
      """;

  @TempDir static Path directory;

  private static Path archive = Path.of("");
  private static String source = "";

  @BeforeAll
  static void dump() {
    ReferenceTools.require(18);
    try (TestDatabase database = SERVER.createDatabase()) {
      database.execute(TABLES);
      archive = TestArchives.dump(database, 18, directory.resolve("tables"), "-Fc");
      source = contents(database);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isUsedWhereItMayBe(boolean may) throws IOException {
    try (Proxy line = Proxy.to(SERVER);
        TestDatabase target = SERVER.createDatabase()) {
      RestoreOptions options = DEFINITIONS.options().toBuilder().secondSession(may).build();
      OurRestore restore =
          OurRestore.into(archive, options, line.url(target.name()) + "?sslmode=disable");
      assertThat(restore).isEqualTo(new OurRestore("", 0));
      assertThat(line.connections()).isEqualTo(may ? 2 : 1);
      assertThat(contents(target)).isEqualTo(source);
    }
  }

  /** What is there already is told in the order of the archive, and all else is made. */
  @Test
  void failuresAreToldInOrder() throws IOException {
    for (OptionSet set :
        List.of(
            DEFINITIONS,
            DEFINITIONS.and(VERBOSE),
            DEFINITIONS.and(OptionSet.of("-e", o -> o.exitOnError(true))))) {
      try (TestDatabase ours = occupied();
          TestDatabase theirs = occupied()) {
        RestoreOutcome mine = RestoreOutcome.ours(archive, set, ours);
        RestoreOutcome his = RestoreOutcome.pgRestores(archive, set, theirs);
        assertThat(mine.messages()).as(set.toString()).isEqualTo(his.messages());
        assertThat(mine.status()).isEqualTo(his.status());
        assertThat(contents(ours)).isEqualTo(contents(theirs));
      }
    }
  }

  private static TestDatabase occupied() {
    TestDatabase database = SERVER.createDatabase();
    database.execute(
        """
        CREATE TABLE t50 (id int);
        CREATE TABLE t333 (other int);
        CREATE TABLE mine (id int);
        CREATE INDEX i77 ON mine (id);
        CREATE VIEW t378_pkey AS SELECT 1;
        """);
    return database;
  }

  @Test
  void inSeveralJobsToo() throws IOException {
    try (TestDatabase target = SERVER.createDatabase()) {
      RestoreOutcome restore = RestoreOutcome.ours(archive, DEFINITIONS.and(JOBS), target);
      assertThat(restore).isEqualTo(new RestoreOutcome("", 0));
      assertThat(contents(target)).isEqualTo(source);
    }
  }

  @Test
  void oneSessionDoesWhereThereAreNoMore() throws IOException {
    try (TestDatabase target = SERVER.createDatabase()) {
      SERVER.execute("CREATE ROLE single LOGIN PASSWORD 'single' CONNECTION LIMIT 1");
      target.execute("ALTER DATABASE " + target.name() + " OWNER TO single");
      RestoreOptions options = DEFINITIONS.options().toBuilder().noOwner(true).build();
      OurRestore restore = OurRestore.into(archive, options, target.url("single", "single"));
      assertThat(restore).isEqualTo(new OurRestore("", 0));
      assertThat(contents(target).replace("OWNER TO single", "OWNER TO postgres"))
          .isEqualTo(source);
      target.execute("ALTER DATABASE " + target.name() + " OWNER TO postgres");
      target.execute("REASSIGN OWNED BY single TO postgres");
      SERVER.execute("DROP ROLE single");
    }
  }

  /** Wherever both lines break, the restore goes on, or ends with an error. */
  @Test
  void lostLinesLoseNothing() throws IOException {
    List<String> endings = new ArrayList<>();
    long total = 0;
    for (int part = 0; part <= 4; part++) {
      try (Proxy line = Proxy.to(SERVER);
          TestDatabase target = SERVER.createDatabase()) {
        if (part > 0) {
          line.cutAfterBytesToClient(total * part / 5 + part);
        }
        OurRestore restore =
            OurRestore.into(
                archive, DEFINITIONS.options(), line.url(target.name()) + "?sslmode=disable");
        total = part == 0 ? line.bytesToClient() : total;
        endings.add(restore.status() + ": " + restore.messages());
        if (restore.status() == 0) {
          assertThat(contents(target)).as(restore.messages()).isEqualTo(source);
        } else {
          assertThat(restore.messages()).contains("pg_restore: error: ");
        }
      }
    }
    assertThat(endings).anyMatch(e -> e.startsWith("0: pg_restore: warning: connection to server"));
  }

  /** The C pg_dump's text. */
  private static String contents(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("-s", "-O", "--restrict-key=key", "-d", database.url())
        .orFail()
        .byteText();
  }
}
