package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sets of options, each run by the C tool and by ours over one database: the same text, messages
 * and exit status.
 */
class DumpRunsTest {
  private static final String[] DUMPS = {
    "",
    "-a",
    "-s",
    "-c",
    "-c --if-exists",
    "-C",
    "-C -c --if-exists",
    "-O -x",
    "--no-comments --no-policies --no-publications --no-security-labels --no-subscriptions",
    "--no-tablespaces --no-table-access-method --no-toast-compression",
    "--no-unlogged-table-data",
    "--section=pre-data",
    "--section=data",
    "--section=post-data",
    "--section=pre-data --section=post-data",
    "--statistics",
    "--statistics-only",
    "--no-data",
    "--no-schema",
    "--no-schema --statistics",
    "-s --sequence-data",
    "--inserts",
    "--column-inserts",
    "--rows-per-insert=100 --on-conflict-do-nothing",
    "-a --disable-triggers -S postgres",
    "--disable-dollar-quoting",
    "--quote-all-identifiers",
    "--use-set-session-authorization",
    "--load-via-partition-root",
    "--enable-row-security",
    "--serializable-deferrable",
    "--lock-wait-timeout=10s",
    "--extra-float-digits=0",
    "-E LATIN1 -s",
    "-b -n public",
    "-B",
    "-t *",
    "-t nosuchtable",
    "-n nosuchschema",
    "-t a.b.c.d",
    "-n a.b",
    "-t other.public.t",
    "-e plpgsql",
    "-e nosuchextension",
    "--exclude-extension=*",
    "-T *",
    "-N public",
    "--exclude-table-data=*",
    "--strict-names -t nosuch*",
    "--include-foreign-data=nosuch",
    "--role=nosuchrole",
    "--role=",
    "--role= --quote-all-identifiers",
    "-E nosuchencoding",
    "--snapshot=nosuch",
    "--lock-wait-timeout=x",
    "-v --restrict-key=k -s --no-comments -f /nonexistent/directory/file",
  };

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = SampleDatabase.create(PostgresServer.of(18));
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  @TestFactory
  List<DynamicTest> dumps() {
    ReferenceTools reference = ReferenceTools.require(18);
    List<DynamicTest> tests = new ArrayList<>();
    for (String options : DUMPS) {
      tests.add(DynamicTest.dynamicTest("pg_dump " + options, () -> compare(reference, options)));
    }
    return tests;
  }

  private static void compare(ReferenceTools reference, String options) throws IOException {
    Path theirs = directory.resolve("theirs");
    Path ours = directory.resolve("ours");
    Files.deleteIfExists(theirs);
    Files.deleteIfExists(ours);
    ProcessRunner.Result expected =
        reference.runner("pg_dump", arguments(options, theirs)).input(new byte[0]).run();
    ToolRun actual = ToolRun.of("pg_dump", arguments(options, ours), Map.of());
    if (!options.contains("-v")) {
      assertThat(withoutQuery(actual.errors())).isEqualTo(withoutQuery(expected.errorText()));
    }
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
    if (expected.exitStatus() == 0) {
      DumpCompare.assertSameDump(
          "pg_dump " + options, Files.readAllBytes(theirs), Files.readAllBytes(ours));
    } else {
      assertThat(ours).doesNotExist();
    }
  }

  // Ours asks the server other questions; what failed is told alike, the question is its own.
  private static String withoutQuery(String errors) {
    int query = errors.indexOf("detail: Query was: ");
    return query < 0 ? errors : errors.substring(0, query);
  }

  // An option -f among them comes later, and counts.
  private static List<String> arguments(String options, Path file) {
    List<String> arguments = new ArrayList<>(List.of("-f", file.toString()));
    arguments.addAll(ToolRun.split(options));
    arguments.addAll(List.of("-d", database.url()));
    return arguments;
  }
}
