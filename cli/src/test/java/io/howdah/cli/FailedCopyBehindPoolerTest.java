package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A COPY that fails while its rows are still being sent, through PgBouncer in transaction mode: the
 * restore goes on, loads the other tables, and says what the C tool says on a direct connection.
 * Whether the C tool hangs here depends on who is faster, so it is tried often.
 */
@Timeout(300)
class FailedCopyBehindPoolerTest {
  /** Where the rows fail: at once, in their midst, and at the last one. */
  private static final int[] DUPLICATES = {1, 100, 20_000};

  private static final String[] OPTIONS = {"-a", "-a -j2", "-a --transaction-size=3"};

  @TempDir static Path directory;
  private static TestDatabase target;
  private static PgBouncer pooler;
  private static Path archive;

  @BeforeAll
  static void start() {
    PostgresServer server = PostgresServer.of(18);
    pooler = PgBouncer.start(server, 2, Map.of());
    target = server.createDatabase();
    target.execute("CREATE TABLE t (a int PRIMARY KEY, b text); CREATE TABLE u (a int)");
    target.execute("INSERT INTO t SELECT n, repeat('x', 200) FROM generate_series(1, 20000) n");
    target.execute("INSERT INTO u SELECT generate_series(1, 1000)");
    archive = directory.resolve("archive");
    ReferenceTools.require(18).pgDump("-Fc", "-f", archive.toString(), "-d", target.url()).orFail();
  }

  @AfterAll
  static void stop() {
    pooler.close();
    target.close();
  }

  @RepeatedTest(8)
  void theRestoreGoesOn() {
    for (int duplicate : DUPLICATES) {
      for (String options : OPTIONS) {
        String situation = options + ", row " + duplicate;
        prepare(duplicate);
        ReferenceTools reference = ReferenceTools.require(18);
        String expected =
            reference.runner("pg_restore", command(options, target.url())).run().errorText();
        assertThat(expected).as(situation).contains("CONTEXT:  COPY t, line " + duplicate);
        String others = target.value("SELECT count(*) FROM u");
        prepare(duplicate);
        ToolRun run =
            ToolRun.of("pg_restore", command(options, pooler.url(target.name())), Map.of());
        assertThat(run).as(situation).isEqualTo(new ToolRun(1, "", expected));
        assertThat(target.value("SELECT count(*) FROM t")).as(situation).isEqualTo("1");
        assertThat(target.value("SELECT count(*) FROM u")).as(situation).isEqualTo(others);
      }
    }
  }

  /** One row is there already. */
  private static void prepare(int duplicate) {
    target.execute("TRUNCATE t, u; INSERT INTO t VALUES (" + duplicate + ", 'here')");
  }

  private static List<String> command(String options, String url) {
    List<String> command = new ArrayList<>(ToolRun.split(options));
    command.addAll(List.of("-d", url, archive.toString()));
    return command;
  }
}
