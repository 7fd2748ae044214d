package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A hundred runs through PgBouncer in transaction mode, while an application works through the same
 * pool: dumps, restores, failing ones and killed ones, two at a time. Every dump is that of a
 * direct connection, and no server connection keeps a trace.
 */
@Timeout(300)
class PoolerTrialTest {
  private static final int POOL = 5;
  private static final int ROUNDS = 3;

  private static final String[] TEXTS = {
    "", "-s", "-C -c --if-exists", "--inserts -n billing", "--enable-row-security -E UTF8",
  };

  private static final String[] ARCHIVES = {
    "-Fc", "-Fc -Z0", "-Ft", "-Fd -j2", "-Fc -j2", "-Fd -j3 -Z lz4",
  };

  private static final String[] RESTORES = {"", "-j2", "-1", "--transaction-size=10"};

  private static final String[] FAILING_DUMPS = {
    "-t nosuchtable",
    "--role=nosuchrole",
    "-Fd -j2 --role=nosuchrole",
    "-E nosuchencoding",
    "--snapshot=00000003-0000001B-1",
    "--lock-wait-timeout=nosuch",
  };

  /** Over what is there already, so that they fail. */
  private static final String[] FAILING_RESTORES = {
    "", "-j2", "-a", "-e", "-j2 -e", "-a -j2", "-1 -e", "--role=nosuchrole"
  };

  @TempDir static Path directory;
  private static PgBouncer pooler;
  private static TestDatabase source;
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AtomicInteger POOLED_RUNS = new AtomicInteger();

  /** One of the hundred. */
  private interface Run {
    void run() throws IOException, InterruptedException;
  }

  @BeforeAll
  static void start() {
    PostgresServer server = PostgresServer.of(18);
    pooler = PgBouncer.start(server, POOL, Map.of("server_idle_timeout", "0"));
    source = SampleDatabase.create(server);
    // A hundred times, a tenth of it will do.
    source.execute("TRUNCATE market.load CASCADE; VACUUM FULL; ANALYZE");
  }

  @AfterAll
  static void stop() {
    source.close();
    pooler.close();
  }

