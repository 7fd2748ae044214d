package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines that break while a dump reads: a further connection's piece is read again, and the archive
 * shows no trace of it; the first connection's end is the dump's, in one error.
 */
class LostLinesTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  /** Every reader of the tables waits at this lock, in the middle of its COPY. */
  private static final String GATE = "SELECT pg_advisory_lock(4711)";

  private static final String READERS =
      "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%COPY%'"
          + " AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()";

  /** The first connection is the one that has been there longest. */
  private static final String FIRST =
      "(SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
          + " AND usename = 'lost_reader' ORDER BY backend_start LIMIT 1)";

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = SERVER.createDatabase();
    SERVER.execute(
        "DO $$ BEGIN CREATE ROLE lost_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    database.execute(
        """
        CREATE FUNCTION pass() RETURNS bool LANGUAGE plpgsql AS
          $$BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN true; END$$;
        """);
    for (int i = 1; i <= 4; i++) {
      database.execute(
          """
          CREATE TABLE t%1$d (a int, b text);
          INSERT INTO t%1$d SELECT i, repeat('x', 100) FROM generate_series(1, 2000) i;
          ALTER TABLE t%1$d ENABLE ROW LEVEL SECURITY;
          CREATE POLICY gate ON t%1$d USING (a < 1000 OR pass());
          GRANT SELECT ON t%1$d TO lost_reader;
          """
              .formatted(i));
    }
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
    SERVER.execute("DROP ROLE lost_reader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Fd", "-Fc"})
  void aFurtherConnectionIsTerminatedAndReplaced(String format) throws Exception {
    String end = "SELECT count(pg_terminate_backend(pid)) " + READERS + " AND pid <> " + FIRST;
    whole(format, database.url(), gate -> assertThat(gate.query(end).getInt(0, 0)).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Fd", "-Fc"})
  void aFurtherLineIsCutAndReplaced(String format) throws Exception {
    try (Proxy proxy = Proxy.to(SERVER)) {
      whole(format, proxy.url(database.name()), gate -> proxy.cutNewest());
      assertThat(proxy.connections()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Fd -j3", "-Fc -j3", "-Fc", "-Fp", "-Ft"})
  void theFirstConnectionsEndIsTheDumps(String options) throws Exception {
    String end = "SELECT count(pg_terminate_backend(" + FIRST + "))";
    ToolRun run = interrupted(options, database.url(), gate -> gate.query(end));
    assertFailed(run, "terminating connection due to administrator command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Fd -j3", "-Fp"})
  void allLinesCutIsTheDumpsEnd(String options) throws Exception {
    try (Proxy proxy = Proxy.to(SERVER)) {
      ToolRun run = interrupted(options, proxy.url(database.name()), gate -> proxy.cut());
      assertFailed(run, "server closed the connection unexpectedly");
    }
  }

  @Test
  void aLineThatBreaksWhileCatalogsAreReadIsOneError() throws IOException {
    try (Proxy proxy = Proxy.to(SERVER)) {
      Path file = directory.resolve("catalogs");
      // With sslmode=prefer a handshake that breaks is followed by an attempt without TLS.
      String url = proxy.url(database.name()) + "?sslmode=disable";
      String[] arguments = {"-s", "-f", file.toString(), "-d", url};
      assertThat(ToolRun.of("pg_dump", arguments).exitStatus()).isZero();
      Files.delete(file);
      long all = proxy.bytesToClient();
      // What comes before is logging in, which is told as such.
      for (long bytes = 800; bytes < all * 3 / 4; bytes += all / 11) {
        proxy.cutAfterBytesToClient(bytes);
        ToolRun run = ToolRun.of("pg_dump", arguments);
        assertFailed(run, "server closed the connection unexpectedly");
        assertThat(file).doesNotExist();
      }
    }
  }

  private static void assertFailed(ToolRun run, String reason) {
    assertThat(run.exitStatus()).as(run.toString()).isEqualTo(1);
    assertThat(run.errors()).contains(reason).containsOnlyOnce("error:");
    assertThat(run.errors()).doesNotContain("Exception");
  }

  private interface Harm {
    void doTo(Connection gate);
  }

  /** A dump that is disturbed and yet the same as an undisturbed one. */
  private static void whole(String format, String url, Harm harm) throws Exception {
    ToolRun run = interrupted(format + " -j3", url, harm);
    assertThat(run).isEqualTo(new ToolRun(0, "", ""));
    Path direct = directory.resolve("direct");
    assertThat(
            ToolRun.of("pg_dump", arguments("-Fp", direct, database.url()), Map.of()).exitStatus())
        .isZero();
    String archive = directory.resolve("dump").toString();
    ToolRun text = ToolRun.of("pg_restore", "--enable-row-security", "-f", "-", archive);
    assertThat(text.errors()).isEmpty();
    DumpCompare.assertSameDump(
        format, Files.readAllBytes(direct), text.output().getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A dump to which something happens once all its connections read. */
  private static ToolRun interrupted(String options, String url, Harm harm) throws Exception {
    Path file = directory.resolve("dump");
    delete(file);
    int readers = options.contains("-j3") ? 3 : 1;
    try (Connection gate = Connection.open(ConnectionParameters.parse(database.url()))) {
      gate.query(GATE);
      FutureTask<ToolRun> dump =
          new FutureTask<>(() -> ToolRun.of("pg_dump", arguments(options, file, url), Map.of()));
      Thread.ofPlatform().start(dump);
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (gate.query("SELECT count(*) " + READERS).getInt(0, 0) < readers) {
        assertThat(System.nanoTime()).as("the dump never came to wait").isLessThan(end);
        assertThat(dump.isDone()).isFalse();
        Thread.sleep(10);
      }
      harm.doTo(gate);
      gate.query("SELECT pg_advisory_unlock(4711)");
      ToolRun run = dump.get();
      assertThat(Files.exists(file)).isEqualTo(run.exitStatus() == 0);
      return run;
    }
  }

  private static void delete(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (Stream<Path> members = Files.list(file)) {
        for (Path member : members.toList()) {
          Files.delete(member);
        }
      }
    }
    Files.deleteIfExists(file);
  }

  private static List<String> arguments(String options, Path file, String url) {
    List<String> arguments = new ArrayList<>(ToolRun.split(options));
    arguments.addAll(List.of("--enable-row-security", "-U", "lost_reader"));
    arguments.addAll(List.of("-f", file.toString(), "-d", url.replace("postgres@", "")));
    return arguments;
  }
}
