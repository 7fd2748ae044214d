package io.howdah.dump;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.DumpOptions;
import io.howdah.DumpOutput.Form;
import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import io.howdah.testkit.VersionedScript;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every variant of every kind of object, on every version of the server: our text and our archive's
 * entries are the C tool's.
 */
class KindsTest {
  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> likeTheReferenceTool() throws IOException, URISyntaxException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path script : scripts()) {
      for (int version : PostgresServer.VERSIONS) {
        String name = script.getFileName() + " on " + version;
        tests.add(dynamicTest(name, script.toUri(), () -> compare(script, version)));
      }
    }
    return tests;
  }

  private static List<Path> scripts() throws IOException, URISyntaxException {
    URL kinds = KindsTest.class.getResource("/io/howdah/testkit/kinds");
    URI location = Objects.requireNonNull(kinds).toURI();
    try (Stream<Path> files = Files.list(Path.of(location))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  private void compare(Path script, int version) throws IOException {
    ReferenceTools tools = ReferenceTools.require(18);
    try (TestDatabase database = PostgresServer.of(version).createDatabase()) {
      String sql =
          VersionedScript.forVersion(
              Files.readString(script, StandardCharsets.ISO_8859_1), version);
      Path adapted = Files.createTempFile(directory, "script", ".sql");
      Files.writeString(adapted, sql, StandardCharsets.ISO_8859_1);
      // Older servers may refuse what they don't have; the newest must take all of it.
      String stop = version == 18 ? "ON_ERROR_STOP=1" : "ON_ERROR_STOP=0";
      ProcessRunner.Result loaded =
          tools.run("psql", "-X", "-q", "-v", stop, "-f", adapted.toString(), "-d", database.url());
      Assertions.assertEquals(0, loaded.exitStatus(), loaded::errorText);
      String name = script.getFileName() + " on " + version;

      ProcessRunner.Result expected = tools.pgDump("-C", "--statistics", "-d", database.url());
      Assertions.assertEquals(0, expected.exitStatus(), expected::errorText);
      Path text = Files.createTempFile(directory, "ours", ".sql");
      DumpOptions options =
          DumpOptions.builder().createDatabase(true).statistics(true).restrictKey("key").build();
      Dumps.dump(database, options, Form.PLAIN, text);
      DumpCompare.assertSameDump(name, expected.output(), Files.readAllBytes(text));

      Path theirs = directory.resolve("theirs-" + text.getFileName());
      ProcessRunner.Result archived =
          tools.pgDump("-Fc", "-f", theirs.toString(), "-d", database.url());
      Assertions.assertEquals(0, archived.exitStatus(), archived::errorText);
      Path ours = directory.resolve("ours-" + text.getFileName());
      Dumps.dump(database, DumpOptions.builder().build(), Form.CUSTOM, ours);
      TextCompare.assertSame(name + ", entries", Dumps.entries(theirs), Dumps.entries(ours));
    }
  }
}
