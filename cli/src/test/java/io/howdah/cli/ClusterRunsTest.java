package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.VersionedScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sets of options, each run by C's pg_dumpall and by ours over one cluster that holds a bit of
 * everything, on every server: the same text, messages and exit status.
 */
class ClusterRunsTest {
  /** What is told of every version. */
  private static final List<String> RUNS =
      List.of(
          "",
          "-g",
          "-c --if-exists --no-role-passwords",
          "--binary-upgrade -s",
          "--quote-all-identifiers -g -c");

  /** What depends on the version no more than those. */
  private static final List<String> MORE_RUNS =
      List.of(
          "-r",
          "-t",
          "-s",
          "-a",
          "-c",
          "-g -c",
          "-r -c --if-exists",
          "-t -c --if-exists",
          "-a -c",
          "--no-schema",
          "--statistics-only",
          "--statistics",
          "--no-data --no-statistics",
          "--exclude-database=app",
          "--exclude-database=\"o*\" --exclude-database=\"*a*\" -s",
          "--exclude-database=\"\"\"Odd*\"\"\" -s",
          "--exclude-database=nosuch -s",
          "--exclude-database=a.b",
          "--exclude-database=\"(\"",
          "--filter=F/filter",
          "--no-role-passwords -r",
          "--no-comments",
          "-O -x",
          "-x -g",
          "--inserts",
          "--column-inserts --rows-per-insert=2 --on-conflict-do-nothing",
          "--no-tablespaces -c",
          "--no-security-labels -g",
          "--no-subscriptions --no-publications --no-policies",
          "--no-table-access-method --no-toast-compression --no-unlogged-table-data",
          "--load-via-partition-root --disable-triggers -S carol",
          "--use-set-session-authorization",
          "--quote-all-identifiers",
          "--disable-dollar-quoting -s --sequence-data",
          "--role=carol -g",
          "--role=carol --quote-all-identifiers -s",
          "-l template1 -g",
          "-l app -s",
          "-l nosuch",
          "--lock-wait-timeout=10s --extra-float-digits=0 -s",
          "-E UTF8 -g",
          "-E UNICODE -g",
          "-E LATIN1 -g --exclude-database=\"*\"",
          "-E nosuch",
          "--role=nosuch",
          "--role=nosuch --quote-all-identifiers",
          "--restrict-key=abc -g",
          "-v -s",
          "-v -s --exclude-database=\"*p*\"",
          "-v -g",
          "-v -f F/out --no-sync -O -x -a --attribute-inserts --column-inserts -S \"it's\" -w",
          "-v -c -d \"options='-c work_mem=1MB' connect_timeout=9 password=x\" --extra-float-digits=0",
          "-v -d \"user=postgres host=x application_name=a\\b\" --role=postgres -E UTF8 -s",
          "-v -v -s --exclude-database=\"*a*\"",
          "-S \"a\nb\"",
          "-s -f \"a\rb\" -g -x",
          "-E \"\n\" --nosuch",
          "-f F/out -s",
          "-f F/out -g --no-sync",
          "-f F/none/out",
          "-f \"\"",
          "--filter=F/filter -g",
          "--filter=F/wrong",
          "--filter=F/nosuch",
          "--exclude-database=* -c --if-exists",
          "--exclude-database=* -t",
          "--binary-upgrade -r -c",
          "--binary-upgrade -g --no-role-passwords",
          "--statistics -s",
          "--statistics --no-data --no-schema",
          "--no-schema -c",
          "-g --statistics-only",
          "-d \"dbname=app application_name=x\" -g",
          "-d dbname=nosuch -g",
          "-d app -r",
          "-l \"Odd \"\"na'me = \\ x\" -t",
          "-U eve -s -c --if-exists",
          "-U eve --role=bob -g",
          "-U eve --role=bob --no-role-passwords -r",
          "-s --no-sync extra",
          "-x -O -c -s --exclude-database=\"[a-n]*\"",
          "--exclude-database=ICU --exclude-database=\"\"\"icu\"\"\" -s",
          "--no-comments -c -g",
          "--use-set-session-authorization -O -s",
          "-U dave -g",
          "-U bob -g",
          "-U bob -r -c",
          "-U bob -g --no-role-passwords",
          "-U bob --no-role-passwords -s",
          "-a -s",
          "--rows-per-insert=x",
          "--on-conflict-do-nothing",
          "--extra-float-digits=9",
          "--lock-wait-timeout=x",
          "-w -p 1 -g",
          "-w -p 1 -l x");

  /** With {@code HOWDAH_WHOLE_MATRIX=true} every set of options runs on every server. */
  private static final boolean WHOLE = Boolean.parseBoolean(System.getenv("HOWDAH_WHOLE_MATRIX"));

  @TempDir static Path directory;

  @TestFactory
  Stream<DynamicContainer> clusters() throws IOException {
    ReferenceTools reference = ReferenceTools.require(18);
    Files.writeString(
        directory.resolve("filter"),
        "# none of these\nexclude database \"app\"\nexclude database mo*");
    Files.writeString(directory.resolve("wrong"), "exclude database app\nexclude table x\n");
    return PostgresServer.VERSIONS.stream()
        .map(version ->
            DynamicContainer.dynamicContainer("server " + version, runs(reference, version)));
  }

