package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.Restore;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A restore that is cut off says so in one error, and can be made again. */
final class InterruptedRestoreTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  @TempDir static Path directory;

  private static @Nullable Path archive;

  /** A database whose restore comes to a statement that takes long. */
  @BeforeAll
  static void dump() {
    ReferenceTools.require(18);
    try (TestDatabase database = SERVER.createDatabase()) {
      database.execute(
          """
          CREATE TABLE one (a int);
          INSERT INTO one VALUES (1);
          CREATE TABLE gate (open bool);
          CREATE FUNCTION waits() RETURNS int LANGUAGE plpgsql AS
            $$BEGIN
              IF (SELECT count(*) = 0 FROM public.gate) THEN PERFORM pg_sleep(60); END IF;
              RETURN 1;
            END$$;
          CREATE MATERIALIZED VIEW slow AS SELECT waits() AS w WITH NO DATA;
          INSERT INTO gate VALUES (true);
          REFRESH MATERIALIZED VIEW slow;
          """);
      archive = TestArchives.dump(database, 18, directory.resolve("slow"), "-Fc", "-T", "gate");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSessionThatIsTerminatedIsOpenedAgain(int jobs) throws Exception {
    try (TestDatabase target = SERVER.createDatabase()) {
      target.execute("CREATE TABLE gate (open bool)");
      Console console = new Console(false);
      FutureTask<@Nullable HowdahException> restore =
          start(() -> restore(target, options(jobs), console));
      terminateWaiting(target);
      awaitWaiting(target);
      target.execute("INSERT INTO gate VALUES (true)");
      terminateWaiting(target);
      assertThat(ended(restore)).isNull();
      String warning =
          "pg_restore: warning: connection to server was lost and made again: "
              + "FATAL:  terminating connection due to administrator command\n";
      assertThat(console.text()).isEqualTo(warning + warning);
      assertThat(target.value("SELECT sum(a) || '/' || (SELECT sum(w) FROM slow) FROM one"))
          .isEqualTo("1/1");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSessionThatIsTerminatedOverAndOverEndsTheRestore(int jobs) throws Exception {
    try (TestDatabase target = SERVER.createDatabase()) {
      target.execute("CREATE TABLE gate (open bool)");
      Console console = new Console(false);
      FutureTask<@Nullable HowdahException> restore =
          start(() -> restore(target, options(jobs), console));
      for (int i = 0; i < 4; i++) {
        terminateWaiting(target);
      }
      HowdahException failure = ended(restore);
      assertThat(failure).isNotNull();
      String all = console.text() + (failure == null ? "" : failure.getMessage());
      assertThat(all).contains("terminating connection due to administrator command");
      assertThat(all).doesNotContain("Exception");
      again(target, jobs);
    }
  }

  /** The server goes on with a statement whose client is gone: it must not be run beside itself. */
  @Test
  void aLineThatIsCutIsOpenedAgain() throws Exception {
    try (Proxy line = Proxy.to(SERVER);
        TestDatabase target = SERVER.createDatabase()) {
      target.execute("CREATE TABLE gate (open bool)");
      Console console = new Console(false);
      FutureTask<@Nullable HowdahException> restore =
          start(() -> restore(line.url(target.name()), options(1), console));
      awaitWaiting(target);
      line.cut();
      target.execute("INSERT INTO gate VALUES (true)");
      assertThat(ended(restore)).isNull();
      assertThat(console.text())
          .startsWith("pg_restore: warning: connection to server was lost and made again: ");
      assertThat(target.value("SELECT sum(a) || '/' || (SELECT sum(w) FROM slow) FROM one"))
          .isEqualTo("1/1");
    }
  }

  @Test
  void aServerThatIsRestartedIsAwaited() throws Exception {
    try (PostgresServer own = PostgresServer.start(ServerOptions.of(18));
        TestDatabase target = own.createDatabase()) {
      target.execute("CREATE TABLE gate (open bool)");
      Console console = new Console(false);
      FutureTask<@Nullable HowdahException> restore =
          start(() -> restore(target, options(2), console));
      awaitWaiting(target);
      own.restart();
      awaitWaiting(target);
      target.execute("INSERT INTO gate VALUES (true)");
      terminateWaiting(target);
      assertThat(ended(restore)).isNull();
      assertThat(target.value("SELECT sum(a) || '/' || (SELECT sum(w) FROM slow) FROM one"))
          .isEqualTo("1/1");
    }
  }

  /** Unlogged tables are empty after a crash: what was restored is not there any more. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aServerThatCrashedEndsTheRestore(int jobs) throws Exception {
    try (PostgresServer own = PostgresServer.start(ServerOptions.of(18));
        TestDatabase target = own.createDatabase()) {
      target.execute("CREATE TABLE gate (open bool)");
      Console console = new Console(false);
      FutureTask<@Nullable HowdahException> restore =
          start(() -> restore(target, options(jobs), console));
      awaitWaiting(target);
      own.kill();
      own.restart();
      HowdahException failure = ended(restore);
      assertThat(failure).isNotNull();
      if (failure != null) {
        console.report(failure.diagnostic());
      }
      assertThat(console.text())
          .contains("pg_restore: error: ")
          .contains("server closed the connection unexpectedly")
          .contains("detail: The server has crashed or was replaced since");
      // What was committed last may have been lost with the crash.
      target.execute("CREATE TABLE IF NOT EXISTS gate (open bool)");
      again(target, jobs);
    }
  }

  @Test
  void aCancelledStatementIsOneError() throws Exception {
    try (TestDatabase target = SERVER.createDatabase()) {
      target.execute("CREATE TABLE gate (open bool)");
      Console console = new Console(false);
      FutureTask<@Nullable HowdahException> restore =
          start(() -> restore(target, options(1), console));
      until(target, "pg_cancel_backend(pid)");
      assertThat(ended(restore)).isNull();
      assertThat(console.text())
          .startsWith(
              "pg_restore: error: could not execute query: ERROR:  canceling statement due to user"
                  + " request\n");
      again(target, 1);
    }
  }

  private static RestoreOptions options(int jobs) {
    return RestoreOptions.builder().jobs(jobs).build();
  }

  /** The same restore, with drops, goes through once nothing is in its way. */
  private static void again(TestDatabase target, int jobs) throws IOException {
    target.execute("INSERT INTO gate VALUES (true)");
    Console console = new Console(false);
    RestoreOptions clean = options(jobs).toBuilder().clean(true).ifExists(true).build();
    assertThat(restore(target, clean, console)).isNull();
    assertThat(console.text()).isEmpty();
    assertThat(target.value("SELECT sum(a) || '/' || (SELECT sum(w) FROM slow) FROM one"))
        .isEqualTo("1/1");
  }

  private static @Nullable HowdahException restore(
      TestDatabase target, RestoreOptions options, ProgressListener console) throws IOException {
    return restore(target.url(), options, console);
  }

  private static @Nullable HowdahException restore(
      String url, RestoreOptions options, ProgressListener console) throws IOException {
    try (ArchiveReader reader = Archives.open(Path.of(String.valueOf(archive)))) {
      new Restore(reader, options, console)
          .toDatabase(ConnectionParameters.parse(url), ConnectOptions.defaults());
      return null;
    } catch (HowdahException e) {
      return e;
    }
  }

  private static FutureTask<@Nullable HowdahException> start(
      Callable<@Nullable HowdahException> restore) {
    FutureTask<@Nullable HowdahException> task = new FutureTask<>(restore);
    Thread.ofVirtual().start(task);
    return task;
  }

  /** Ends the sessions that wait, and returns when they are gone: none must be ended twice. */
  private static void terminateWaiting(TestDatabase target) throws InterruptedException {
    until(target, "pg_terminate_backend(pid, 30000)");
  }

  private static void awaitWaiting(TestDatabase target) throws InterruptedException {
    until(target, "pid");
  }

  /** Asks for something about the sessions that wait, until there are some. */
  private static void until(TestDatabase target, String what) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    String sql =
        "SELECT count("
            + what
            + ") FROM pg_stat_activity WHERE datname = current_database()"
            + " AND wait_event = 'PgSleep'";
    while (target.value(sql).equals("0")) {
      assertThat(System.nanoTime()).as("the restore never came to wait").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private static @Nullable HowdahException ended(FutureTask<@Nullable HowdahException> restore)
      throws InterruptedException, ExecutionException {
    return restore.get();
  }
}
