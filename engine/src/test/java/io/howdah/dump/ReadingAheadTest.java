package io.howdah.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.DumpOptions;
import io.howdah.DumpOptionsBuilder;
import io.howdah.DumpOutput;
import io.howdah.HowdahException;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is read ahead over a second connection is what one connection reads, whatever happens. */
final class ReadingAheadTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final TestDatabase DATABASE = SERVER.createDatabase();

  @TempDir static Path directory;

  /** Large enough to be cut into pieces, with rows that don't lie in the order of a column. */
  @BeforeAll
  static void fill() {
    DATABASE.execute(
        """
        CREATE TABLE large (id int, line text) WITH (fillfactor = 30);
        INSERT INTO large SELECT i, repeat(md5(i::text), 1 + i % 9) FROM generate_series(1, 120000) i;
        DELETE FROM large WHERE id % 7 = 0;
        UPDATE large SET line = 'moved' WHERE id % 11 = 0;
        CREATE TABLE none (id int);
        CREATE TABLE several (id int, name text);
        INSERT INTO several SELECT i, E'a\\tb\\\\' || i FROM generate_series(1, 1000) i;
        CREATE TABLE stored (id int, long text);
        ALTER TABLE stored ALTER long SET STORAGE EXTERNAL;
        INSERT INTO stored SELECT i, repeat(md5(i::text), 30000) FROM generate_series(1, 40) i;
        SELECT lo_from_bytea(4711, 'bytes');
        CREATE TABLE z_large (id int, line text) WITH (fillfactor = 30);
        INSERT INTO z_large SELECT i, repeat(md5(i::text), 5) FROM generate_series(1, 80000) i;
        CREATE ROLE ahead_reader;
        GRANT SELECT ON large, none, several, stored, z_large TO ahead_reader;
        CREATE POLICY known ON large USING (id % 7 > 0 AND EXISTS (SELECT FROM several));
        ALTER TABLE large ENABLE ROW LEVEL SECURITY;
        """);
    DATABASE.beforeClose("DROP OWNED BY ahead_reader; DROP ROLE ahead_reader");
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @Test
  void theTextIsThatOfOneConnection() throws IOException {
    assertThat(dump("ahead", true)).isEqualTo(dump("alone", false));
  }

  @Test
  void aSecondConnectionThatIsLostCostsNothing() throws Exception {
    byte[] alone = dump("undisturbed", false);
    new SessionKiller(DATABASE, "query LIKE 'LOCK TABLE%; COPY%'")
        .disturb(() -> assertThat(dump("disturbed", true)).isEqualTo(alone));
  }

  /** The policy of a table may need another, which somebody wants whom the first keeps waiting. */
  @Test
  @Timeout(120)
  void aSecondConnectionWaitsForNoLockThatTheFirstStandsInTheWayOf() throws Exception {
    DumpOptionsBuilder options =
        DumpOptions.builder().restrictKey("key").role("ahead_reader").enableRowSecurity(true);
    options.noLargeObjects(true);
    Path alone = directory.resolve("undisturbed");
    Dumps.dump(DATABASE, options.readAhead(false).build(), DumpOutput.Form.PLAIN, alone);
    AtomicBoolean over = new AtomicBoolean();
    Thread intruder =
        Thread.ofVirtual()
            .start(() -> {
              while (!over.get()) {
                DATABASE.execute("BEGIN; LOCK TABLE several IN ACCESS EXCLUSIVE MODE; COMMIT");
              }
            });
    Path disturbed = directory.resolve("disturbed");
    try {
      Dumps.dump(DATABASE, options.readAhead(true).build(), DumpOutput.Form.PLAIN, disturbed);
    } finally {
      over.set(true);
      intruder.join();
    }
    assertThat(disturbed).hasSameBinaryContentAs(alone);
  }

  @Test
  void aFirstConnectionThatIsLostEndsTheDump() throws Exception {
    Path target = directory.resolve("lost");
    new SessionKiller(DATABASE, "query LIKE 'COPY%large%'")
        .disturb(() ->
            assertThatThrownBy(
                    () -> {
                      run(target, true);
                      throw new HowdahException("not disturbed, so it has not failed.");
                    })
                .isInstanceOf(HowdahException.class)
                .hasMessageEndingWith("failed."));
    assertThat(target).doesNotExist();
  }

  private static byte[] dump(String name, boolean ahead) throws IOException {
    Path target = directory.resolve(name);
    run(target, ahead);
    return Files.readAllBytes(target);
  }

  private static void run(Path target, boolean ahead) {
    DumpOptions options = DumpOptions.builder().readAhead(ahead).restrictKey("key").build();
    Dumps.dump(DATABASE, options, DumpOutput.Form.PLAIN, target);
  }
}
