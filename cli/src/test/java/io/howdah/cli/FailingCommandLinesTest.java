package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, String> environment = new HashMap<>(ENVIRONMENT);
    environment.put("HOWDAH_NAME", reference.program(tool).toString());
    ToolRun actual = ToolRun.of(tool, words, environment);
    // Where an archive is damaged, ours says the place too.
    assertThat(actual.errors().replaceAll("pg_restore: detail: at byte .*\n", ""))
        .isEqualTo(new String(expected.errorOutput(), StandardCharsets.ISO_8859_1));
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
        .isEqualTo("pg_dump (PostgreSQL) 18.6 (Howdah-0.1.0)\n");
    assertThat(ToolRun.of("pg_restore", "-V").output())
        .isEqualTo("pg_restore (PostgreSQL) 18.6 (Howdah-0.1.0)\n");
    assertThat(ToolRun.of("pg_dumpall", "-V", "ignored").output())
        .isEqualTo("pg_dumpall (PostgreSQL) 18.6 (Howdah-0.1.0)\n");
    assertThat(ToolRun.of("howdah", "--version").output()).isEqualTo("howdah 0.1.0\n");
  }

  @Test
  void theUserCanSayWhichBuildTheyStandInFor() {
    for (String tool : List.of("pg_dump", "pg_restore", "pg_dumpall")) {
      for (String version : List.of("18.6 (Debian 18.6-3)", "18", "18.6", "19beta1", "17.2-x")) {
        ToolRun run = ToolRun.of(tool, List.of("-V"), Map.of(VersionText.VARIABLE, version));
        assertThat(run).isEqualTo(new ToolRun(0, tool + " (PostgreSQL) " + version + "\n", ""));
      }
      for (String version : List.of("x", " 18", "v18", "18.", "18.x", ".6", "18.6\nx")) {
        assertThat(ToolRun.of(tool, List.of("--version"), Map.of(VersionText.VARIABLE, version)))
            .isEqualTo(
                new ToolRun(
                    1,
                    "",
                    """
                    %s: error: invalid value "%s" for environment variable HOWDAH_VERSION_TEXT
                    %1$s: hint: It must begin with a version number, as in "18.6 (Debian 18.6-3)", and be one line.
                    """
                        .formatted(tool, version)));
      }
    }
    Map<String, String> empty = Map.of(VersionText.VARIABLE, "");
    assertThat(ToolRun.of("pg_dump", List.of("-V"), empty)).isEqualTo(ToolRun.of("pg_dump", "-V"));
    assertThat(ToolRun.of("howdah", List.of("--version"), Map.of(VersionText.VARIABLE, "18.6")))
        .isEqualTo(ToolRun.of("howdah", "--version"));
  }
}
