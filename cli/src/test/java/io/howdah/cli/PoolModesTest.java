package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poolers that hand out connections otherwise than by transaction. */
final class PoolModesTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final ToolRun DONE = new ToolRun(0, "", "");

  @TempDir Path directory;

  @Test
  void bySession() throws IOException {
    try (PgBouncer pooler = PgBouncer.start(SERVER, 4, Map.of("pool_mode", "session"));
        TestDatabase source = SampleDatabase.create(SERVER)) {
      String direct = text(source.url());
      TextCompare.assertSame("dump", direct, text(pooler.url(source.name())));
      for (String options : List.of("-Fc", "-Fd -j2")) {
        String archive = directory.resolve(options).toString();
        assertThat(run("pg_dump", options + " -f", archive, "-d", pooler.url(source.name())))
            .isEqualTo(DONE);
        for (String way : List.of("", "-j2", "-1")) {
          try (TestDatabase target = SERVER.createDatabase()) {
            assertThat(run("pg_restore", way, "-d", pooler.url(target.name()), archive))
                .isEqualTo(DONE);
            // Rows of a restored table may lie in another order.
            TextCompare.assertSame(options + way, sorted(direct), sorted(text(target.url())));
          }
        }
      }
    }
  }

  /**
   * Nothing can be dumped or restored safely so: the pooler's word on it, and nothing is written.
   */
  @Test
  void byStatement() {
    try (PgBouncer pooler = PgBouncer.start(SERVER, 4, Map.of("pool_mode", "statement"));
        TestDatabase target = SERVER.createDatabase()) {
      target.execute("CREATE TABLE a (id int)");
      String archive = directory.resolve("archive").toString();
      String url = pooler.url(target.name());
      for (String options : List.of("-Fp", "-Fc", "-Fd -j2")) {
        refused(run("pg_dump", options + " -f", archive, "-d", url));
        assertThat(Path.of(archive)).doesNotExist();
      }
      refused(run("pg_dumpall", "-f", archive, "-d", url));
      run("pg_dump", "-Fc -f", archive, "-d", target.url());
      for (String way : List.of("", "-j2", "-1")) {
        refused(run("pg_restore", way, "-d", url, archive));
      }
    }
  }

  private static void refused(ToolRun run) {
    assertThat(run.exitStatus()).isEqualTo(1);
    assertThat(run.errors())
        .contains("FATAL:  transaction blocks not allowed in statement pooling mode");
  }

  private String text(String url) throws IOException {
    Path file = directory.resolve("text");
    assertThat(run("pg_dump", "--restrict-key=key -f", file.toString(), "-d", url)).isEqualTo(DONE);
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static String sorted(String text) {
    return text.lines().sorted().collect(Collectors.joining("\n"));
  }

  private static ToolRun run(String tool, String options, String... arguments) {
    List<String> all = new ArrayList<>(ToolRun.split(options));
    all.addAll(List.of(arguments));
    return ToolRun.of(tool, all, Map.of());
  }
}
