package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dumps and restores by a database's owner who is no superuser, as on a hosted server: what the
 * role may not do fails with the C tool's words and status, and the same options avoid it.
 */
class OrdinaryOwnerTest {

  private static final PostgresServer SERVER = PostgresServer.of(18);

  private static final String SCRIPT =
      """
      CREATE EXTENSION pgcrypto;
      COMMENT ON EXTENSION pgcrypto IS 'not the owner''s';
      CREATE SCHEMA app AUTHORIZATION plain_owner;
      GRANT CREATE, USAGE ON SCHEMA app TO plain_other;
      SET ROLE plain_owner;
      CREATE TABLE app.own (id int PRIMARY KEY, text text);
      INSERT INTO app.own SELECT g, md5(g::text) FROM generate_series(1, 100) g;
      ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO plain_other;
      CREATE FUNCTION app.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
      COMMENT ON FUNCTION app.f() IS 'the owner''s';
      RESET ROLE;
      CREATE PUBLICATION everything FOR TABLE app.own;
      SET ROLE plain_other;
      CREATE TABLE app.foreign_owned (id int);
      INSERT INTO app.foreign_owned VALUES (1);
      GRANT SELECT ON app.foreign_owned TO plain_owner;
      RESET ROLE;
      ALTER DEFAULT PRIVILEGES FOR ROLE plain_other IN SCHEMA app GRANT SELECT ON TABLES TO plain_owner;
      CREATE FUNCTION told() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
      CREATE EVENT TRIGGER tells ON ddl_command_end EXECUTE FUNCTION told();
      CREATE TABLE app.secret (id int);
      SELECT lo_create(777);
      """;

  private static final String TARGET = "plain_target";

  @TempDir static Path directory;
  private static TestDatabase source;
  private static Path archive;

  @BeforeAll
  static void prepare() {
    SERVER.createRole("plain_owner", "");
    SERVER.createRole("plain_other", "");
    source = SERVER.createDatabase("OWNER plain_owner");
    source.execute(SCRIPT);
    archive = directory.resolve("archive");
    ReferenceTools.require(18).pgDump("-Fc", "-f", archive.toString(), "-d", source.url()).orFail();
  }

  @AfterAll
  static void remove() {
    source.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-Fc -T app.secret",
        "-Fc -B",
        "-s",
        "-s -T app.secret",
        "-Fc -T app.secret -B",
        "-Fc -T app.secret -B -O -x",
        "-Fc -T app.secret -B --role=plain_other",
        "-Fc -T app.secret -B --role=postgres",
        "-Fc -T app.secret -B --enable-row-security",
      })
  void dumps(String options) {
    List<String> arguments = words(options);
    String file = directory.resolve("dump").toString();
    arguments.addAll(List.of("-f", file, "-d", source.url("plain_owner", "")));
    assertThat(ToolRun.of("pg_dump", arguments, Map.of("LC_ALL", "C")))
        .isEqualTo(reference("pg_dump", arguments));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-O -x",
        "-O -x --no-comments --no-publications",
        "-O -x -n app",
        "-x --role=plain_other",
        "--clean --if-exists",
        "-e",
        "-1",
        "-a",
        "-O -x -n app -1",
      })
  void restores(String options) {
    List<String> results = new ArrayList<>();
    for (boolean ours : new boolean[] {false, true}) {
      try (TestDatabase target =
          TestDatabase.create(SERVER, TARGET, "TEMPLATE template0 OWNER plain_owner")) {
        List<String> arguments = words(options);
        arguments.addAll(List.of("-d", target.url("plain_owner", ""), archive.toString()));
        ToolRun run =
            ours
                ? ToolRun.of("pg_restore", arguments, Map.of("LC_ALL", "C"))
                : reference("pg_restore", arguments);
        Path contents = directory.resolve("contents");
        ReferenceTools.require(18)
            .pgDump("--restrict-key=k", "-f", contents.toString(), "-d", target.url())
            .orFail();
        results.add(run + "\n" + read(contents));
      }
    }
    assertThat(results.getLast()).isEqualTo(results.getFirst());
  }

  private static List<String> words(String options) {
    return new ArrayList<>(options.isEmpty() ? List.of() : Arrays.asList(options.split(" ", -1)));
  }

  private static ToolRun reference(String tool, List<String> arguments) {
    ProcessRunner.Result result = ReferenceTools.require(18).runner(tool, arguments).run();
    return new ToolRun(
        result.exitStatus(),
        result.byteText(),
        new String(result.errorOutput(), StandardCharsets.ISO_8859_1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
