package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.HowdahException;
import io.howdah.Restore;
import io.howdah.Sections;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Listings and scripts, and what is said on the way, are byte for byte those of pg_restore 18: for
 * archives of every format and of several versions of pg_dump.
 */
final class ScriptAgainstPgRestoreTest {
  @TempDir static Path directory;

  private static final Map<String, Path> ARCHIVES = new LinkedHashMap<>();

  private static final List<OptionSet> OPTIONS =
      List.of(
          OptionSet.of("", o -> {}),
          OptionSet.of("-c", o -> o.clean(true)),
          OptionSet.of("-c --if-exists", o -> o.clean(true).ifExists(true)),
          OptionSet.of("-C", o -> o.createDatabase(true)),
          OptionSet.of("-c --if-exists -C", o -> o.clean(true).ifExists(true).createDatabase(true)),
          OptionSet.of("-1 -c", o -> o.singleTransaction(true).clean(true)),
          OptionSet.of("--transaction-size=3", o -> o.transactionSize(3)),
          OptionSet.of(
              "--transaction-size=5 -C -c",
              o -> o.transactionSize(5).createDatabase(true).clean(true)),
          OptionSet.of("-O", o -> o.noOwner(true)),
          OptionSet.of("-x", o -> o.noPrivileges(true)),
          OptionSet.of("--use-set-session-authorization", o -> o.useSetSessionAuthorization(true)),
          OptionSet.of(
              "--use-set-session-authorization -O",
              o -> o.useSetSessionAuthorization(true).noOwner(true)),
          OptionSet.of("-a", o -> o.schema(false).statistics(false)),
          OptionSet.of(
              "-a --disable-triggers",
              o -> o.schema(false).statistics(false).disableTriggers(true)),
          OptionSet.of(
              "-a --disable-triggers -S boss",
              o -> o.schema(false).statistics(false).disableTriggers(true).superuser("boss")),
          OptionSet.of("-s", o -> o.data(false).statistics(false)),
          OptionSet.of("--no-data", o -> o.data(false)),
          OptionSet.of("--no-schema", o -> o.schema(false)),
          OptionSet.of("--statistics-only", o -> o.schema(false).data(false)),
          OptionSet.of("--no-statistics", o -> o.statistics(false)),
          OptionSet.of("--no-comments", o -> o.noComments(true)),
          OptionSet.of("--no-policies", o -> o.noPolicies(true)),
          OptionSet.of("--no-publications", o -> o.noPublications(true)),
          OptionSet.of("--no-subscriptions", o -> o.noSubscriptions(true)),
          OptionSet.of("--no-security-labels", o -> o.noSecurityLabels(true)),
          OptionSet.of(
              "--no-tablespaces --no-table-access-method",
              o -> o.noTablespaces(true).noTableAccessMethod(true)),
          OptionSet.of("--section=pre-data", o -> o.sections(Sections.NONE.withPreData())),
          OptionSet.of("--section=data", o -> o.sections(Sections.NONE.withData())),
          OptionSet.of(
              "--section=data --section=post-data",
              o -> o.sections(Sections.NONE.withData().withPostData())),
          OptionSet.of("-n public", o -> o.schemaNames(List.of("public"))),
          OptionSet.of("-N public", o -> o.excludedSchemaNames(List.of("public"))),
          OptionSet.of(
              "-n nowhere --strict-names",
              o -> o.schemaNames(List.of("nowhere")).strictNames(true)),
          OptionSet.of("-t plain -t other", o -> o.tableNames(List.of("plain", "other"))),
          OptionSet.of(
              "-t plain -t plain --strict-names",
              o -> o.tableNames(List.of("plain", "plain")).strictNames(true)),
          OptionSet.of(
              "-t a_view -I plain_x -T fires -P fire()",
              o ->
                  o.tableNames(List.of("a_view"))
                      .indexNames(List.of("plain_x"))
                      .triggerNames(List.of("fires"))
                      .functionNames(List.of("fire()"))),
          OptionSet.of(
              "--role=restore_owner --enable-row-security",
              o -> o.role("restore_owner").enableRowSecurity(true)));

  @BeforeAll
  static void dump() {
    ReferenceTools.require(18);
    try (TestDatabase database = TestArchives.cornersOn(PostgresServer.of(18))) {
      add("18 custom", database, 18, "-Fc", "--statistics");
      add("18 directory", database, 18, "-Fd", "-Z", "lz4", "--statistics");
      add("18 tar", database, 18, "-Ft");
      add("18 inserts, zstd", database, 18, "-Fc", "-Z", "zstd", "--inserts");
      add("18 via root", database, 18, "-Fc", "--load-via-partition-root", "-Z0");
      add("18 data only", database, 18, "-Fc", "-a");
    }
    try (TestDatabase database = TestArchives.cornersOn(PostgresServer.of(15))) {
      add("15 custom", database, 15, "-Fc");
      add("15 directory", database, 15, "-Fd");
      add("15 tar", database, 15, "-Ft");
      for (String level : List.of("0", "1", "9")) {
        add("15 custom -Z" + level, database, 15, "-Fc", "-Z" + level);
        add("15 directory -Z" + level, database, 15, "-Fd", "-Z" + level);
      }
    }
    try (TestDatabase database = TestArchives.cornersOn(PostgresServer.of(17))) {
      add("17 custom", database, 17, "-Fc", "-Z", "gzip:1");
      add("17 tar", database, 17, "-Ft");
      for (String compression : List.of("none", "gzip", "lz4", "zstd")) {
        for (int tool : new int[] {17, 18}) {
          add(tool + " custom " + compression, database, tool, "-Fc", "-Z", compression);
          add(tool + " directory " + compression, database, tool, "-Fd", "-Z", compression);
        }
      }
    }
  }

