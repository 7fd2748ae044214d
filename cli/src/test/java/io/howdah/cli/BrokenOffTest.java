package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.HowdahException;
import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dumps that fail in the middle: what stands on standard output by then, the messages and the exit
 * status are the C tool's. In a file, C leaves what it had written; ours leaves nothing.
 */
class BrokenOffTest {
  private static final String READER = "-U broken_off --enable-row-security ";

  private static final List<String> RUNS =
      List.of(
          "--include-foreign-data=srv",
          "--include-foreign-data=srv --inserts",
          "--include-foreign-data=srv -a",
          READER + "-t b",
          READER + "-t b -t a",
          READER + "-t b -t a -a --disable-triggers",
          READER + "-t b -t a -C -c --if-exists",
          READER + "-t b -t a --inserts",
          READER + "-t b -t a -t c -t z --rows-per-insert=2",
          READER + "-t big -t a -t narrow",
          READER + "-t big -t a -t narrow -j1",
          READER + "-t big -t narrow --inserts",
          READER + "-t big -t narrow --rows-per-insert=7 --column-inserts",
          READER + "-t k -t a -t z",
          READER + "-t k -t a -t z --inserts",
          "-U broken_off -t b -t a",
          "-U broken_off -t b -t a --inserts",
          "-U broken_off -t s -t a",
          "-U broken_off -t inserted -t a",
          "-U broken_off -t inserted -t a --inserts",
          "-U broken_off -t columns -t a",
          "-U broken_off -t columns -t a --rows-per-insert=3",
          "-U broken_off -n hidden",
          "-U broken_off -b -t a",
          "-E LATIN1 -t z -t a",
          "-E LATIN1 -t z -t a --inserts");

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() throws IOException {
    database = PostgresServer.of(18).createDatabase();
    try (var script = BrokenOffTest.class.getResourceAsStream("broken-off.sql")) {
      assertThat(script).isNotNull();
      database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void dropDatabase() {
    database.beforeClose("DROP OWNED BY broken_off; DROP ROLE broken_off");
    database.close();
  }

  @TestFactory
  List<DynamicTest> runs() {
    ReferenceTools reference = ReferenceTools.require(18);
    List<DynamicTest> tests = new ArrayList<>();
    for (String options : RUNS) {
      tests.add(DynamicTest.dynamicTest("pg_dump " + options, () -> compare(reference, options)));
    }
    for (String options : List.of("-Fp", "-Fp -Z1", "-Fc", "-Ft", "-Fd", "-Fd -j2", "-Fc -j2")) {
      tests.add(
          DynamicTest.dynamicTest(
              "pg_dump -f FILE " + options,
              () -> leavesNothing(READER + "-t big -t a " + options)));
    }
    return tests;
  }

  private static void compare(ReferenceTools reference, String options) {
    List<String> arguments = arguments(options);
    ProcessRunner.Result expected = reference.runner("pg_dump", arguments).input(new byte[0]).run();
    // Standard output is the process's own.
    List<String> named = new ArrayList<>(arguments);
    named.addFirst("pg_dump");
    ProcessRunner.Result actual = ProcessRunner.java(Main.class, named).run();
    assertThat(latin1(actual.errorOutput())).isEqualTo(latin1(expected.errorOutput()));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus()).isEqualTo(1);
    DumpCompare.assertSameDump("pg_dump " + options, expected.output(), actual.output());
  }

  /** The launcher opens something else in its place, and says so. */
  @Test
  void closedStandardOutputIsRefusedFirst() {
    ReferenceTools reference = ReferenceTools.require(18);
    for (String options : List.of("-s", "-Fc", "-Ft", "-f " + directory + "/out", "-s -t nosuch")) {
      List<String> closing = new ArrayList<>();
      closing.addAll(List.of("sh", "-c", "exec \"$0\" \"$@\" >&-"));
      closing.add(reference.program("pg_dump").toString());
      closing.addAll(arguments(options));
      ProcessRunner.Result expected = ProcessRunner.of(closing).run();
      ToolRun actual = ToolRun.of("pg_dump", arguments(options), Map.of("HOWDAH_STDOUT", "closed"));
      assertThat(actual.errors()).isEqualTo(latin1(expected.errorOutput()));
      assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus()).isEqualTo(1);
      assertThat(directory).isEmptyDirectory();
    }
  }

  /** The launcher says whether the user ignores SIGPIPE; else the C tool dies of it silently. */
  @Test
  void aBrokenPipeIsToldOnlyToThoseWhoIgnoreTheSignal() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    for (Map<String, String> environment :
        List.of(Map.<String, String>of(), Map.of("HOWDAH_PIPE", "ignored"))) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      ToolContext context = ToolContext.of("pg_dumpall", environment, broken, err);
      String url = PostgresServer.of(18).url("postgres");
      int status = Main.run(context, List.of("-g", "-d", url));
      boolean told = !environment.isEmpty();
      assertThat(err.toString(StandardCharsets.ISO_8859_1))
          .isEqualTo(
              told ? "pg_dumpall: error: could not write to output file: Broken pipe\n" : "");
      assertThat(status).isEqualTo(told ? 1 : 141);
    }
  }

  @Test
  void aBrokenPipeOfTheServersIsToldAlways() {
    for (String message :
        List.of(
            "could not write to large object: ERROR:  could not extend file: Broken pipe",
            "could not close cursor: ERROR:  Broken pipe",
            "error during writing: ERROR:  could not write to file: Broken pipe")) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      ToolContext context =
          ToolContext.of("pg_restore", Map.of(), OutputStream.nullOutputStream(), err);
      int status =
          Main.guard(
              context,
              () -> {
                throw new HowdahException(message);
              });
      assertThat(err.toString(StandardCharsets.ISO_8859_1))
          .isEqualTo("pg_restore: error: " + message + "\n");
      assertThat(status).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Fc", "-Ft", "-Fp"})
  void aFailedConnectionLeavesTheBackupOfThatName(String format, @TempDir Path own)
      throws IOException {
    Path file = Files.writeString(own.resolve("backup"), "of yesterday");
    ToolRun run =
        ToolRun.of("pg_dump", format, "-f", file.toString(), "-d", "host=127.0.0.1 port=1");
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.errors()).contains("connection to server");
    assertThat(file).hasContent("of yesterday");
  }

  // With -j, C says beside the reason that a worker process ended; ours have none.
  private static void leavesNothing(String options) {
    Path file = directory.resolve("out");
    List<String> arguments = arguments(options);
    arguments.addAll(List.of("-f", file.toString()));
    ToolRun run = ToolRun.of("pg_dump", arguments, Map.of());
    assertThat(run.errors())
        .isEqualTo(
            """
            pg_dump: error: Dumping the contents of table "big" failed: PQgetResult() failed.
            pg_dump: detail: Error message from server: ERROR:  boom at 4
            DETAIL:  the detail
            HINT:  the hint
            CONTEXT:  PL/pgSQL function public.boom(integer) line 4 at RAISE
            pg_dump: detail: Command was: COPY public.big (i, t) TO stdout;
            """);
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(directory).isEmptyDirectory();
  }

  private static List<String> arguments(String options) {
    List<String> arguments = new ArrayList<>(List.of("-h", database.server().host()));
    arguments.addAll(List.of("-p", Integer.toString(database.server().port()), "-U", "postgres"));
    arguments.addAll(ToolRun.split(options));
    // Without TLS: of a connection that ends, OpenSSL has words of its own.
    arguments.addAll(List.of("-d", "dbname=" + database.name() + " sslmode=disable"));
    return arguments;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
