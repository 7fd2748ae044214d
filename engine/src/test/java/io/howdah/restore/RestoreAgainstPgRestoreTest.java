package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.Sections;
import io.howdah.testkit.InParallel;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A restore leaves the same database behind as pg_restore's, says the same, and ends with the same
 * status: into an empty database, into one where everything exists already, and again with the
 * drops.
 */
final class RestoreAgainstPgRestoreTest {
  @TempDir static Path directory;

  private static final OptionSet AGAIN = OptionSet.of("", o -> {});
  private static final OptionSet CLEAN =
      OptionSet.of("-c --if-exists", o -> o.clean(true).ifExists(true));

  private static final List<OptionSet> OPTIONS =
      List.of(
          OptionSet.of("", o -> {}),
          OptionSet.of("-v", o -> o.verbose(true)),
          OptionSet.of("-e", o -> o.exitOnError(true)),
          OptionSet.of("-1", o -> o.singleTransaction(true)),
          OptionSet.of("--transaction-size=4", o -> o.transactionSize(4)),
          OptionSet.of("-j 3", o -> o.jobs(3)),
          OptionSet.of("-O -x", o -> o.noOwner(true).noPrivileges(true)),
          OptionSet.of("--use-set-session-authorization", o -> o.useSetSessionAuthorization(true)),
          OptionSet.of("--role=restore_owner", o -> o.role("restore_owner")),
          OptionSet.of("--role=nobody_at_all", o -> o.role("nobody_at_all")),
          OptionSet.of("-s", o -> o.data(false).statistics(false)),
          OptionSet.of("--no-data-for-failed-tables", o -> o.noDataForFailedTables(true)),
          OptionSet.of("--section=pre-data", o -> o.sections(Sections.NONE.withPreData())),
          OptionSet.of("-t plain -t other", o -> o.tableNames(List.of("plain", "other"))));

  @BeforeAll
  static void dump() {
    ReferenceTools.require(18);
  }

  @TestFactory
  Stream<DynamicTest> everyOption() {
    PostgresServer server = PostgresServer.of(18);
    Path archive = archive(server, 18, "custom", "-Fc");
    // Into an empty database, into one where everything is already, and with drops.
    return OPTIONS.stream().map(set -> test(server, archive, set, AGAIN, CLEAN));
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfArchive() {
    PostgresServer server = PostgresServer.of(18);
    OptionSet none = OptionSet.of("", o -> {});
    OptionSet jobs = OptionSet.of("-j 2", o -> o.jobs(2));
    return Stream.of(
        test(server, archive(server, 18, "directory", "-Fd"), jobs, CLEAN),
        test(server, archive(server, 18, "tar", "-Ft"), none, CLEAN),
        test(server, archive(server, 18, "inserts", "-Fc", "--inserts"), none, AGAIN),
        test(server, archive(server, 18, "root", "-Fc", "--load-via-partition-root"), jobs),
        test(server, archive(server, 18, "statistics", "-Fc", "--statistics"), none, CLEAN),
        test(server, archive(PostgresServer.of(15), 15, "old", "-Fc"), none, CLEAN),
        test(server, archive(PostgresServer.of(17), 17, "older", "-Fd"), jobs, CLEAN));
  }

  @TestFactory
  Stream<DynamicTest> inSections() {
    PostgresServer server = PostgresServer.of(18);
    Path archive = archive(server, 18, "sections", "-Fc");
    OptionSet data = OptionSet.of("--section=data", o -> o.sections(Sections.NONE.withData()));
    OptionSet post =
        OptionSet.of("--section=post-data", o -> o.sections(Sections.NONE.withPostData()));
    OptionSet pre =
        OptionSet.of("--section=pre-data", o -> o.sections(Sections.NONE.withPreData()));
    OptionSet jobs = OptionSet.of("-j 2", o -> o.jobs(2));
    return Stream.of(
        test(server, archive, pre, data, post),
        test(server, archive, pre, data.and(jobs), post.and(jobs)),
        test(server, archive, pre, post, data));
  }

  @TestFactory
  Stream<DynamicTest> olderServers() {
    return Stream.of(14, 16)
        .map(version -> {
          PostgresServer server = PostgresServer.of(version);
          Path archive = archive(server, 18, "from-" + version, "-Fc");
          return test(server, archive, OptionSet.of("", o -> {}), CLEAN);
        });
  }

  private static Path archive(PostgresServer server, int tool, String name, String... arguments) {
    try (TestDatabase database = TestArchives.cornersOn(server)) {
      return TestArchives.dump(database, tool, directory.resolve(name), arguments);
    }
  }

  /** Several restores one after the other, ours into one database and pg_restore's into another. */
  private static DynamicTest test(PostgresServer server, Path archive, OptionSet... sets) {
    String name =
        archive.getFileName() + " into " + server.majorVersion() + ": " + Arrays.toString(sets);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          boolean parallel = Arrays.stream(sets).anyMatch(set -> set.options().jobs() > 1);
          InParallel.compare(parallel, () -> compare(server, archive, sets));
        });
  }

  private static void compare(PostgresServer server, Path archive, OptionSet... sets)
      throws IOException {
    try (TestDatabase ours = server.createDatabase();
        TestDatabase theirs = server.createDatabase()) {
      for (OptionSet set : sets) {
        restoreBoth(archive, set, ours, theirs);
      }
      assertThat(text(ours)).isEqualTo(text(theirs));
    }
  }

  private static void restoreBoth(
      Path archive, OptionSet set, TestDatabase ours, TestDatabase theirs) throws IOException {
    boolean parallel = set.options().jobs() > 1;
    RestoreOutcome mine = RestoreOutcome.ours(archive, set, ours);
    RestoreOutcome his = RestoreOutcome.pgRestores(archive, set, theirs);
    if (parallel) {
      assertThat(mine.sortedWords()).isEqualTo(his.sortedWords());
    } else {
      assertThat(mine.messages()).isEqualTo(his.messages());
    }
    assertThat(mine.status()).isEqualTo(his.status());
  }

  private static String text(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("--restrict-key=key", "-d", database.url())
        .orFail()
        .byteText();
  }
}