  private static void add(String name, TestDatabase database, int tool, String... arguments) {
    Path file = directory.resolve(name.replaceAll("[ ,]+", "-"));
    ARCHIVES.put(name, TestArchives.dump(database, tool, file, arguments));
  }

  @TestFactory
  Stream<DynamicTest> everyOption() {
    OptionSet key = OptionSet.of("-f - --restrict-key=key", o -> o.restrictKey("key"));
    OptionSet list = OptionSet.of("-l", o -> {});
    return Stream.concat(
        tests("18 custom", OPTIONS.stream().map(set -> set.and(key)).toList(), false),
        tests("18 custom", OPTIONS.stream().map(set -> set.and(list)).toList(), false));
  }

  @TestFactory
  Stream<DynamicTest> everyArchive() {
    OptionSet key = OptionSet.of("-f - --restrict-key=key", o -> o.restrictKey("key"));
    OptionSet clean =
        OptionSet.of("-c --if-exists -C", o -> o.clean(true).ifExists(true).createDatabase(true));
    OptionSet data =
        OptionSet.of(
            "-a --disable-triggers", o -> o.schema(false).statistics(false).disableTriggers(true));
    OptionSet verbose = OptionSet.of("-v", o -> o.verbose(true));
    OptionSet list = OptionSet.of("-l", o -> {});
    return ARCHIVES.keySet().stream()
        .flatMap(archive ->
            Stream.concat(
                tests(archive, List.of(key, clean.and(key), data.and(key)), false),
                tests(archive, List.of(key.and(verbose), list.and(verbose)), true)));
  }

  @TestFactory
  Stream<DynamicTest> lists() throws IOException {
    Path list = directory.resolve("list");
    Files.writeString(
        list, "; nothing\n\n 99999999; too high\nabc\n-1;\n" + reversedListing() + "\t \n");
    Path unknown = directory.resolve("unknown");
    Files.writeString(unknown, "1; not there\n");
    OptionSet key = OptionSet.of("-f - --restrict-key=key", o -> o.restrictKey("key"));
    List<OptionSet> sets =
        List.of(
            OptionSet.of("-l -L " + list, o -> o.listFile(list)),
            OptionSet.of("-L " + list, o -> o.listFile(list)).and(key),
            OptionSet.of(
                    "-c -n public -L " + list,
                    o -> o.clean(true).schemaNames(List.of("public")).listFile(list))
                .and(key),
            OptionSet.of("-L " + unknown, o -> o.listFile(unknown)).and(key));
    return tests("18 custom", sets, false);
  }

  private static String reversedListing() {
    Path archive = ARCHIVES.get("18 custom");
    String text = ReferenceTools.require(18).pgRestore("-l", String.valueOf(archive)).byteText();
    List<String> lines = new ArrayList<>(text.lines().filter(l -> !l.startsWith(";")).toList());
    return String.join("\n", lines.reversed()) + "\n" + lines.getFirst();
  }

  private static Stream<DynamicTest> tests(String archive, List<OptionSet> sets, boolean verbose) {
    return sets.stream()
        .map(set ->
            DynamicTest.dynamicTest(archive + ": " + set, () -> compare(archive, set, verbose)));
  }

  private static void compare(String archive, OptionSet set, boolean verbose) throws IOException {
    Path file = Objects.requireNonNull(ARCHIVES.get(archive));
    List<String> arguments = new ArrayList<>(set.arguments());
    arguments.add(String.valueOf(file));
    ProcessRunner.Result expected =
        ReferenceTools.require(18)
            .runner("pg_restore", arguments)
            .environment("TZ", TimeZone.getDefault().getID())
            .run();
    Console console = new Console(verbose);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = 0;
    try (ArchiveReader reader = Archives.open(file)) {
      Restore restore = new Restore(reader, set.options(), console);
      if (set.arguments().contains("-l")) {
        restore.list(out);
      } else {
        restore.writeScript(out);
      }
    } catch (HowdahException e) {
      console.report(e.diagnostic());
      status = 1;
    }
    assertThat(console.text()).isEqualTo(bytes(expected.errorOutput()));
    assertThat(status).isEqualTo(expected.exitStatus());
    String text = out.toString(StandardCharsets.ISO_8859_1);
    if (verbose) {
      assertThat(withoutTimes(text)).isEqualTo(withoutTimes(expected.byteText()));
    } else {
      assertThat(text).isEqualTo(expected.byteText());
    }
    if (status == 0 && !verbose && Files.isRegularFile(file)) {
      assertThat(throughPipe(file, set)).isEqualTo(expected.byteText());
    }
  }

  /** What is written where the archive can be read forward only. */
  private static String throughPipe(Path file, OptionSet set) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArchiveReader reader = Archives.open(Files.newInputStream(file), null)) {
      Restore restore = new Restore(reader, set.options(), new Console(false));
      if (set.arguments().contains("-l")) {
        restore.list(out);
      } else {
        restore.writeScript(out);
      }
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static String bytes(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** The end of two runs may lie in different seconds. */
  private static String withoutTimes(String script) {
    return script.replaceAll("-- Completed on [^\n]*", "-- Completed on");
  }
}
