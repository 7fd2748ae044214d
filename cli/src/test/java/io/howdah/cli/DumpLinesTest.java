package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every option and every complaint of pg_dump over one small database, as dump-runs.txt lists them:
 * the same messages, exit status, files and permissions of them as the C tool's, and the same text.
 */
class DumpLinesTest {
  /** The C library names a tool by the path it was called by. */
  private static final Pattern PATH_OF_TOOL = Pattern.compile("(?m)^\\S*/(pg_\\w+): ");

  private static final Map<String, String> FILTERS =
      Map.ofEntries(
          Map.entry(
              "f1",
              "include table a.t1\ninclude table \"odd\"\"name\"\nexclude table_data x # c\n"),
          Map.entry("f2", "include extension nosuch\n"),
          Map.entry("f3", "include foreign_data nosuch\n"),
          Map.entry(
              "f4",
              "include table_and_children parent\nexclude table_and_children part\n"
                  + "exclude table_data_and_children parent\nexclude schema a"),
          Map.entry("f5", "exclude extension plpgsql\n"),
          Map.entry("f6", "include table \"a b\n"),
          Map.entry("f7", "include table a.t1 x\n"),
          Map.entry("f8", "include table a . t1\n"),
          Map.entry("f9", "include table \"a\".\"t1\"  # x\n"),
          Map.entry("f10", "include table a.\"t1\" \"x\"\n"),
          Map.entry("f11", "include table public.f(integer, text)\n"),
          Map.entry("f12", "table x\n"),
          Map.entry("f13", "include\ttable\ta.t1\n\r\n\u000b\n"));

  @TempDir static Path directory;
  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() throws IOException {
    database = PostgresServer.of(18).createDatabase();
    try (var script = DumpLinesTest.class.getResourceAsStream("dump-runs.sql")) {
      assertThat(script).isNotNull();
      database.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  @TestFactory
  List<DynamicTest> runs() throws IOException {
    ReferenceTools reference = ReferenceTools.require(18);
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : lines()) {
      tests.add(DynamicTest.dynamicTest("pg_dump " + line, () -> compare(reference, line)));
    }
    return tests;
  }

  private static List<String> lines() throws IOException {
    try (var text = DumpLinesTest.class.getResourceAsStream("dump-runs.txt")) {
      assertThat(text).isNotNull();
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  /** What a run left behind, comparable. */
  private record Left(int exitStatus, String errors, String files, String text) {}

  private static void compare(ReferenceTools reference, String line) throws Exception {
    CompletableFuture<Left> theirs =
        CompletableFuture.supplyAsync(() -> {
          Path place = place("theirs");
          ProcessRunner.Result run =
              reference.runner("pg_dump", arguments(line, place)).input(new byte[0]).run();
          String errors = new String(run.errorOutput(), StandardCharsets.ISO_8859_1);
          return left(run.exitStatus(), PATH_OF_TOOL.matcher(errors).replaceAll("$1: "), place);
        });
    Path place = place("ours");
    ToolRun run = ToolRun.of("pg_dump", arguments(line, place), Map.of());
    Left actual = left(run.exitStatus(), run.errors(), place);
    Left expected = theirs.get();
    assertThat(actual.errors()).isEqualTo(expected.errors());
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
    if (expected.exitStatus() == 0) {
      assertThat(actual.files()).isEqualTo(expected.files());
      DumpCompare.assertSameDump(
          "pg_dump " + line,
          expected.text().getBytes(StandardCharsets.ISO_8859_1),
          actual.text().getBytes(StandardCharsets.ISO_8859_1));
    } else {
      // C leaves what it had begun.
      assertThat(actual.files()).isEmpty();
    }
  }

  /** A fresh directory with what the lines mention. */
  private static Path place(String name) {
    Path place = directory.resolve(name);
    try {
      delete(place);
      Files.createDirectories(place.resolve("empty"));
      Files.createDirectories(place.resolve("full"));
      Files.writeString(place.resolve("full/x"), "");
      for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
        Files.writeString(place.resolve(filter.getKey()), filter.getValue());
      }
      return place;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> arguments(String line, Path place) {
    List<String> arguments = new ArrayList<>(List.of("-h", database.server().host()));
    arguments.addAll(List.of("-p", Integer.toString(database.server().port())));
    // In this process, text without a file would go to the standard output of the tests.
    arguments.addAll(List.of("-f", place + "/out", "-U", "postgres"));
    for (String word : ToolRun.split(line)) {
      int directory = word.equals("F") ? 0 : word.indexOf("F/");
      boolean whole = directory == 0 || (directory > 0 && word.charAt(directory - 1) == '=');
      String replaced =
          directory >= 0 && whole
              ? word.substring(0, directory) + place + word.substring(directory + 1)
              : word;
      arguments.add(replaced.replace("DB.", database.name() + "."));
    }
    arguments.add(database.name());
    return arguments;
  }

  private static Left left(int exitStatus, String errors, Path place) {
    StringBuilder files = new StringBuilder();
    StringBuilder text = new StringBuilder();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.sorted().toList()) {
        String name = place.relativize(file).toString();
        if (!name.startsWith("o") && !name.startsWith("empty/")) {
          continue;
        }
        files.append(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        files.append(' ').append(name).append('\n');
        if (Files.isRegularFile(file)) {
          text.append(text(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new Left(
        exitStatus, errors.replace(place.toString(), "F"), files.toString(), text.toString());
  }

  // Two compressors hardly ever write the same; only what the JVM can read is looked into.
  private static String text(byte[] bytes) throws IOException {
    if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.startsWith("--\n") ? text : "";
  }

  private static void delete(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
