package io.howdah.dump;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.DumpOptions;
import io.howdah.DumpOutput.Form;
import io.howdah.archive.verify.Verifier;
import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.Kinds.OnServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every variant of every kind of object, on every version of the server that has it: our text and
 * our archive's entries are the C tool's.
 */
class KindsTest {
  @TempDir Path directory;

  @TestFactory
  List<DynamicTest> likeTheReferenceTool() {
    List<DynamicTest> tests = new ArrayList<>();
    for (OnServer each : Kinds.matrix()) {
      tests.add(dynamicTest(each.toString(), () -> compare(each)));
    }
    return tests;
  }

  private void compare(OnServer each) throws IOException {
    ReferenceTools tools = ReferenceTools.require(18);
    try (TestDatabase database = each.create()) {
      ProcessRunner.Result expected = tools.pgDump("-C", "--statistics", "-d", database.url());
      Assertions.assertEquals(0, expected.exitStatus(), expected::errorText);
      Path text = Files.createTempFile(directory, "ours", ".sql");
      DumpOptions options =
          DumpOptions.builder().createDatabase(true).statistics(true).restrictKey("key").build();
      Dumps.dump(database, options, Form.PLAIN, text);
      DumpCompare.assertSameDump(each.toString(), expected.output(), Files.readAllBytes(text));

      Path theirs = directory.resolve("theirs-" + text.getFileName());
      ProcessRunner.Result archived =
          tools.pgDump("-Fc", "--statistics", "-f", theirs.toString(), "-d", database.url());
      Assertions.assertEquals(0, archived.exitStatus(), archived::errorText);
      Path ours = directory.resolve("ours-" + text.getFileName());
      Dumps.dump(database, DumpOptions.builder().statistics(true).build(), Form.CUSTOM, ours);
      TextCompare.assertSame(each + ", entries", Dumps.entries(theirs), Dumps.entries(ours));
      // What verify refuses must never be in a sound archive.
      Verifier.verify(theirs, null);
      Verifier.verify(ours, null);
    }
  }
}
