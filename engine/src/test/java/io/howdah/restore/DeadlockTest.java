package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.RestoreOptions;
import io.howdah.Sections;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that the server undid to end a deadlock is not lost: it is run again. */
final class DeadlockTest {
  private static final String TABLES = "CREATE TABLE one (id int); CREATE TABLE other (id int);";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void isRunAgain(int jobs) throws Exception {
    PostgresServer server = PostgresServer.of(18);
    Path archive = directory.resolve("archive");
    try (TestDatabase source = server.createDatabase();
        TestDatabase target = server.createDatabase()) {
      source.execute(
          TABLES
              + "CREATE RULE copied AS ON INSERT TO other DO ALSO INSERT INTO one VALUES (new.id);");
      TestArchives.dump(source, 18, archive, "-Fc");
      target.execute(TABLES);
      server.execute("ALTER DATABASE " + target.name() + " SET deadlock_timeout = '2s'");
      RestoreOptions options =
          RestoreOptions.builder().jobs(jobs).sections(Sections.NONE.withPostData()).build();
      restoreIntoDeadlock(archive, options, target);
    }
  }

  private static void restoreIntoDeadlock(Path archive, RestoreOptions options, TestDatabase target)
      throws Exception {
    try (Connection connection = target.connect();
        Statement statement = connection.createStatement()) {
      // The restore is to be the one that finds the deadlock, and that is undone.
      statement.execute("SET deadlock_timeout = '1h'");
      statement.execute("BEGIN");
      statement.execute("LOCK TABLE one");
      FutureTask<OurRestore> restore =
          new FutureTask<>(() -> OurRestore.into(archive, options, target.url()));
      Thread.ofVirtual().start(restore);
      String waiting =
          "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'one'::regclass)";
      while (!target.value(waiting).equals("t")) {
        Thread.sleep(10);
      }
      statement.execute("LOCK TABLE other");
      statement.execute("COMMIT");
      assertThat(restore.get()).isEqualTo(new OurRestore("", 0));
    }
    assertThat(target.value("SELECT count(*) FROM pg_rules WHERE rulename = 'copied'"))
        .isEqualTo("1");
  }
}
