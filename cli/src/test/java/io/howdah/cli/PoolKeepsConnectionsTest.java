package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A connection that is left in a transaction PgBouncer does not give to others: it ends the
 * server's. None of ours is, so after each run the pool has the server processes that it had.
 */
@Timeout(300)
class PoolKeepsConnectionsTest {
  private static final int POOL = 4;

  @TempDir static Path directory;
  private static TestDatabase source;
  private static TestDatabase target;
  private static PgBouncer pooler;

  /**
   * Enough definitions for a second session, and enough rows for reading ahead. Of t2 fewer than
   * the 1000 rows that COPY inserts at once, so that the server finds them there already only once
   * it has the COPY's end: the pooler loses a connection whose COPY ends after its error.
   */
  @BeforeAll
  static void start() {
    PostgresServer server = PostgresServer.of(18);
    pooler = PgBouncer.start(server, POOL, Map.of("server_idle_timeout", "0"));
    source = server.createDatabase();
    source.execute(
        """
        SET synchronous_commit = off;
        DO $$ BEGIN
          FOR i IN 1..1100 LOOP
            EXECUTE format('CREATE TABLE t%1$s (id int PRIMARY KEY, a text)', i);
          END LOOP;
        END $$;
        INSERT INTO t1 SELECT i, repeat('x', 100) FROM generate_series(1, 300000) i;
        INSERT INTO t2 SELECT i, 'b' FROM generate_series(1, 500) i;
        """);
    target = server.createDatabase();
    target.execute("CREATE TABLE t2 (id int PRIMARY KEY, a text)");
  }

  @AfterAll
  static void stop() {
    pooler.close();
    target.close();
    source.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "-s, 0",
    "-Fc -Z1, 0",
    "-j1, 0",
    "-Fd -j2, 0",
    "-Fc -j4, 0",
    "-s -Fd -j2, 0",
    "-t nosuchtable, 1",
    "--role=nosuchrole, 1",
    "-Fd -j2 --role=nosuchrole, 1",
    "-E nosuchencoding, 1",
    "-f /dev/full, 1",
    "-Fc -Z0 -f /dev/full, 1",
  })
  void aDumpLeavesAllConnections(String options, int exitStatus) {
    keeps(
        source,
        () -> {
          List<String> arguments = new ArrayList<>();
          arguments.addAll(
              List.of("-f", directory.resolve("dump" + options.replace('/', '_')).toString()));
          arguments.addAll(ToolRun.split(options));
          arguments.addAll(List.of("-d", pooler.url(source.name())));
          return ToolRun.of("pg_dump", arguments, Map.of());
        },
        exitStatus);
  }

  @Test
  void aClustersDumpLeavesAllConnections() {
    TestDatabase postgres = TestDatabase.existing(source.server(), "postgres");
    for (String options : List.of("-g", "-g --role=nosuchrole")) {
      keeps(
          postgres,
          () -> {
            List<String> arguments = ToolRun.split(options);
            arguments.addAll(List.of("-d", pooler.url("postgres")));
            arguments.addAll(List.of("-f", directory.resolve("globals").toString()));
            return ToolRun.of("pg_dumpall", arguments, Map.of());
          },
          options.equals("-g") ? 0 : 1);
    }
  }

  /** Over what is there already, so that most fail. */
  @ParameterizedTest
  @CsvSource({
    "-a -t t2, 0",
    "-a -t t2, 1",
    "-a -1 -t t2, 1",
    "-1, 1",
    "-a -j2 -t t2, 1",
    "--transaction-size=10, 1",
    "-s, 1",
    "-j2 -e, 1",
  })
  void aRestoreLeavesAllConnections(String options, int exitStatus) {
    Path archive = directory.resolve("archive");
    if (!archive.toFile().exists()) {
      ToolRun dumped =
          ToolRun.of("pg_dump", "-Fc", "-Z1", "-f", archive.toString(), "-d", source.url());
      assertThat(dumped).isEqualTo(new ToolRun(0, "", ""));
    }
    keeps(
        target,
        () -> {
          List<String> arguments = ToolRun.split(options);
          arguments.addAll(List.of("-d", pooler.url(target.name()), archive.toString()));
          return ToolRun.of("pg_restore", arguments, Map.of());
        },
        exitStatus);
  }

  /** One run. */
  private interface Run {
    ToolRun run();
  }

  private static void keeps(TestDatabase database, Run run, int exitStatus) {
    Set<String> before = processes(database);
    ToolRun result = run.run();
    assertThat(result.exitStatus()).as(result.errors()).isEqualTo(exitStatus);
    assertThat(processes(database)).isEqualTo(before);
  }

  /** The server processes behind a pool that is full, or is filled here. */
  private static Set<String> processes(TestDatabase database) {
    Set<String> processes = new TreeSet<>();
    List<Connection> open = new ArrayList<>();
    try {
      for (int i = 0; i < POOL; i++) {
        Connection connection =
            Connection.open(ConnectionParameters.parse(pooler.url(database.name())));
        open.add(connection);
        connection.query("BEGIN");
        processes.add(connection.query("SELECT pg_backend_pid()").get(0, 0));
      }
    } finally {
      open.forEach(Connection::rollBackAndClose);
    }
    assertThat(processes).hasSize(POOL);
    return processes;
  }
}
