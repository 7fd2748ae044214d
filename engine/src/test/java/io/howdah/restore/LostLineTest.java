package io.howdah.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.RestoreOptions;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Wherever the line breaks, a restore either ends as if it had not, or with an error and status 1;
 * then the same restore with drops ends well.
 */
final class LostLineTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);
  private static final RestoreOptions CLEAN =
      RestoreOptions.builder().clean(true).ifExists(true).build();

  private static final int BYTES_OF_A_SHORT_ANSWER = 9;

  /** From the end on backwards, what the answers about one table are at most. */
  private static final int BYTES_BACK = 450;

  @TempDir static Path directory;

  private static Path archive = Path.of("");
  private static Path inserts = Path.of("");
  private static String source = "";

  @BeforeAll
  static void dump() {
    ReferenceTools.require(18);
    try (TestDatabase database = SERVER.createDatabase()) {
      database.execute(
          """
          CREATE TABLE one (a int PRIMARY KEY, b text);
          INSERT INTO one SELECT i, repeat(i::text, 9) FROM generate_series(1, 3000) i;
          CREATE TABLE many (a int, b text);
          INSERT INTO many SELECT i, repeat(i::text, 99) FROM generate_series(1, 3000) i;
          CREATE INDEX ON many (b);
          CREATE TABLE refers (a int REFERENCES one);
          INSERT INTO refers SELECT a FROM one;
          CREATE VIEW v AS SELECT count(*) FROM one;
          CREATE MATERIALIZED VIEW m AS SELECT count(*) FROM many;
          SELECT lo_create(o) FROM generate_series(800001, 800004) o;
          SELECT lo_put(800002, 0, convert_to(repeat('x', 300000), 'UTF8'));
          COMMENT ON LARGE OBJECT 800002 IS 'large';
          """);
      archive = TestArchives.dump(database, 18, directory.resolve("copy"), "-Fc");
      inserts =
          TestArchives.dump(
              database, 18, directory.resolve("inserts"), "-Fc", "--rows-per-insert=50");
      source = contents(database);
    }
  }

  /** Cuts after ever more bytes of the server's answers. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "1 inserts"})
  void cutAnywhere(String how) throws IOException {
    int jobs = how.charAt(0) - '0';
    Path from = how.endsWith("inserts") ? inserts : archive;
    List<String> endings = new ArrayList<>();
    long total = 0;
    for (int part = 0; part <= 24; part++) {
      try (Proxy line = Proxy.to(SERVER);
          TestDatabase target = SERVER.createDatabase()) {
        if (part > 0) {
          // The first one tells how many bytes there are; most of the rest is the login's.
          line.cutAfterBytesToClient(total * part / 25 + part % 7);
        }
        OurRestore restore =
            OurRestore.into(
                from,
                RestoreOptions.builder().jobs(jobs).build(),
                line.url(target.name()) + "?sslmode=disable");
        endings.add(restore.status() + ": " + restore.messages());
        if (part == 0) {
          total = line.bytesToClient();
          assertThat(restore.messages()).isEmpty();
        }
        if (restore.status() != 0) {
          assertThat(restore.messages()).contains("pg_restore: error: ");
          OurRestore again = OurRestore.into(from, CLEAN, target.url());
          assertThat(again.messages()).isEmpty();
          assertThat(again.status()).isZero();
        }
        assertThat(contents(target)).as("%s, part %d: %s", how, part, restore).isEqualTo(source);
      }
    }
    assertThat(endings).anyMatch(e -> e.startsWith("0: pg_restore: warning: connection to server"));
  }

  /**
   * Cuts within each answer of a restore of one table, so also between the end of its COPY and that
   * of its transaction: no row is lost or there twice. The table has no key to keep rows apart.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cutBetweenTheEndOfRowsAndOfTheirTransaction(boolean singleTransaction) throws IOException {
    try (TestDatabase database = SERVER.createDatabase()) {
      database.execute(
          "CREATE TABLE rows (a int); INSERT INTO rows SELECT generate_series(1, 1000)");
      Path one = TestArchives.dump(database, 18, directory.resolve("rows"), "-Fc");
      String rows = contents(database);
      long end = cutOnce(one, rows, Long.MAX_VALUE, singleTransaction);
      for (long at = end - 1; at > end - BYTES_BACK; at -= BYTES_OF_A_SHORT_ANSWER) {
        cutOnce(one, rows, at, singleTransaction);
      }
    }
  }

  /** Returns how many bytes the server sent. */
  private static long cutOnce(Path from, String expected, long afterBytes, boolean oneTransaction)
      throws IOException {
    try (Proxy line = Proxy.to(SERVER);
        TestDatabase target = SERVER.createDatabase()) {
      line.cutAfterBytesToClient(afterBytes);
      OurRestore restore =
          OurRestore.into(
              from,
              RestoreOptions.builder().singleTransaction(oneTransaction).build(),
              line.url(target.name()) + "?sslmode=disable");
      long sent = line.bytesToClient();
      if (restore.status() != 0) {
        assertThat(restore.messages()).contains("pg_restore: error: ");
        OurRestore again = OurRestore.into(from, CLEAN, target.url());
        assertThat(again.messages()).isEmpty();
      }
      assertThat(contents(target))
          .as("cut after %d bytes: %s", afterBytes, restore.messages())
          .isEqualTo(expected);
      return sent;
    }
  }

  /** The C pg_dump's text. */
  private static String contents(TestDatabase database) {
    return ReferenceTools.require(18)
        .pgDump("--restrict-key=key", "-d", database.url())
        .orFail()
        .byteText();
  }
}
