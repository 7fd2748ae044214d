package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says to each who connects is shown as it is, and as often as by the C tools. */
final class LoginNoticesTest {
  private static final String GREETING =
      """
      CREATE FUNCTION public.greet() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE NOTICE 'welcome' USING DETAIL = 'a detail', HINT = E'two\\nlines';
        RAISE WARNING 'mind "%"', current_database();
        RAISE DEBUG 'not heard';
      END $$;
      CREATE EVENT TRIGGER greet ON login EXECUTE FUNCTION public.greet();
      ALTER EVENT TRIGGER greet ENABLE ALWAYS;
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg_dump -f F",
        "pg_dump -f F -Fc",
        "pg_dump -f F -v -s",
        "pg_restore A",
        "pg_restore -j3 A",
        "pg_restore -v -c A",
        "pg_restore -j2 -v A",
        "pg_restore -C A",
      })
  void alike(String line) {
    PostgresServer server = PostgresServer.of(18);
    ReferenceTools tools = ReferenceTools.require(18);
    String archive = directory.resolve("archive").toString();
    try (TestDatabase source = server.createDatabase()) {
      source.execute("CREATE TABLE t (a int PRIMARY KEY); INSERT INTO t VALUES (1), (2)");
      tools.pgDump("-Fc", "-f", archive, "-d", source.url()).orFail();
      try (TestDatabase theirs = server.createDatabase();
          TestDatabase ours = server.createDatabase()) {
        theirs.execute(GREETING);
        ours.execute(GREETING);
        List<String> words = ToolRun.split(line);
        ProcessRunner.Result his =
            tools.runner(words.getFirst(), arguments(words, archive, theirs)).run();
        ToolRun mine = ToolRun.of(words.getFirst(), arguments(words, archive, ours), Map.of());
        String expected =
            WildRestoresTest.comparable(
                new String(his.errorOutput(), StandardCharsets.ISO_8859_1)
                    .replace("\"" + theirs.name() + "\"", "\"database\""),
                theirs,
                line.contains("-j"));
        String actual =
            WildRestoresTest.comparable(
                mine.errors().replace("\"" + ours.name() + "\"", "\"database\""),
                ours,
                line.contains("-j"));
        assertThat(actual).isEqualTo(expected).contains("welcome");
        assertThat(mine.exitStatus()).isEqualTo(his.exitStatus());
      }
    }
  }

  @Test
  void ofACluster() {
    PostgresServer server = PostgresServer.of(18);
    ReferenceTools tools = ReferenceTools.require(18);
    try (TestDatabase database = server.createDatabase()) {
      database.execute(GREETING);
      List<String> arguments = List.of("-d", database.url(), "-l", database.name(), "-g");
      ToolRun mine = ToolRun.of("pg_dumpall", arguments, Map.of());
      assertThat(mine.errors())
          .isEqualTo(tools.runner("pg_dumpall", arguments).run().errorText())
          .contains("welcome");
    }
  }

  /** F stands for a file to write, A for the archive. */
  private List<String> arguments(List<String> words, String archive, TestDatabase database) {
    List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
    arguments.replaceAll(word ->
        switch (word) {
          case "A" -> archive;
          case "F" -> directory.resolve("out").toString();
          default -> word;
        });
    arguments.addAll(List.of("-d", database.url()));
    return arguments;
  }
}
