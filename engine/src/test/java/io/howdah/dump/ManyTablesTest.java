package io.howdah.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.Diagnostic;
import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.ProgressListener;
import io.howdah.session.FirstQuery;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where there are many tables, a second session is asked from the start, and columns are read in
 * parts: the definitions are those that one session reads, whatever becomes of the second.
 */
final class ManyTablesTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final TestDatabase DATABASE = SERVER.createDatabase();

  @TempDir static Path directory;

  /** Enough tables for parts; with indexes and what is stored apart, 8000 relations. */
  @BeforeAll
  static void fill() {
    DATABASE.execute(
        """
        SET synchronous_commit = off;
        CREATE TABLE parent (id int NOT NULL DEFAULT 1, twice int GENERATED ALWAYS AS (id * 2) STORED, t text);
        DO $$ BEGIN
          FOR i IN 1..2100 LOOP
            EXECUTE format('CREATE TABLE t%1$s (id int PRIMARY KEY, a text DEFAULT %2$L, b int DEFAULT %1$s)', i, 'x' || i);
            IF i % 100 = 0 THEN
              EXECUTE format('CREATE TABLE child%1$s (own date DEFAULT now(), t text NOT NULL) INHERITS (parent)', i);
              EXECUTE format('ALTER TABLE child%1$s ALTER id SET DEFAULT %1$s', i);
            END IF;
          END LOOP;
        END $$;
        CREATE VIEW seen AS SELECT id, a FROM t1;
        ALTER VIEW seen ALTER a SET DEFAULT 'y';
        """);
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void theTextIsThatOfOneSession() throws IOException {
    assertThat(DATABASE.value("SELECT count(*) > 8000 FROM pg_class")).isEqualTo("t");
    assertThat(dump("two", true)).isEqualTo(dump("one", false));
  }

  @Test
  void aSecondSessionThatIsLostEarlyCostsNothing() throws Exception {
    assertLostSessionCostsNothing("query LIKE 'SELECT classid, objid, refclassid%'");
  }

  @Test
  void aSecondSessionThatIsLostLateCostsNothing() throws Exception {
    assertLostSessionCostsNothing("query LIKE 'SELECT t.oid, i.indrelid%'");
  }

  @Test
  void aSecondSessionWaitsForNoLockThatTheFirstStandsInTheWayOf() throws Exception {
    DATABASE.execute("CREATE INDEX ON t1 (lower(a)); CREATE INDEX ON t2 (lower(a))");
    byte[] alone = dump("undisturbed", false);
    AtomicBoolean over = new AtomicBoolean();
    // Whoever wants the table for itself waits for the first session, and the second one for that.
    Thread intruder =
        Thread.ofVirtual()
            .start(() -> {
              while (!over.get()) {
                DATABASE.execute("BEGIN; LOCK TABLE t1, t2 IN ACCESS EXCLUSIVE MODE; COMMIT");
              }
            });
    try {
      assertThat(dump("disturbed", true)).isEqualTo(alone);
    } finally {
      over.set(true);
      intruder.join();
      DATABASE.execute("DROP INDEX t1_lower_idx, t2_lower_idx");
    }
  }

  /** Who wants a catalog for himself waits for both sessions, and neither waits for him. */
  @Test
  void theSecondSessionIsTheFirstToReadNoCatalogThatBothRead() throws Exception {
    byte[] alone = dump("undisturbed", false);
    Thread holder =
        Thread.ofVirtual()
            .start(() ->
                DATABASE.execute(
                    "BEGIN; LOCK TABLE t1 IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(3); COMMIT"));
    awaitSession("query LIKE '%pg_sleep(3)%' AND wait_event = 'PgSleep'");
    FutureTask<byte[]> disturbed = new FutureTask<>(() -> dump("disturbed", true));
    Thread.ofVirtual().start(disturbed);
    awaitSession("query LIKE 'LOCK TABLE%' AND wait_event_type = 'Lock'");
    awaitSession("query LIKE 'SELECT a.attrelid%' AND state = 'idle in transaction'");
    Thread intruder =
        Thread.ofVirtual().start(() -> DATABASE.execute("VACUUM FULL pg_description"));
    assertThat(disturbed.get(1, TimeUnit.MINUTES)).isEqualTo(alone);
    holder.join();
    intruder.join();
  }

  private static void awaitSession(String condition) throws InterruptedException {
    String sql =
        "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND "
            + condition;
    while (!DATABASE.value(sql).equals("t")) {
      Thread.sleep(20);
    }
  }

  @Test
  void theJobsWorkWithoutTheSecondSession() {
    Thread caller = Thread.currentThread();
    SessionCount count =
        new SessionCount(
            2, message -> message.equals(FirstQuery.TOLD) && Thread.currentThread() != caller);
    DumpOptions options = DumpOptions.builder().jobs(2).build();
    Dumps.dump(DATABASE, options, DumpOutput.Form.DIRECTORY, directory.resolve("jobs"), count);
    assertThat(count.sessions).isEqualTo(2);
  }

  @Test
  void theSecondSessionIsLetGoWhereNothingIsReadAhead() {
    SessionCount count = new SessionCount(1, "dumping contents of table \"public.t1\""::equals);
    DumpOptions options =
        DumpOptions.builder().readAhead(true).tablePatterns(List.of("t1")).build();
    Dumps.dump(DATABASE, options, DumpOutput.Form.PLAIN, directory.resolve("few"), count);
    assertThat(count.sessions).isEqualTo(1);
  }

  /**
   * Counts the dump's sessions at the server at a certain message, again and again for a while: the
   * server needs a moment to see that one has ended.
   */
  private static final class SessionCount implements ProgressListener {
    private static final int MOST_COUNTS = 1000;

    private final int expected;
    private final Predicate<String> moment;
    private int sessions;

    SessionCount(int expected, Predicate<String> moment) {
      this.expected = expected;
      this.moment = moment;
    }

    @Override
    public void report(Diagnostic diagnostic) {
      if (!moment.test(diagnostic.message())) {
        return;
      }
      for (int counts = 0; counts < MOST_COUNTS && sessions != expected; counts++) {
        sessions =
            Integer.parseInt(
                DATABASE.value(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()"));
      }
    }
  }

  private static void assertLostSessionCostsNothing(String which) throws Exception {
    byte[] alone = dump("undisturbed", false);
    new SessionKiller(DATABASE, which)
        .disturb(() -> assertThat(dump("disturbed", true)).isEqualTo(alone));
  }

  private static byte[] dump(String name, boolean ahead) throws IOException {
    Path target = directory.resolve(name);
    DumpOptions options =
        DumpOptions.builder().readAhead(ahead).data(false).restrictKey("key").build();
    Dumps.dump(DATABASE, options, DumpOutput.Form.PLAIN, target);
    return Files.readAllBytes(target);
  }
}
