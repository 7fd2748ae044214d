package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.testkit.InParallel;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Restores into databases of another encoding, or with settings that change what statements mean or
 * forbid them, and from standard input: as the C pg_restore, to the byte.
 */
final class OddTargetsTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final List<String> SETTINGS =
      List.of(
          "default_transaction_isolation = 'serializable'",
          "default_transaction_deferrable = on",
          "standard_conforming_strings = off",
          "backslash_quote = off",
          "client_encoding = 'LATIN1'",
          "client_min_messages = notice",
          "datestyle = 'German, DMY'",
          "intervalstyle = 'iso_8601'",
          "timezone = 'Asia/Kolkata'",
          "search_path = 'public', 'elsewhere'",
          "default_tablespace = 'nosuch'",
          "default_table_access_method = 'nosuch'",
          "default_toast_compression = 'pglz'",
          "row_security = off",
          "session_replication_role = replica",
          "check_function_bodies = on",
          "event_triggers = off",
          "xmloption = document",
          "statement_timeout = '500ms'",
          "transaction_timeout = '500ms'",
          "lock_timeout = '500ms'",
          "idle_session_timeout = '1h'",
          "role = 'howdah_owner'",
          "createrole_self_grant = 'set'",
          "lo_compat_privileges = on",
          "array_nulls = off",
          "synchronous_commit = off",
          "maintenance_work_mem = '1MB'",
          "restrict_nonsystem_relation_kind = 'view'");

  @TempDir static Path directory;

  @BeforeAll
  static void dump() throws IOException {
    ReferenceTools tools = ReferenceTools.require(18);
    for (String encoding : EncodingsTest.WORDS.keySet()) {
      try (TestDatabase source = EncodingsTest.create(encoding)) {
        for (String more : List.of("", "--inserts")) {
          List<String> arguments =
              new ArrayList<>(List.of("-Fc", "-f", archive(encoding + more), "-d", source.url()));
          arguments.addAll(ToolRun.split(more));
          tools.runner("pg_dump", arguments).run().orFail();
        }
      }
    }
    try (TestDatabase source = WildDatabases.create(SERVER, "wild-relations", 18, 100)) {
      tools.pgDump("-Fc", "-f", archive("relations"), "-d", source.url()).orFail();
    }
  }

  private static String archive(String name) {
    return directory.resolve(name).toString();
  }

  @TestFactory
  List<DynamicTest> encodings() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String from : EncodingsTest.WORDS.keySet()) {
      for (String to : EncodingsTest.WORDS.keySet()) {
        for (String archive : List.of(from, from + "--inserts")) {
          tests.add(
              dynamicTest(
                  archive + " to " + to,
                  () -> compare(archive, "ENCODING '" + to + "' LOCALE 'C'", "", "", "-v")));
        }
      }
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> settings() {
    List<DynamicTest> tests = new ArrayList<>();
    // One worker's end ends the others in the middle of something, so this one has none.
    tests.add(
        dynamicTest(
            "read only",
            () -> compare("relations", "", "default_transaction_read_only = on", "", "-1 -c")));
    for (String setting : SETTINGS) {
      tests.add(
          dynamicTest(
              setting,
              () ->
                  InParallel.compare(
                      true,
                      () ->
                          compare(
                              "relations", "", setting, "", "-1 -c --if-exists", "-j2 -c -x -s"))));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> standardInput() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String options : List.of("INPUT", "INPUT -j2", "INPUT -l", "INPUT -Fc -1")) {
      tests.add(dynamicTest(options, () -> compare("relations", "", "", options)));
    }
    return tests;
  }

  private static void compare(String name, String database, String setting, String... runs)
      throws IOException {
    try (TestDatabase theirs = target(database, setting);
        TestDatabase ours = target(database, setting)) {
      for (String options : runs) {
        ToolRun his = his(arguments(options, theirs, name), name);
        ToolRun mine =
            options.contains("INPUT")
                ? toolRun(
                    ProcessRunner.java(Main.class, arguments("pg_restore " + options, ours, name))
                        .input(Files.readAllBytes(Path.of(archive(name))))
                        .run())
                : ToolRun.of("pg_restore", arguments(options, ours, name), Map.of());
        boolean sorted = options.contains("-j2");
        TextCompare.assertSame(
            options,
            WildRestoresTest.comparable(his.errors(), theirs, sorted),
            WildRestoresTest.comparable(mine.errors(), ours, sorted));
        assertThat(mine.exitStatus()).as(options).isEqualTo(his.exitStatus());
        assertThat(mine.output().lines().filter(line -> !line.startsWith(";")))
            .isEqualTo(his.output().lines().filter(line -> !line.startsWith(";")).toList());
      }
      SERVER.execute("ALTER DATABASE " + theirs.name() + " RESET ALL");
      SERVER.execute("ALTER DATABASE " + ours.name() + " RESET ALL");
      TextCompare.assertSame("the database", text(theirs), text(ours));
    }
  }

  private static TestDatabase target(String options, String setting) {
    TestDatabase database = SERVER.createDatabase("TEMPLATE template0 " + options);
    if (!setting.isEmpty()) {
      SERVER.execute(
          "SET client_min_messages = error; ALTER DATABASE " + database.name() + " SET " + setting);
    }
    return database;
  }

  private static ToolRun his(List<String> arguments, String name) throws IOException {
    ProcessRunner runner = ReferenceTools.require(18).runner("pg_restore", arguments);
    return toolRun(runner.input(Files.readAllBytes(Path.of(archive(name)))).run());
  }

  private static ToolRun toolRun(ProcessRunner.Result result) {
    return new ToolRun(
        result.exitStatus(),
        result.byteText(),
        new String(result.errorOutput(), StandardCharsets.ISO_8859_1));
  }

  /** INPUT stands for the archive from standard input. */
  private static List<String> arguments(String options, TestDatabase target, String name) {
    List<String> arguments = new ArrayList<>(ToolRun.split(options));
    if (!options.contains("-l")) {
      arguments.addAll(List.of("-d", target.url()));
    }
    if (!arguments.remove("INPUT")) {
      arguments.add(archive(name));
    }
    return arguments;
  }

  private static String text(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("--restrict-key=key", "-d", database.url())
        .orFail()
        .byteText()
        .lines()
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
