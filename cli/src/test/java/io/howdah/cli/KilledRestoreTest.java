package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.testkit.DatabaseCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a restore, and in whichever phase: it ends, with a clear error and exit
 * status 1 or as if nothing had been; and the same restore with {@code -c --if-exists} then ends
 * well, with everything in its place.
 */
final class KilledRestoreTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  /** What waits in each phase: definitions, rows, what follows them, privileges, and the last. */
  private static final List<String> PHASES =
      List.of("CREATE TABLE", "COPY", "CREATE INDEX", "GRANT", "REFRESH MATERIALIZED VIEW");

  /** Everything that has the phase's name for a tag waits here. */
  private static final String GATE =
      """
      CREATE FUNCTION public.wait_here() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
        IF tg_tag = current_setting('howdah.gate', true) THEN PERFORM pg_advisory_xact_lock_shared(4711); END IF;
      END $$;
      CREATE EVENT TRIGGER gate ON ddl_command_start EXECUTE FUNCTION public.wait_here();
      """;

  @TempDir static Path directory;
  private static TestDatabase source;
  private static String archive;

  @BeforeAll
  static void dump() {
    source = SERVER.createDatabase();
    source.execute(
        """
        CREATE SCHEMA app;
        CREATE FUNCTION app.pass(a int) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN
          IF a = 500 AND current_setting('howdah.gate', true) = 'COPY' THEN PERFORM pg_advisory_xact_lock_shared(4711); END IF;
          RETURN true;
        END $$;
        CREATE TABLE app.a (a int PRIMARY KEY CHECK (app.pass(a)), b text);
        CREATE TABLE app.b (a int CHECK (app.pass(a)), b text);
        CREATE TABLE app.c (a int REFERENCES app.a);
        INSERT INTO app.a SELECT i, repeat('x', 500) FROM generate_series(1, 3000) i;
        INSERT INTO app.b SELECT i, repeat('y', 500) FROM generate_series(1, 3000) i;
        INSERT INTO app.c SELECT i FROM generate_series(1, 3000) i;
        CREATE INDEX ON app.b (b);
        CREATE MATERIALIZED VIEW app.m AS SELECT count(*) FROM app.b;
        GRANT SELECT ON app.a, app.m TO PUBLIC;
        SELECT lo_create(o) FROM generate_series(4001, 4020) o;
        SELECT lo_put(4007, 0, '\\x0123');
        """);
    archive = directory.resolve("archive").toString();
    ReferenceTools.require(18).pgDump("-Fc", "-f", archive, "-d", source.url()).orFail();
  }

  @AfterAll
  static void dropSource() {
    source.close();
  }

  @TestFactory
  List<DynamicTest> everyPhase() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String phase : PHASES) {
      tests.add(dynamicTest(phase + ", terminated", () -> killed(phase, "-TERM", 1, "-j1")));
      tests.add(dynamicTest(phase + ", killed", () -> killed(phase, "-KILL", 137, "-j2")));
      for (String options : List.of("-j1", "-j2", "-1")) {
        tests.add(
            dynamicTest(phase + ", session ended, " + options, () -> sessionEnded(phase, options)));
      }
    }
    return tests;
  }

  /** The servers are stopped at the same time, as each restore waits long for its server. */
  @TestFactory
  List<DynamicTest> serverStopped() {
    List<DynamicTest> tests = new ArrayList<>();
    List<FutureTask<Void>> runs = new ArrayList<>();
    for (String how : List.of("-INT -j1 COPY", "-QUIT -j2 COPY", "-INT -j2 CREATE INDEX")) {
      FutureTask<Void> run =
          new FutureTask<>(() -> {
            String[] words = how.split(" ", 3);
            stopped(words[0], words[1], words[2]);
            return null;
          });
      runs.add(run);
      tests.add(
          dynamicTest(
              how,
              () -> {
                runs.forEach(each -> Thread.ofVirtual().start(each));
                run.get();
              }));
    }
    return tests;
  }

  private static void killed(String phase, String signal, int status, String options)
      throws Exception {
    try (TestDatabase target = target(SERVER, phase)) {
      try (Connection gate = closed(target)) {
        Process tool =
            ProcessRunner.java(
                    Main.class, List.of("pg_restore", options, "-d", target.url(), archive))
                .start();
        awaitWaiting(target);
        signal(signal, tool.pid());
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String errors =
            new String(tool.getErrorStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        assertThat(errors).isEqualTo(status == 1 ? "pg_restore: terminated by user\n" : "");
        assertThat(tool.exitValue()).isEqualTo(status);
        open(gate);
      }
      again(target, options);
    }
  }

  private static void sessionEnded(String phase, String options) throws Exception {
    try (TestDatabase target = target(SERVER, phase)) {
      FutureTask<ToolRun> restore = start(target, options);
      ToolRun run;
      try (Connection gate = closed(target)) {
        Thread.ofPlatform().start(restore);
        awaitWaiting(target);
        assertThat(
                target.value(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event = 'advisory'"))
            .isNotEqualTo("0");
        open(gate);
        run = restore.get();
      }
      assertThat(run.errors()).contains("terminating connection due to administrator command");
      if (run.exitStatus() == 0) {
        assertThat(run.errors())
            .matches("(pg_restore: warning: connection to server was lost and made again: .*\n)+");
        check(target);
      } else {
        assertThat(run.exitStatus()).isEqualTo(1);
        assertThat(run.errors()).contains("pg_restore: error: ").doesNotContain("Exception");
      }
      again(target, options);
    }
  }

  private static void stopped(String signal, String options, String phase) throws Exception {
    try (PostgresServer server = PostgresServer.start(ServerOptions.of(18));
        TestDatabase target = target(server, phase)) {
      FutureTask<ToolRun> restore = start(target, options);
      try (Connection gate = closed(target)) {
        Thread.ofPlatform().start(restore);
        // Both tables: a session that has just sent a transaction may not hear what became of it.
        awaitWaiting(target, options.equals("-j2") && phase.equals("COPY") ? 2 : 1);
        assertThat(gate.isClosed()).isFalse();
        Path file = server.dataDirectory().resolve("postmaster.pid");
        signal(signal, Long.parseLong(Files.readAllLines(file).getFirst()));
      }
      ToolRun run = restore.get();
      assertThat(run.errors())
          .contains("pg_restore: error: ")
          .containsAnyOf("terminating connection", "server closed the connection unexpectedly")
          .doesNotContain("Exception");
      assertThat(run.errors())
          .containsAnyOf("detail: Connecting again failed: ", "COPY a, line", "COPY b, line");
      assertThat(run.exitStatus()).isEqualTo(1);
      server.restart();
      again(target, options);
    }
  }

  private static FutureTask<ToolRun> start(TestDatabase target, String options) {
    return new FutureTask<>(() -> ToolRun.of("pg_restore", options, "-d", target.url(), archive));
  }

  /** The same restore with drops. */
  private static void again(TestDatabase target, String options) {
    assertThat(ToolRun.of("pg_restore", options, "-c", "--if-exists", "-d", target.url(), archive))
        .isEqualTo(new ToolRun(0, "", ""));
    check(target);
  }

  private static void check(TestDatabase target) {
    DatabaseCompare.Contents expected = DatabaseCompare.contents(source);
    DatabaseCompare.Contents actual = DatabaseCompare.contents(target);
    assertThat(actual.rows()).isEqualTo(expected.rows());
    assertThat(actual.objects().get("large object"))
        .isEqualTo(expected.objects().get("large object"));
    TextCompare.assertSame("the target", text(source), text(target));
  }

  private static String text(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("--restrict-key=key", "-n", "app", "-d", database.url())
        .orFail()
        .byteText();
  }

  private static TestDatabase target(PostgresServer server, String phase) {
    TestDatabase target = server.createDatabase();
    target.execute(GATE);
    server.execute("ALTER DATABASE " + target.name() + " SET howdah.gate = '" + phase + "'");
    return target;
  }

  /** Closes the gate; the connection keeps it so. */
  private static Connection closed(TestDatabase target) throws SQLException {
    Connection gate = target.connect();
    run(gate, "SELECT pg_advisory_lock(4711)");
    return gate;
  }

  /** Opens it for good. */
  private static void open(Connection gate) throws SQLException {
    run(gate, "ALTER DATABASE " + gate.getCatalog() + " RESET howdah.gate");
    run(gate, "SELECT pg_advisory_unlock(4711)");
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void signal(String signal, long process) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", signal, Long.toString(process)).start().waitFor())
        .isZero();
  }

  private static void awaitWaiting(TestDatabase target) throws InterruptedException {
    awaitWaiting(target, 1);
  }

  private static void awaitWaiting(TestDatabase target, int sessions) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (target
        .value(
            "SELECT count(*) >= "
                + sessions
                + " FROM pg_stat_activity WHERE datname = current_database()"
                + " AND wait_event = 'advisory'")
        .equals("f")) {
      assertThat(System.nanoTime()).as("the restore never came to wait").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
