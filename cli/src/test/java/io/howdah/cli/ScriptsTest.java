package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scripts as people have them in cron and in their applications' build, run with the C tools and
 * with ours: the same output, messages, exit status and files.
 */
class ScriptsTest {
  private static final PostgresServer SERVER = PostgresServer.of(18);

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void prepare() throws IOException {
    SERVER.createRole("scripts_owner", "secret", "scram");
    SERVER.execute("CREATE ROLE scripts_reader");
    database = SERVER.createDatabase();
    database.execute(resource("scripts.sql"));
    database.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO scripts_owner");
    for (String tool : List.of("pg_dump", "pg_restore", "pg_dumpall")) {
      List<String> command =
          ProcessRunner.javaCommand(Main.class, System.getProperty("java.class.path"));
      command.add(1, "-XX:TieredStopAtLevel=1"); // short runs, and many
      command.add(tool);
      ProcessRunner.script(
          Files.createDirectories(directory.resolve("bin")).resolve(tool), command);
    }
  }

  @AfterAll
  static void remove() {
    database.close();
    SERVER.execute("DROP ROLE scripts_owner; DROP ROLE scripts_reader");
  }

  @TestFactory
  List<DynamicTest> scripts() throws IOException {
    Path theirs = ReferenceTools.require(18).directory();
    List<DynamicTest> tests = new ArrayList<>();
    for (String block : resource("scripts.txt").split("(?m)^== ", -1)) {
      if (!block.isEmpty()) {
        int end = block.indexOf('\n');
        String script = block.substring(end + 1);
        tests.add(
            DynamicTest.dynamicTest(
                block.substring(0, end),
                () ->
                    TextCompare.assertSame(
                        script,
                        run(script, theirs.toString()),
                        run(script, directory.resolve("bin") + ":" + theirs))));
      }
    }
    return tests;
  }

  /** All that a script leaves, as text. */
  private static String run(String script, String tools) throws IOException {
    Path place = Files.createTempDirectory(directory, "place");
    ProcessRunner.Result result =
        ProcessRunner.of("bash", "-c", script)
            .directory(place)
            .environment(
                Map.of(
                    "PATH", tools + ":" + System.getenv("PATH"),
                    "PGHOST", SERVER.host(),
                    "PGPORT", Integer.toString(SERVER.port()),
                    "PGUSER", "postgres",
                    "DB", database.name()))
            .run();
    StringBuilder text = new StringBuilder("status " + result.exitStatus());
    text.append("\n-- output --\n").append(comparable(result.output(), place));
    text.append("\n-- errors --\n").append(comparable(result.errorOutput(), place));
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted().toList()) {
        text.append("\n-- ").append(place.relativize(file)).append(' ');
        text.append(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)));
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          byte[] bytes = Files.readAllBytes(file);
          text.append(" --\n").append(isText(bytes) ? comparable(bytes, place) : "bytes\n");
        }
      }
    }
    return text.toString();
  }

  private static boolean isText(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return false;
      }
    }
    return bytes.length < 2 || bytes[0] != 0x1f;
  }

  /** Without what differs from run to run, and without the tools' own version. */
  private static String comparable(byte[] bytes, Path place) {
    StringBuilder text = new StringBuilder();
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)) {
      if (!line.startsWith("-- Dumped by")
          && !line.startsWith("\\restrict")
          && !line.startsWith("\\unrestrict")) {
        text.append(line.replace(place.toString(), "PLACE"));
      }
    }
    return text.toString();
  }

  private static String resource(String name) throws IOException {
    try (var stream = ScriptsTest.class.getResourceAsStream(name)) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
