package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A tool that is asked to end while the server works for it: the query is cancelled, nothing
 * unfinished stays, and the exit status is 1, as the C tool's.
 */
class InterruptionTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg_dump -Fp -f F/o",
        "pg_dump -Fc -f F/o",
        "pg_dump -Fd -j2 -f F/o",
        "pg_dump -Ft -f F/o",
        "pg_dump",
        "pg_dumpall -f F/o"
      })
  void endsWithoutATrace(String line) throws Exception {
    PostgresServer server = PostgresServer.of(18);
    try (TestDatabase database = server.createDatabase()) {
      database.execute("CREATE TABLE t (i int)");
      try (Connection blocker = database.connect();
          Statement statement = blocker.createStatement()) {
        blocker.setAutoCommit(false);
        statement.execute("LOCK TABLE t");
        Process tool = start(line, database);
        awaitWaiting(database, 1);
        terminate(tool);
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String name = ToolRun.split(line).getFirst();
        assertThat(new String(tool.getErrorStream().readAllBytes(), StandardCharsets.ISO_8859_1))
            .isEqualTo(name + ": terminated by user\n");
        assertThat(tool.exitValue()).isEqualTo(1);
        awaitWaiting(database, 0);
      }
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  /** What is not there yet need not be called off: the process ends as any other does. */
  @Test
  void endsAtOnceWhileItConnects() throws Exception {
    try (var silent = new java.net.ServerSocket(0)) {
      Process tool =
          ProcessRunner.java(
                  Main.class,
                  List.of("pg_dump", "-h", "127.0.0.1", "-p", "" + silent.getLocalPort(), "x"))
              .start();
      try (var _ = silent.accept()) {
        terminate(tool);
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(tool.getErrorStream().readAllBytes()).isEmpty();
        assertThat(tool.exitValue()).isEqualTo(128 + 15);
      }
    }
  }

  // Unlike Process.destroy, this leaves the streams to be read.
  private static void terminate(Process tool) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-TERM", Long.toString(tool.pid())).start().waitFor())
        .isZero();
  }

  private Process start(String line, TestDatabase database) {
    List<String> arguments = new ArrayList<>();
    for (String word : ToolRun.split(line)) {
      arguments.add(word.replace("F/", directory + "/"));
    }
    arguments.addAll(List.of("-d", database.url()));
    if (arguments.contains("pg_dumpall")) {
      // Other tests' databases need not be read.
      arguments.addAll(List.of("--exclude-database=post*", "--exclude-database=temp*"));
    }
    return ProcessRunner.java(Main.class, arguments).start();
  }

  private static void awaitWaiting(TestDatabase database, int expected)
      throws SQLException, IOException, InterruptedException {
    String waiting =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND query LIKE 'LOCK TABLE public.t %'";
    for (int i = 0; i < 600; i++) {
      if (database.value(waiting).equals(Integer.toString(expected))) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not " + expected + " waiting: " + database.value(waiting));
  }
}