  @Test
  void aHundredRunsLeaveNoTrace() throws Exception {
    try (PoolLoad load = PoolLoad.start(pooler, source, 3)) {
      List<Run> runs = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        addRound(runs, round);
      }
      inLanes(runs, 2);
      assertThat(POOLED_RUNS.get()).isGreaterThanOrEqualTo(100);
      assertThat(load.transactions()).isGreaterThan(100);
    }
    assertThat(PooledState.traces(pooler, source, POOL)).isEmpty();
  }

  /** The means of this test see what the C tool leaves behind. */
  @Test
  void tracesAreSeen() throws IOException {
    try (TestDatabase database = source.server().createDatabase()) {
      Path archive = directory.resolve("empty");
      ReferenceTools reference = ReferenceTools.require(18);
      reference.pgDump("-Fc", "-f", archive.toString(), "-d", database.url()).orFail();
      reference.pgRestore("-d", pooler.url(database.name()), archive.toString()).orFail();
      assertThat(PooledState.traces(pooler, database, POOL)).contains("setting search_path = ");
    }
  }

  /** More jobs than the pool has connections: those that there are do the work. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aPoolTooSmallForTheJobsOnlySlowsThemDown(int size) throws IOException {
    try (PgBouncer small = PgBouncer.start(source.server(), size, Map.of())) {
      Path file = directory.resolve("small" + NUMBER.incrementAndGet());
      String url = small.url(source.name());
      ToolRun run = ToolRun.of("pg_dump", "-Fd", "-j4", "-f", file.toString(), "-d", url);
      assertThat(run).isEqualTo(new ToolRun(0, "", ""));
    }
  }

  /** So does a pool whose patience ends before the dump does. */
  @Test
  void aPoolerThatGivesUpOnAJobLeavesItToTheOthers() throws Exception {
    try (PgBouncer small = PgBouncer.start(source.server(), 1, Map.of("query_wait_timeout", "1"));
        TestDatabase slow = source.server().createDatabase()) {
      slow.execute("CREATE TABLE a (a int); CREATE TABLE b (b int); CREATE TABLE c (c int)");
      slow.execute(
          """
          CREATE FUNCTION wait() RETURNS bool LANGUAGE sql AS 'SELECT pg_sleep(2) IS NOT NULL';
          INSERT INTO a VALUES (1);
          ALTER TABLE a ENABLE ROW LEVEL SECURITY;
          CREATE POLICY slowly ON a USING (wait());
          ALTER TABLE a FORCE ROW LEVEL SECURITY;
          """);
      slow.execute("CREATE ROLE pool_owner LOGIN");
      slow.beforeClose("DROP OWNED BY pool_owner; DROP ROLE pool_owner");
      slow.execute("ALTER TABLE a OWNER TO pool_owner");
      slow.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO pool_owner");
      Path file = directory.resolve("patience");
      ToolRun run =
          ToolRun.of(
              "pg_dump",
              "-Fd",
              "-j2",
              "--enable-row-security",
              "--role=pool_owner",
              "-f",
              file.toString(),
              "-d",
              small.url(slow.name()));
      assertThat(run)
          .isEqualTo(
              new ToolRun(
                  0,
                  "",
                  "pg_dump: warning: the connection pooler has no further connection, going on"
                      + " with fewer jobs\n"));
    }
  }

  /** A dump that fails keeps its one connection until then, so nobody else may wait for it. */
  @Test
  void aFailedDumpWaitsForNoJob() {
    try (PgBouncer small = PgBouncer.start(source.server(), 1, Map.of("query_wait_timeout", "0"));
        TestDatabase failing = source.server().createDatabase()) {
      failing.execute(
          """
          CREATE TABLE a AS SELECT 1 AS n;
          CREATE TABLE b AS SELECT 1 AS n;
          CREATE ROLE pool_failing;
          GRANT SELECT ON a, b TO pool_failing;
          CREATE POLICY wrong ON a USING (1 / (n - 1) = 0);
          CREATE POLICY wrong ON b USING (1 / (n - 1) = 0);
          ALTER TABLE a ENABLE ROW LEVEL SECURITY;
          ALTER TABLE b ENABLE ROW LEVEL SECURITY;
          """);
      failing.beforeClose("DROP OWNED BY pool_failing; DROP ROLE pool_failing");
      Path file = directory.resolve("failing");
      ToolRun run =
          ToolRun.of(
              "pg_dump",
              "-Fd",
              "-j2",
              "--enable-row-security",
              "--role=pool_failing",
              "-f",
              file.toString(),
              "-d",
              small.url(failing.name()));
      assertThat(run.exitStatus()).isEqualTo(1);
      assertThat(run.errors()).contains("division by zero").doesNotContain("warning");
      assertThat(file).doesNotExist();
    }
  }

  /** Creating and dropping a database takes no transaction, and no settings of the session. */
  @Test
  void aDatabaseIsCreatedThroughThePooler() throws IOException {
    PostgresServer server = source.server();
    Path archive = directory.resolve("created");
    try (TestDatabase database = TestDatabase.create(server, "pooled \"dätabase\"", "")) {
      database.execute("CREATE TABLE t (a int); INSERT INTO t VALUES (1)");
      database.execute("ALTER DATABASE \"pooled \"\"dätabase\"\"\" SET work_mem = '5MB'");
      String url = database.url();
      assertThat(ToolRun.of("pg_dump", "-Fc", "-f", archive.toString(), "-d", url).exitStatus())
          .isZero();
      String maintenance = pooler.url("postgres");
      for (String options : List.of("-C -c", "-C -c -j2", "-C -c --if-exists")) {
        // A database with connections is not dropped, and the pooler keeps some.
        pooler.show("KILL \"pooled \"\"dätabase\"\"\"");
        pooler.show("RESUME \"pooled \"\"dätabase\"\"\"");
        List<String> arguments = ToolRun.split(options);
        arguments.addAll(List.of("-d", maintenance, archive.toString()));
        assertThat(ToolRun.of("pg_restore", arguments, Map.of()))
            .as(options)
            .isEqualTo(new ToolRun(0, "", ""));
        assertThat(database.value("SELECT a FROM t")).isEqualTo("1");
        assertThat(database.value("SHOW work_mem")).isEqualTo("5MB");
      }
      ToolRun refused =
          ToolRun.of("pg_restore", "-C", "--role=postgres", "-d", maintenance, archive.toString());
      assertThat(refused)
          .isEqualTo(
              new ToolRun(
                  1,
                  "",
                  """
                  pg_restore: error: cannot create or drop a database or subscription as another role through a connection pooler
                  pg_restore: hint: Connect to the server directly, or leave out --role and --use-set-session-authorization.
                  """));
      TestDatabase postgres = TestDatabase.existing(server, "postgres");
      assertThat(PooledState.traces(pooler, postgres, POOL)).isEmpty();
    }
  }

  /** Named once, whatever the number of connections; the work is done all the same. */
  @Test
  void aPooledHostIsToldOnce() throws IOException {
    Path file = directory.resolve("neon");
    ToolRun run =
        ToolRun.of(
            "pg_dump",
            "-Fd",
            "-j2",
            "-f",
            file.toString(),
            "-d",
            "host=ep-x-pooler.eu.neon.tech hostaddr=127.0.0.1 user=postgres port="
                + pooler.port()
                + " dbname="
                + source.name());
    assertThat(run)
        .isEqualTo(
            new ToolRun(
                0,
                "",
                """
                pg_dump: warning: host "ep-x-pooler.eu.neon.tech", port %d is a connection pooler
                pg_dump: hint: It works, but a direct connection is better: use host "ep-x.eu.neon.tech".
                """
                    .formatted(pooler.port())));
    assertThat(file).isDirectory();
  }

  private static void addRound(List<Run> runs, int round) throws IOException {
    for (String options : TEXTS) {
      byte[] expected = direct(options);
      runs.add(() -> {
        Path file = dump(options);
        DumpCompare.assertSameDump(options, expected, Files.readAllBytes(file));
      });
    }
    byte[] whole = direct("");
    for (String options : ARCHIVES) {
      runs.add(() -> {
        ToolRun text = ToolRun.of("pg_restore", "-f", "-", dump(options).toString());
        assertThat(text.errors()).isEmpty();
        DumpCompare.assertSameDump(
            options, whole, text.output().getBytes(StandardCharsets.ISO_8859_1));
      });
    }
    Path archive = dump("-Fc");
    for (String options : RESTORES) {
      runs.add(() -> restores(options, archive, whole));
    }
    for (String options : FAILING_DUMPS) {
      runs.add(() -> {
        Path file = directory.resolve("failed" + NUMBER.incrementAndGet());
        ToolRun failed = pooled("pg_dump", options, source, "-f", file.toString());
        assertThat(failed.exitStatus()).as(options).isEqualTo(1);
        assertThat(failed.errors()).startsWith("pg_dump: ").doesNotContain("internal error");
        assertThat(file).doesNotExist();
      });
    }
    runs.add(() -> kill(20_000 << (2 * round), "pg_dump", "-Fd", "-j2"));
    runs.add(() -> cut(30_000 << (2 * round), "pg_dump", "-Fd", "-j2"));
    runs.add(() -> cut(10_000 << round, "pg_dump", "-s"));
    runs.add(() -> {
      try (TestDatabase half = source.server().createDatabase()) {
        killRestore(2_000 << round, half, archive);
        assertThat(PooledState.traces(pooler, half, POOL)).isEmpty();
      }
    });
  }

  /** A restore that goes well, and two that fail because everything is there already. */
  private static void restores(String options, Path archive, byte[] expected) throws IOException {
    try (TestDatabase target = source.server().createDatabase()) {
      restore(target, options, archive, expected);
      int number = NUMBER.incrementAndGet();
      for (int i = 0; i < 2; i++) {
        String failing = FAILING_RESTORES[(number + i) % FAILING_RESTORES.length];
        ToolRun failed = pooled("pg_restore", failing, target, archive.toString());
        assertThat(failed.exitStatus()).as(failing).isEqualTo(1);
        assertThat(failed.errors()).startsWith("pg_restore: ").doesNotContain("internal error");
      }
      assertThat(PooledState.traces(pooler, target, POOL)).isEmpty();
    }
  }

  private static void inLanes(List<Run> runs, int lanes) throws InterruptedException {
    ConcurrentLinkedQueue<Run> waiting = new ConcurrentLinkedQueue<>(runs);
    ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < lanes; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (Run run = waiting.poll(); run != null; run = waiting.poll()) {
                  try {
                    run.run();
                  } catch (IOException
                      | InterruptedException
                      | RuntimeException
                      | AssertionError e) {
                    failures.add(e);
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
  }

  private static byte[] direct(String options) throws IOException {
    Path file = directory.resolve("direct" + NUMBER.incrementAndGet());
    List<String> arguments =
        arguments("pg_dump", options, "-f", file.toString(), "-d", source.url());
    assertThat(ToolRun.of("pg_dump", arguments, Map.of())).isEqualTo(new ToolRun(0, "", ""));
    return Files.readAllBytes(file);
  }

  private static Path dump(String options) {
    Path file = directory.resolve("dump" + NUMBER.incrementAndGet());
    ToolRun run = pooled("pg_dump", options, source, "-f", file.toString());
    assertThat(run).as(options).isEqualTo(new ToolRun(0, "", ""));
    return file;
  }

  private static void restore(TestDatabase target, String options, Path archive, byte[] expected)
      throws IOException {
    ToolRun run = pooled("pg_restore", options, target, archive.toString());
    assertThat(run).as(options).isEqualTo(new ToolRun(0, "", ""));
    Path file = directory.resolve("restored" + NUMBER.incrementAndGet());
    assertThat(pooled("pg_dump", "", target, "-f", file.toString()).exitStatus()).isZero();
    // Rows of different length may find other places in the table.
    assertThat(sorted(Files.readAllBytes(file))).as(options).isEqualTo(sorted(expected));
  }

  private static String[] sorted(byte[] dump) {
    String text = DumpCompare.normalize(new String(dump, StandardCharsets.ISO_8859_1));
    String[] lines = text.split("\n", -1);
    Arrays.sort(lines);
    return lines;
  }

  private static ToolRun pooled(
      String tool, String options, TestDatabase database, String... more) {
    List<String> arguments = arguments(tool, options, more);
    arguments.addAll(List.of("-d", pooler.url(database.name())));
    POOLED_RUNS.incrementAndGet();
    return ToolRun.of(tool, arguments, Map.of());
  }

  private static List<String> arguments(String tool, String options, String... more) {
    List<String> arguments = new ArrayList<>(ToolRun.split(options));
    if (tool.equals("pg_dump")) {
      // The application writes to it.
      arguments.addAll(List.of("-T", PoolLoad.TABLE));
    }
    arguments.addAll(List.of(more));
    return arguments;
  }

  /** A dump whose line breaks once so many bytes have come. */
  private static void cut(long bytes, String tool, String... options) {
    try (Proxy proxy = Proxy.to("127.0.0.1", pooler.port())) {
      proxy.cutAfterBytesToClient(bytes);
      Path file = directory.resolve("cut" + NUMBER.incrementAndGet());
      List<String> arguments = new ArrayList<>(List.of(options));
      arguments.addAll(List.of("-f", file.toString(), "-d", proxy.url(source.name())));
      ToolRun run = ToolRun.of(tool, arguments, Map.of());
      // Where only a further connection broke, the piece was read again.
      if (run.exitStatus() != 0) {
        assertThat(run.errors()).contains("server closed the connection unexpectedly");
        assertThat(file).doesNotExist();
      }
    }
  }

  /** A process that is killed once so many bytes have come. */
  private static void kill(long bytes, String... toolAndOptions) throws InterruptedException {
    try (Proxy proxy = Proxy.to("127.0.0.1", pooler.port())) {
      List<String> arguments = new ArrayList<>(List.of(toolAndOptions));
      Path file = directory.resolve("killed" + NUMBER.incrementAndGet());
      arguments.addAll(List.of("-f", file.toString(), "-d", proxy.url(source.name())));
      Process process = ProcessRunner.java(Main.class, arguments).start();
      while (process.isAlive() && proxy.bytesToClient() < bytes) {
        Thread.sleep(1);
      }
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void killRestore(long bytes, TestDatabase target, Path archive)
      throws InterruptedException {
    try (Proxy proxy = Proxy.to("127.0.0.1", pooler.port()).delayMillis(5)) {
      Process process =
          ProcessRunner.java(
                  Main.class,
                  List.of("pg_restore", "-j2", "-d", proxy.url(target.name()), archive.toString()))
              .start();
      while (process.isAlive() && proxy.bytesToClient() < bytes) {
        Thread.sleep(1);
      }
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }
}
