package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Output that is not taken, or that cannot be synced: what C's tools say and ours, and where the C
 * tools say nothing though the dump is lost, that ours fail.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  /** Runs, SMALL and LARGE standing for databases. */
  private static final List<String> RUNS =
      List.of(
          "pg_dump -f /dev/full SMALL",
          "pg_dump -f /dev/full LARGE",
          "pg_dump --inserts --no-sync -f /dev/full SMALL",
          "pg_dump -Z6 -f /dev/full SMALL",
          "pg_dump -Z6 -f /dev/full LARGE",
          "pg_dump -Z6 -f /dev/full MEDIUM",
          "pg_dump -Zlz4 -f /dev/full SMALL",
          "pg_dump -Zlz4 -f /dev/full LARGE",
          "pg_dump -Zzstd -f /dev/full SMALL",
          "pg_dump -Zzstd -f /dev/full LARGE",
          "pg_dump -Fc -s -f /dev/full SMALL",
          "pg_dump -Fc -f /dev/full LARGE",
          "pg_dump -Fc -Z0 --no-sync -f /dev/full LARGE",
          "pg_dump -Ft -f /dev/full SMALL",
          "pg_dumpall -s -f /dev/full",
          "pg_dump -f /dev/null SMALL",
          "pg_dump -Z6 -f /dev/null SMALL",
          "pg_dump -Fc -f /dev/null SMALL",
          "pg_dump -Fc --no-sync -f /dev/null SMALL",
          "pg_dump -Ft -f /dev/null SMALL",
          "pg_dump -Ft --no-sync -f /dev/null SMALL",
          "pg_dump -Fd -f /dev/null SMALL",
          "pg_dumpall -g -f /dev/null",
          "pg_dumpall -g --no-sync -f /dev/null");

  /** What the C tools end with status 0. */
  private static final List<String> LOST =
      List.of(
          "pg_dump -Fc --no-sync -f /dev/full SMALL",
          "pg_dump -Fc -Zlz4 --no-sync -f /dev/full SMALL",
          "pg_dumpall -r --no-sync -f /dev/full");

  private static TestDatabase small;
  private static TestDatabase large;

  /** More than 4 kB when compressed, and less than 8. */
  private static TestDatabase medium;

  @BeforeAll
  static void prepare() {
    small = SERVER.createDatabase();
    small.execute("CREATE TABLE t (a int); INSERT INTO t SELECT generate_series(1, 10)");
    medium = SERVER.createDatabase();
    medium.execute("CREATE TABLE t AS SELECT md5(g::text) FROM generate_series(1, 280) g");
    large = SERVER.createDatabase();
    large.execute(
        "CREATE TABLE t AS SELECT g, repeat(md5(g::text), 3) AS x FROM generate_series(1, 50000) g");
  }

  @AfterAll
  static void remove() {
    small.close();
    medium.close();
    large.close();
  }

  @TestFactory
  Stream<DynamicTest> saysWhatTheCToolSays() {
    ReferenceTools reference = ReferenceTools.require(18);
    return RUNS.stream().map(run -> DynamicTest.dynamicTest(run, () -> compare(reference, run)));
  }

  private static void compare(ReferenceTools reference, String run) {
    List<String> arguments = arguments(run);
    String tool = arguments.removeFirst();
    ProcessRunner.Result expected = reference.runner(tool, arguments).run();
    ToolRun actual = ToolRun.of(tool, arguments, Map.of());
    assertThat(actual.errors())
        .isEqualTo(new String(expected.errorOutput(), StandardCharsets.ISO_8859_1));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
  }

  @TestFactory
  Stream<DynamicTest> losesNothingInSilence() {
    return LOST.stream()
        .map(run ->
            DynamicTest.dynamicTest(
                run,
                () -> {
                  List<String> arguments = arguments(run);
                  ToolRun actual = ToolRun.of(arguments.removeFirst(), arguments, Map.of());
                  assertThat(actual.errors()).contains("No space left on device");
                  assertThat(actual.exitStatus()).isEqualTo(1);
                }));
  }

  @Test
  void restoresAScriptOntoAFullDisk(@TempDir Path directory) {
    ReferenceTools reference = ReferenceTools.require(18);
    for (TestDatabase database : List.of(small, large)) {
      Path archive = directory.resolve(database.name());
      reference.pgDump("-Fc", "-f", archive.toString(), "-d", database.url()).orFail();
      List<String> arguments = List.of("-f", "/dev/full", archive.toString());
      ToolRun actual = ToolRun.of("pg_restore", arguments, Map.of());
      assertThat(actual.errors())
          .isEqualTo(reference.runner("pg_restore", arguments).run().errorText());
      assertThat(actual.exitStatus()).isEqualTo(1);
    }
  }

  private static List<String> arguments(String run) {
    List<String> arguments = new ArrayList<>();
    for (String word : ToolRun.split(run)) {
      arguments.add(
          word.replace("SMALL", small.name())
              .replace("MEDIUM", medium.name())
              .replace("LARGE", large.name()));
    }
    arguments.addAll(1, List.of("-h", SERVER.host(), "-p", Integer.toString(SERVER.port())));
    arguments.addAll(1, List.of("-U", "postgres"));
    return arguments;
  }
}