  /** The server runs while its tests do. */
  private static Stream<DynamicTest> runs(ReferenceTools reference, int version) {
    PostgresServer server =
        PostgresServer.start(
            ServerOptions.of(version)
                .withSetting("datestyle", "SQL, DMY")
                .withSetting("timezone", "America/St_Johns"));
    List<String> runs = new ArrayList<>(RUNS);
    if (version == 18 || WHOLE) {
      runs.addAll(MORE_RUNS);
    }
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("make the cluster", () -> make(server)));
    for (String options : runs) {
      tests.add(
          DynamicTest.dynamicTest(
              "pg_dumpall " + options, () -> compare(reference, server, options)));
    }
    tests.add(DynamicTest.dynamicTest("a dash", () -> compareDash(reference, server)));
    tests.add(
        DynamicTest.dynamicTest(
            "a database's name with a line's end", () -> compareLineEnd(reference, server)));
    tests.add(DynamicTest.dynamicTest("stop the server", server::close));
    return tests.stream();
  }

  private static void make(PostgresServer server) throws IOException {
    try (var script = ClusterRunsTest.class.getResourceAsStream("cluster.sql")) {
      assertThat(script).isNotNull();
      String sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      TestDatabase.existing(server, "postgres")
          .execute(VersionedScript.forVersion(sql, server.majorVersion()));
    }
  }

  private static void compareLineEnd(ReferenceTools reference, PostgresServer server)
      throws IOException {
    server.execute("CREATE DATABASE \"a\nb\" TEMPLATE template0");
    compare(reference, server, "-s -f F/out --exclude-database=\"[^a]*\"");
    assertThat(directory.resolve("out")).doesNotExist();
    List<String> refused = new ArrayList<>(List.of("-h", server.host(), "-U", "postgres", "-s"));
    refused.addAll(List.of("-p", Integer.toString(server.port()), "--exclude-database=[^a]*"));
    DumpCompare.assertSameDump(
        "up to the name that is refused",
        reference.runner("pg_dumpall", refused).input(new byte[0]).run().output(),
        ToolRun.of("pg_dumpall", refused, Map.of()).output().getBytes(StandardCharsets.ISO_8859_1));
    compare(reference, server, "-s --exclude-database=\"*\n*\"");
    compare(reference, server, "-g -c");
  }

  /** Not as in C, whose pg_dumpall takes it for a file and its pg_dump for standard output. */
  private static void compareDash(ReferenceTools reference, PostgresServer server) {
    List<String> arguments = List.of("-s", "-d", server.url("postgres"));
    List<String> toDash = new ArrayList<>(arguments);
    toDash.addAll(List.of("-f", "-"));
    ToolRun actual = ToolRun.of("pg_dumpall", toDash, Map.of());
    ProcessRunner.Result expected = reference.runner("pg_dumpall", arguments).run();
    assertThat(actual.errors()).isEqualTo(expected.errorText());
    DumpCompare.assertSameDump(
        "pg_dumpall -f -",
        expected.output(),
        actual.output().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void compare(ReferenceTools reference, PostgresServer server, String options)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-h", server.host()));
    if (!options.contains("-p 1")) {
      arguments.addAll(List.of("-p", Integer.toString(server.port())));
    }
    if (!options.contains("-U ")) {
      arguments.addAll(List.of("-U", "postgres"));
    }
    for (String word : ToolRun.split(options)) {
      arguments.add(word.replace("F/", directory + "/"));
    }
    Path file = directory.resolve("out");
    Files.deleteIfExists(file);
    ProcessRunner.Result expected =
        reference.runner("pg_dumpall", arguments).input(new byte[0]).run();
    byte[] expectedFile = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    Files.deleteIfExists(file);
    ToolRun actual =
        ToolRun.of(
            "pg_dumpall",
            arguments,
            Map.of("HOWDAH_BIN", reference.directory().toRealPath().toString()));
    byte[] actualFile = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    String expectedErrors = new String(expected.errorOutput(), StandardCharsets.ISO_8859_1);
    assertThat(withoutQueries(actual.errors())).isEqualTo(withoutQueries(expectedErrors));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
    if (expected.exitStatus() == 0) {
      String what = "pg_dumpall " + options;
      DumpCompare.assertSameDump(
          what, expected.output(), actual.output().getBytes(StandardCharsets.ISO_8859_1));
      DumpCompare.assertSameDump(what, expectedFile, actualFile);
    }
  }

  /** What is told, without the queries, which are others: all roles' settings at once, say. */
  private static String withoutQueries(String errors) {
    StringBuilder text = new StringBuilder();
    boolean query = false;
    for (String line : errors.split("(?<=\n)", -1)) {
      query = line.startsWith("pg_dumpall: executing ") || (query && !line.startsWith("pg_dump"));
      if (!query) {
        text.append(line);
      }
    }
    return text.toString();
  }
}
