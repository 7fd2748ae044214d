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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Restores of databases that cannot be restored without errors, or into databases that hold
 * something else already: what is said, byte for byte, the exit status, and what the database is
 * then, are as with the C pg_restore.
 */
final class WildRestoresTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);
  private static final List<String> DATABASES = List.of("wild-relations", "wild-guards");
  private static final List<String> FORMATS =
      List.of("-Fc", "-Fd", "-Ft", "-Fc --inserts", "-Fc --rows-per-insert=7 --column-inserts");

  /** An archive's format, and restores one after the other into one database, empty before. */
  private static final List<String> RUNS =
      List.of(
          "-Fc: -v, -v, -v -c --if-exists, -c",
          "-Fd: -j4 -x, -j4 -x, -j4 -x -c --if-exists",
          "-Fc: -1 -v, -1 -c --if-exists, -1",
          "-Fc: -e, -e",
          "-Fc --inserts: , , -1 -a, -j4 -a",
          "-Fc: -a, -s, -a --disable-triggers -S postgres",
          "-Fc: -s, -a --disable-triggers -S howdah_owner, -a --disable-triggers",
          "-Fc: -s, -j2 -a --disable-triggers -S postgres",
          "-Fc: -s, -a --disable-triggers -S nobody_here",
          "-Fd: -j4 -x --no-data-for-failed-tables, -j4 -x --no-data-for-failed-tables",
          "-Fc: --section=post-data, --section=data, --section=pre-data, --section=post-data",
          "-Fc: -O -x --no-comments, -O -x --no-comments --no-policies --no-publications",
          "-Fd: -j2 --role= -x, -j4 --role=nobody_here -x",
          "-Fc: -U howdah_writer -e, -U howdah_writer --enable-row-security -a",
          "-Fc: -n guard -n core, -t kept -t a -t b -c, -I event_key, -T never, -P never()");

  /** The same for a database that holds other things with the same names. */
  private static final List<String> CONFLICTS =
      List.of(
          "-Fc: -v, -c, -c --if-exists",
          "-Ft: , -c --if-exists -v",
          "-Fc: -1",
          "-Fc: --transaction-size=5, --transaction-size=5",
          "-Fc --rows-per-insert=7 --column-inserts: , ",
          "-Fc: --no-data-for-failed-tables -v, --no-data-for-failed-tables",
          "-Fc: --role=howdah_owner",
          "-Fc: --role= -e",
          "-Fc: --use-set-session-authorization, --use-set-session-authorization -c",
          "-Fc: --use-set-session-authorization -U howdah_writer, -U howdah_writer -v",
          "-Fc: -U howdah_writer -1, -a --disable-triggers -S postgres");

  @TempDir static Path directory;

  @BeforeAll
  static void dump() {
    ReferenceTools tools = ReferenceTools.require(18);
    for (String name : DATABASES) {
      try (TestDatabase database = WildDatabases.create(SERVER, name, 18, 300)) {
        for (String format : FORMATS) {
          List<String> arguments = new ArrayList<>(ToolRun.split(format));
          arguments.addAll(List.of("-f", archive(name, format), "-d", database.url()));
          tools.runner("pg_dump", arguments).run().orFail();
        }
      }
    }
    SERVER.execute("ALTER ROLE howdah_writer LOGIN");
  }

  @AfterAll
  static void noLogin() {
    SERVER.execute("ALTER ROLE howdah_writer NOLOGIN");
  }

  private static String archive(String name, String format) {
    return directory.resolve(name + format).toString();
  }

  @TestFactory
  List<DynamicTest> alike() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : DATABASES) {
      for (String run : RUNS) {
        tests.add(dynamicTest(name + ", " + run, () -> judge(name, run, false)));
      }
      for (String run : CONFLICTS) {
        tests.add(dynamicTest(name + " into a full one, " + run, () -> judge(name, run, true)));
      }
    }
    return tests;
  }

  private static void judge(String name, String run, boolean full) throws IOException {
    InParallel.compare(run.contains("-j"), () -> compare(name, run, full));
  }

  private static void compare(String name, String run, boolean full) throws IOException {
    int colon = run.indexOf(": ");
    String archive = archive(name, run.substring(0, colon));
    try (TestDatabase theirs = target(full);
        TestDatabase ours = target(full)) {
      for (String options : run.substring(colon + 2).split(", ", -1)) {
        ProcessRunner.Result his =
            ReferenceTools.require(18)
                .runner("pg_restore", arguments(options, theirs, archive))
                .run();
        ToolRun mine = ToolRun.of("pg_restore", arguments(options, ours, archive), Map.of());
        boolean parallel = options.contains("-j");
        String expected = new String(his.errorOutput(), StandardCharsets.ISO_8859_1);
        TextCompare.assertSame(
            options,
            comparable(expected, theirs, parallel),
            comparable(mine.errors(), ours, parallel));
        assertThat(mine.exitStatus()).as(options).isEqualTo(his.exitStatus());
      }
      boolean sorted = run.contains("-j");
      TextCompare.assertSame("the database", text(theirs, sorted), text(ours, sorted));
    }
  }

  private static TestDatabase target(boolean full) throws IOException {
    return full ? WildDatabases.create(SERVER, "wild-conflicts", 18, 0) : SERVER.createDatabase();
  }

  private static List<String> arguments(String options, TestDatabase target, String archive) {
    List<String> arguments = new ArrayList<>(ToolRun.split(options));
    arguments.addAll(List.of("-d", target.url().replace("postgres@", ""), archive));
    if (!arguments.contains("-U")) {
      arguments.addAll(List.of("-U", "postgres"));
    }
    return arguments;
  }

  /**
   * Messages without what differs from one database to another: its name, and the OIDs of what is
   * made in it.
   *
   * @param parallel whether they come in any order, word by word
   */
  static String comparable(String messages, TestDatabase target, boolean parallel) {
    String nameless =
        messages
            .replace(" database " + target.name(), " database")
            .replace(" database \"" + target.name() + "\"", " database")
            .replaceAll(", [0-9]+\\) already exists", ", OID) already exists")
            .replaceAll("RI_ConstraintTrigger_([ac])_[0-9]+", "RI_ConstraintTrigger_$1_OID");
    return parallel ? words(nameless) : nameless;
  }

  /** Several processes of pg_restore's write into each other's lines, but not into words. */
  private static String words(String messages) {
    return Arrays.stream(messages.replace("pg_restore:", " pg_restore: ").split("\\s+"))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String text(TestDatabase database, boolean sorted) {
    String text =
        ReferenceTools.require(18)
            .pgDump("--restrict-key=key", "-d", database.url())
            .orFail()
            .byteText();
    return sorted ? text.lines().sorted().collect(Collectors.joining("\n")) : text;
  }
}
