package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Connections for replication: one to a database takes SQL like any other, one to the whole cluster
 * takes none, and is refused in the C tools' words.
 */
final class ReplicationTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final int POOL = 2;

  @TempDir static Path directory;
  private static TestDatabase source;

  @BeforeAll
  static void prepare() {
    source = SERVER.createDatabase();
    source.execute(
        """
        CREATE TABLE t (a int PRIMARY KEY, b text);
        INSERT INTO t SELECT i, 'row ' || i FROM generate_series(1, 500) AS i;
        CREATE TABLE u AS SELECT * FROM t;
        CREATE VIEW v AS SELECT a FROM t
        """);
    for (String format : List.of("-Fc", "-Fd")) {
      ReferenceTools.require(18).pgDump(format, "-f", archive(format), "-d", source.url()).orFail();
    }
  }

  @AfterAll
  static void drop() {
    source.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database",
        "false",
        "off",
        "no",
        "0",
        "''",
        "true",
        "on",
        "1",
        "yes",
        "DATABASE",
        "x"
      })
  void dumps(String value) throws IOException {
    String connection = connection(source, value);
    compare("pg_dump", List.of("--restrict-key=x", "-d", connection));
    compare("pg_dump", List.of("--restrict-key=x", "-v", "-s", "--inserts", "-d", connection));
    compare("pg_dumpall", List.of("--restrict-key=x", "-g", "-d", connection));
    // Where both are refused, the connection is first.
    compare("pg_dumpall", List.of("-f", "/nonexistent/x", "-d", connection));
  }

  /** A pooler takes it for a connection like any other, and shares it. */
  @ParameterizedTest
  @ValueSource(strings = {"pg_dump -s", "pg_dump -Fd -j2", "pg_restore -s", "pg_dumpall -g"})
  void leaveNothingOnAPoolersConnections(String line) {
    List<String> arguments = ToolRun.split(line);
    String tool = arguments.removeFirst();
    try (PgBouncer pooler = PgBouncer.start(SERVER, POOL, Map.of());
        TestDatabase target = SERVER.createDatabase()) {
      if (tool.equals("pg_restore")) {
        arguments.add(archive("-Fc"));
      } else {
        arguments.addAll(List.of("-f", directory.resolve(line.replace(' ', '_')).toString()));
      }
      String url = pooler.url(target.name());
      arguments.addAll(List.of("-d", url + (url.contains("?") ? "&" : "?") + "replication=off"));
      assertThat(ToolRun.of(tool, arguments, Map.of())).isEqualTo(new ToolRun(0, "", ""));
      assertThat(PooledState.traces(pooler, target, POOL)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "database -Fc",
        "database -Fc -v -c --if-exists",
        "database -Fd -j3",
        "database -Fc -1",
        "true -Fc -v",
        "1 -Fd -j3",
        "on -Fc -1"
      })
  void restores(String line) {
    List<String> words = ToolRun.split(line);
    try (TestDatabase theirs = SERVER.createDatabase();
        TestDatabase ours = SERVER.createDatabase()) {
      List<String> arguments = new ArrayList<>(words.subList(2, words.size()));
      arguments.addAll(List.of(archive(words.get(1)), "-d"));
      ProcessRunner.Result expected =
          ReferenceTools.require(18)
              .runner("pg_restore", with(arguments, connection(theirs, words.getFirst())))
              .run();
      ToolRun actual =
          ToolRun.of("pg_restore", with(arguments, connection(ours, words.getFirst())), Map.of());
      assertThat(actual.errors()).isEqualTo(expected.errorText());
      assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
      DumpCompare.assertSameDump(line, dump(theirs), dump(ours));
    }
  }

  /** C asks for them by calls that are no SQL, and is refused. */
  @Test
  void largeObjectsAreDumpedToo() throws IOException {
    try (TestDatabase database = SERVER.createDatabase()) {
      database.execute("SELECT lo_from_bytea(1, '\\x68656c6c6f')");
      String connection = connection(database, "database");
      ToolRun run = ToolRun.of("pg_dump", "-f", archive("text"), "-d", connection);
      assertThat(run).isEqualTo(new ToolRun(0, "", ""));
      assertThat(new String(take(), StandardCharsets.ISO_8859_1))
          .contains("SELECT pg_catalog.lowrite(0, '\\x68656c6c6f');\n");
    }
  }

  /** Each session of a parallel dump is for replication too. */
  @Test
  void dumpsInParallel() {
    String ours = archive("parallel");
    ToolRun run =
        ToolRun.of("pg_dump", "-Fd", "-j3", "-f", ours, "-d", connection(source, "database"));
    assertThat(run).isEqualTo(new ToolRun(0, "", ""));
    ReferenceTools tools = ReferenceTools.require(18);
    DumpCompare.assertSameDump(
        "-j3",
        tools.pgRestore("--restrict-key=x", "-f", "-", archive("-Fd")).orFail().output(),
        tools.pgRestore("--restrict-key=x", "-f", "-", ours).orFail().output());
  }

  private static void compare(String tool, List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("-f", archive("text")));
    all.addAll(arguments);
    ProcessRunner.Result expected = ReferenceTools.require(18).runner(tool, all).run();
    byte[] theirs = take();
    ToolRun actual = ToolRun.of(tool, all, Map.of());
    String line = tool + " " + arguments;
    assertThat(actual.errors()).as(line).isEqualTo(expected.errorText());
    assertThat(actual.exitStatus()).as(line).isEqualTo(expected.exitStatus());
    DumpCompare.assertSameDump(line, theirs, take());
  }

  /** The dump, and no more of it; nothing where there is none. */
  private static byte[] take() throws IOException {
    Path text = Path.of(archive("text"));
    byte[] bytes = Files.exists(text) ? Files.readAllBytes(text) : new byte[0];
    Files.deleteIfExists(text);
    return bytes;
  }

  private static byte[] dump(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("--restrict-key=x", "-d", database.url())
        .orFail()
        .output();
  }

  private static List<String> with(List<String> arguments, String last) {
    List<String> all = new ArrayList<>(arguments);
    all.add(last);
    return all;
  }

  private static String connection(TestDatabase database, String replication) {
    return "host=127.0.0.1 port=%d user=postgres dbname=%s replication=%s"
        .formatted(SERVER.port(), database.name(), replication);
  }

  private static String archive(String name) {
    return directory.resolve(name).toString();
  }
}
