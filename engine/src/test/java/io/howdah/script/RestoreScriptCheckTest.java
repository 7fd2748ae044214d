package io.howdah.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.Dump;
import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.ProgressListener;
import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Archives;
import io.howdah.archive.Compression;
import io.howdah.archive.Format;
import io.howdah.archive.verify.Verifier;
import io.howdah.script.RestoreScriptCheck.Outcome;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script in tar archives of the C tools agrees with their table of contents, and tells of
 * damage.
 */
class RestoreScriptCheckTest {
  private static final List<String> OPTIONS =
      List.of(
          "",
          "-C",
          "-c",
          "-c --if-exists",
          "-C -c --if-exists",
          "-O",
          "-x",
          "-s",
          "-a",
          "-a --disable-triggers",
          "-O -C --no-tablespaces --no-comments",
          "--use-set-session-authorization",
          "--inserts --no-table-access-method",
          "--column-inserts -a",
          "--section=post-data",
          "--section=data",
          "--section=pre-data -C",
          "--enable-row-security",
          "-n k_function",
          "--load-via-partition-root --disable-dollar-quoting",
          "--no-statistics --restrict-key=abc",
          "--statistics",
          "--quote-all-identifiers",
          "-B",
          "-n public");

  @TempDir static Path directory;

  /** Every kind of object and every option, by each version of the C tool that is known. */
  @TestFactory
  List<DynamicTest> soundArchivesAgree() {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(dynamicTest("15 of 15", () -> dumpAll(15, 15)));
    tests.add(dynamicTest("17 of 17", () -> dumpAll(17, 17)));
    tests.add(dynamicTest("18 of 14", () -> dumpAll(18, 14)));
    tests.add(dynamicTest("18 of 18", () -> dumpAll(18, 18)));
    return tests;
  }

  private static void dumpAll(int tool, int server) throws IOException {
    ReferenceTools tools = ReferenceTools.require(tool);
    int compared = 0;
    StringBuilder faults = new StringBuilder();
    try (TestDatabase database = Kinds.everything(PostgresServer.of(server))) {
      for (String options : OPTIONS) {
        Path tar = directory.resolve("all-" + tool + "-" + server + ".tar");
        List<String> arguments = new ArrayList<>(List.of("-Ft", "-f", tar.toString()));
        if (!options.isEmpty()) {
          arguments.addAll(List.of(options.split(" ")));
        }
        arguments.addAll(List.of("-d", database.url()));
        ProcessRunner.Result result = tools.runner("pg_dump", arguments).run();
        if (result.exitStatus() != 0) {
          // An option that this version does not have, or an encoding that does not fit.
          continue;
        }
        compared++;
        try (ArchiveReader reader = Archives.open(tar, Format.TAR)) {
          Verifier.verify(reader);
          assertThat(RestoreScriptCheck.check(reader)).as(options).isEqualTo(Outcome.SAME);
        } catch (ArchiveException e) {
          faults.append("\noptions ").append(options).append(": ").append(e.getMessage());
        }
      }
    }
    assertThat(faults.toString()).isEmpty();
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void ourArchivesAgree() throws IOException {
    List<DumpOptions> sets =
        List.of(
            DumpOptions.builder().build(),
            DumpOptions.builder().createDatabase(true).clean(true).statistics(true).build(),
            DumpOptions.builder().noOwner(true).noPrivileges(true).schema(false).build());
    try (TestDatabase database = Kinds.everything(PostgresServer.of(18))) {
      for (DumpOptions options : sets) {
        Path tar = directory.resolve("ours.tar");
        new Dump(options, ProgressListener.SILENT)
            .run(
                ConnectionParameters.parse(database.url()),
                ConnectOptions.defaults(),
                new DumpOutput(
                    DumpOutput.Form.TAR, ArchiveTarget.path(tar), Compression.NONE, false, false));
        try (ArchiveReader reader = Archives.open(tar, Format.TAR)) {
          Verifier.verify(reader);
          assertThat(RestoreScriptCheck.check(reader)).isEqualTo(Outcome.SAME);
        }
      }
    }
  }

  /** Definitions, names and owners stand in the script too; IDs and dependencies do not. */
  @Test
  void damageIsFound() throws IOException {
    Path tar = directory.resolve("damaged.tar");
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE t (a integer DEFAULT 4711, b text);
          INSERT INTO t SELECT i, 'row ' || i FROM generate_series(1, 100) i;
          CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'some text that is nobody''s name' $$;
          COMMENT ON FUNCTION f() IS 'a function';
          CREATE INDEX x ON t (b);
          """);
      ReferenceTools.require(18).pgDump("-Ft", "-f", tar.toString(), "-d", database.url()).orFail();
    }
    byte[] good = Files.readAllBytes(tar);
    String text = new String(good, StandardCharsets.ISO_8859_1);
    int toc = text.indexOf("PGDMP");
    // The first member is the table of contents; a tar header has the size in octal.
    int tocEnd = toc + Integer.parseInt(text.substring(124, 135).strip(), 8);
    Random random = new Random(1);
    int tried = 0;
    int accepted = 0;
    for (int i = 0; i < 1000; i++) {
      byte[] bad = good.clone();
      int at = toc + random.nextInt(tocEnd - toc);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(tar, bad);
      tried++;
      try (ArchiveReader reader = Archives.open(tar, Format.TAR)) {
        Verifier.verify(reader);
        accepted += RestoreScriptCheck.check(reader) == Outcome.SAME ? 1 : 0;
      } catch (ArchiveException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    assertThat(accepted).isLessThan(tried / 10);
    assertThat(text).contains("4711");
  }
}
