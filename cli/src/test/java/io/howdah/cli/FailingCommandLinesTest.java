package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each complaint about a command line is the C tool's, byte for byte, and so is the exit status.
 */
class FailingCommandLinesTest {
  /** No server is there, whatever the machine has. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PGHOST", "/nonexistent", "LC_ALL", "C");

  /** The C library names a tool by the path it was called by. */
  private static final Pattern PATH_OF_TOOL = Pattern.compile("(?m)^\\S*/(pg_\\w+): ");

  private static final Map<String, String> FILTERS =
      Map.ofEntries(
          Map.entry("f1", "include xxx\n"),
          Map.entry("f2", "exclude\n"),
          Map.entry("f3", "whatever table x\n"),
          Map.entry("f4", "include table\n"),
          Map.entry("f5", "include table \"abc\n\ndef"),
          Map.entry("f6", "# c\n\n  \ninclude database x\n"),
          Map.entry("f7", "exclude foreign_data x\n"),
          Map.entry("f8", "include " + "x".repeat(400) + " y\n"),
          Map.entry("f9", "\n\ninclude table_data t\n"),
          Map.entry("f10", "exclude table t\n"),
          Map.entry("f11", "include table_data t\n"),
          Map.entry("f12", "include database t\n"),
          Map.entry("f13", "exclude nothing\nexclude index i\n"));

  @TempDir static Path directory;

  @TestFactory
  List<DynamicTest> complaintsAreTheCTools() throws IOException {
    ReferenceTools reference = ReferenceTools.require(18);
    for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
      Files.writeString(directory.resolve(filter.getKey()), filter.getValue());
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines()) {
      tests.add(DynamicTest.dynamicTest(line, () -> compare(reference, line)));
    }
    return tests;
  }

  private static List<String> lines() throws IOException {
    try (var text =
        FailingCommandLinesTest.class.getResourceAsStream("failing-command-lines.txt")) {
      assertThat(text).isNotNull();
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static void compare(ReferenceTools reference, String line) {
    List<String> words = new ArrayList<>();
    for (String word : ToolRun.split(line)) {
      words.add(word.equals("F") || word.startsWith("F/") ? directory + word.substring(1) : word);
    }
    String tool = words.removeFirst();
    ProcessRunner.Result expected =
        reference.runner(tool, words).environment(ENVIRONMENT).input(new byte[0]).run();
    ToolRun actual = ToolRun.of(tool, words, ENVIRONMENT);
    String complaint =
        PATH_OF_TOOL
            .matcher(new String(expected.errorOutput(), StandardCharsets.ISO_8859_1))
            .replaceAll("$1: ");
    // Where an archive is damaged, ours says the place too.
    assertThat(actual.errors().replaceAll("pg_restore: detail: at byte .*\n", ""))
        .isEqualTo(complaint);
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus()).isEqualTo(1);
    assertThat(actual.output()).isEmpty();
  }

  @Test
  void helpIsTheCToolsWithOursBehindIt() {
    for (String tool : List.of("pg_dump", "pg_restore", "pg_dumpall")) {
      ToolRun ours = ToolRun.of(tool, "--help");
      assertThat(ours.errors()).isEmpty();
      assertThat(ours.exitStatus()).isZero();
      assertThat(ours.output()).startsWith(ReferenceTools.require(18).run(tool, "--help").text());
      assertThat(ToolRun.of(tool, "-?")).isEqualTo(ours);
    }
  }

  @Test
  void versionsBeginWithTheWordsThatScriptsLookAt() {
    assertThat(ToolRun.of("pg_dump", "--version").output())
        .isEqualTo("pg_dump (PostgreSQL) 18.6 (Howdah 0.1.0)\n");
    assertThat(ToolRun.of("pg_restore", "-V").output())
        .isEqualTo("pg_restore (PostgreSQL) 18.6 (Howdah 0.1.0)\n");
    assertThat(ToolRun.of("pg_dumpall", "-V", "ignored").output())
        .isEqualTo("pg_dumpall (PostgreSQL) 18.6 (Howdah 0.1.0)\n");
    assertThat(ToolRun.of("howdah", "--version").output()).isEqualTo("howdah 0.1.0\n");
  }
}
