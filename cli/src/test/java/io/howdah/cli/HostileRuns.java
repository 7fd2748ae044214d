package io.howdah.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the tools on every archive in a directory, one after the other, in a process that {@link
 * HostileArchivesTest} gives little memory. Prints a line for each run: the archive, the command,
 * the exit status, milliseconds, and what was said; at the end, how much memory the process had at
 * most.
 */
public final class HostileRuns {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("howdah", "verify"),
          List.of("pg_restore", "-l"),
          List.of("pg_restore", "-f", "/dev/null"));

  private HostileRuns() {}

  /** The argument is the directory. */
  public static void main(String[] args) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      for (Path archive : all.sorted().toList()) {
        for (List<String> command : COMMANDS) {
          run(archive, command);
        }
      }
    }
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        System.out.println(line);
      }
    }
  }

  private static void run(Path archive, List<String> command) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<String> arguments =
        Stream.concat(command.subList(1, command.size()).stream(), Stream.of(archive.toString()))
            .toList();
    long start = System.nanoTime();
    String status;
    try {
      ToolContext context =
          ToolContext.of(command.get(0), Map.of(), OutputStream.nullOutputStream(), said);
      status = Integer.toString(Main.run(context, arguments));
    } catch (RuntimeException | Error e) {
      status = e.toString();
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println(
        archive.getFileName()
            + "\t"
            + String.join(" ", command)
            + "\t"
            + status
            + "\t"
            + millis
            + "\t"
            + said.toString(StandardCharsets.ISO_8859_1).replace('\n', ' '));
  }
}
