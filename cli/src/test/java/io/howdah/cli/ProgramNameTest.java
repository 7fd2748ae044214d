package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.PostgresServer;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tools call themselves where they are not called by their own names, as in C. */
final class ProgramNameTest {
  private static final List<String> LINES =
      List.of("--foo", "-y", "--file", "-s -a -g -c", "--help", "-f /nonexistent/x x");

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "pg_dump,pg_dump-18",
    "pg_dump,a b",
    "pg_restore,x.exe",
    "pg_restore,pg_restore",
    "pg_dumpall,pg_dumpall-18"
  })
  void isTheFiles(String tool, String name) throws IOException {
    Path file = copy(tool, name);
    for (String line : LINES) {
      List<String> command = new ArrayList<>(List.of(file.toString()));
      command.addAll(ToolRun.split(line));
      compare(tool, file, command, "/bin:/usr/bin");
    }
  }

  /** A shell that has found a program by its name calls it by that name. */
  @ParameterizedTest
  @ValueSource(strings = {"%s", "/bin:%s", "%s:/bin", "/bin:%s/:/usr/bin", "/bin::%s", "/bin:%sx"})
  void isTheOneTyped(String searchPath) throws IOException {
    Path file = copy("pg_dump", "pg_dump-18");
    String path = searchPath.formatted(directory) + ":/usr/bin:" + directory;
    String script = Files.readString(file, StandardCharsets.ISO_8859_1);
    if (script.startsWith("#!")) {
      // C's program is told the name that was typed; a script isn't.
      Files.writeString(file, script.replace("\"$0\"", "\"${0##*/}\""));
    }
    for (String line : LINES) {
      compare("pg_dump", file, List.of("/bin/sh", "-c", file.getFileName() + " " + line), path);
    }
  }

  @Test
  void ofTheServersApplicationToo() throws IOException {
    PostgresServer server = PostgresServer.of(18);
    String url = server.url("postgres") + "?options=-c%20nosuch%3D1";
    Path file = copy("pg_dump", "pg_dump-18");
    compare("pg_dump", file, List.of(file.toString(), "-d", url), "");
  }

  private Path copy(String tool, String name) throws IOException {
    ReferenceTools tools = ReferenceTools.require(18);
    Path file = Files.move(tools.copy(tool, directory), directory.resolve(name));
    if (tool.equals("pg_dumpall")) {
      tools.copy("pg_dump", directory);
    }
    return file;
  }

  private static void compare(String tool, Path file, List<String> command, String searchPath) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PGHOST", "/nonexistent");
    environment.put("LC_ALL", "C");
    environment.put("PATH", searchPath);
    ProcessRunner.Result expected = ProcessRunner.of(command).environment(environment).run();
    List<String> arguments =
        command.getFirst().equals("/bin/sh")
            ? ToolRun.split(command.getLast())
            : new ArrayList<>(command);
    arguments.removeFirst();
    environment.put("HOWDAH_NAME", file.toString());
    ToolRun actual = ToolRun.of(tool, arguments, environment);
    assertThat(actual.errors())
        .as(command.toString())
        .isEqualTo(new String(expected.errorOutput(), StandardCharsets.ISO_8859_1));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
    assertThat(actual.output()).startsWith(expected.byteText());
  }
}
