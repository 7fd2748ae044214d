package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.testkit.InParallel;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Restores of a database with every kind of object say, line by line, what pg_restore says: what is
 * done, what fails, in which stage and for which entry, and what the server remarks on it.
 */
final class EverythingRestoreTest {
  private static final OptionSet VERBOSE = OptionSet.of("-v", o -> o.verbose(true));
  private static final OptionSet CLEAN =
      OptionSet.of("-c --if-exists", o -> o.clean(true).ifExists(true));
  private static final OptionSet JOBS = OptionSet.of("-j 3", o -> o.jobs(3));
  private static final OptionSet SIZE =
      OptionSet.of("--transaction-size=7", o -> o.transactionSize(7));
  private static final OptionSet SINGLE = OptionSet.of("-1", o -> o.singleTransaction(true));
  private static final OptionSet NOBODY = OptionSet.of("--role=nobody", o -> o.role("nobody"));

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> saysTheSame() {
    PostgresServer server = PostgresServer.of(18);
    Path archive = directory.resolve("everything");
    try (TestDatabase source = Kinds.everything(server)) {
      TestArchives.dump(source, 18, archive, "-Fc");
    }
    return Stream.of(
            List.of(VERBOSE, VERBOSE, VERBOSE.and(CLEAN)),
            List.of(VERBOSE.and(JOBS), VERBOSE.and(JOBS)),
            List.of(VERBOSE.and(SIZE)),
            List.of(VERBOSE.and(SINGLE)),
            List.of(VERBOSE.and(NOBODY).and(SINGLE)),
            List.of(VERBOSE.and(NOBODY).and(JOBS)))
        .map(sets -> dynamicTest(sets.toString(), () -> judge(server, archive, sets)));
  }

  private static void judge(PostgresServer server, Path archive, List<OptionSet> sets)
      throws IOException {
    boolean parallel = sets.stream().anyMatch(set -> set.options().jobs() > 1);
    InParallel.compare(parallel, () -> compare(server, archive, sets));
  }

  private static void compare(PostgresServer server, Path archive, List<OptionSet> sets)
      throws IOException {
    try (TestDatabase ours = database(server);
        TestDatabase theirs = database(server)) {
      for (OptionSet set : sets) {
        RestoreOutcome his = RestoreOutcome.pgRestores(archive, set, theirs);
        RestoreOutcome mine = RestoreOutcome.ours(archive, set, ours);
        if (set.options().jobs() > 1) {
          TextCompare.assertSame(set.toString(), his.words(), mine.words());
        } else {
          TextCompare.assertSame(set.toString(), his.messages(), mine.messages());
        }
        assertThat(mine.status()).as(set.toString()).isEqualTo(his.status());
      }
    }
  }

  /** A database that goes although it has subscriptions, whose publishers nobody can reach. */
  private static TestDatabase database(PostgresServer server) {
    ReferenceTools.require(18);
    TestDatabase database = server.createDatabase();
    database.beforeClose(
        """
        DO $$
        DECLARE name text;
        BEGIN
          FOR name IN SELECT subname FROM pg_catalog.pg_subscription AS s JOIN pg_catalog.pg_database AS d
              ON d.oid = s.subdbid WHERE d.datname = current_database() LOOP
            EXECUTE format('ALTER SUBSCRIPTION %I DISABLE', name);
            EXECUTE format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', name);
            EXECUTE format('DROP SUBSCRIPTION %I', name);
          END LOOP;
        END $$
        """);
    return database;
  }
}
