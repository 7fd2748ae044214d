package io.howdah.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's pg_upgrade of version 18, with some of the programs that it runs replaced: for tests of
 * tools that stand in for pg_dump, pg_restore and pg_dumpall.
 */
public final class PgUpgrade {

  private PgUpgrade() {}

  /**
   * Moves all that a cluster holds to another one, by copying; the old one stays as it is.
   *
   * @param from a stopped server of {@link DebianServer}
   * @param to one of 18, stopped and empty
   * @param tools the command for each program that is replaced, by name
   * @param environment what those commands need
   */
  public static ProcessRunner.Result run(
      PostgresServer from,
      PostgresServer to,
      Map<String, List<String>> tools,
      Map<String, String> environment,
      String... options) {
    Path programs = DebianServer.programs(to.majorVersion());
    // Sockets, logs and the programs are put where the new server's files are: they go with them.
    Path directory = to.dataDirectory().resolveSibling("upgrade");
    try {
      Files.createDirectories(directory);
      forgetTablespaces(from, to.majorVersion());
      Path mixed = Files.createDirectories(directory.resolve("bin"));
      try (Stream<Path> files = Files.list(programs)) {
        for (Path file : files.toList()) {
          String name = String.valueOf(file.getFileName());
          ProcessRunner.script(
              mixed.resolve(name), tools.getOrDefault(name, List.of(file.toString())));
        }
      }
      ServerUser.own(directory);
      List<String> command = new ArrayList<>();
      command.add(programs.resolve("pg_upgrade").toString());
      command.addAll(List.of("-b", DebianServer.programs(from.majorVersion()).toString()));
      command.addAll(List.of("-d", from.dataDirectory().toString()));
      command.addAll(List.of("-B", mixed.toString(), "-D", to.dataDirectory().toString()));
      command.addAll(List.of("-U", "postgres"));
      command.addAll(List.of(options));
      return ProcessRunner.of(ServerUser.wrap(command))
          .environment(environment)
          .directory(directory)
          .timeoutMillis(900_000)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the programs that an unfinished upgrade ran have said, from their first error on. */
  public static String log(PostgresServer to) {
    Path directory = to.dataDirectory().resolve("pg_upgrade_output.d");
    if (!Files.isDirectory(directory)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".log")).sorted().toList()) {
        Files.readString(file, StandardCharsets.ISO_8859_1)
            .lines()
            .dropWhile(line -> !line.contains("error:"))
            .forEach(
                line -> text.append(file.getFileName()).append(": ").append(line).append('\n'));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The words that start a class's {@code main} as the servers' user, who may have no way into our
   * directories: with copies of what is on this JVM's class path.
   *
   * @param directory where the copies go; it is the server's whose files they go with
   */
  public static List<String> java(Class<?> main, PostgresServer directory) {
    Path copies = directory.dataDirectory().resolveSibling("classes");
    List<String> classPath = new ArrayList<>();
    try {
      Files.createDirectories(copies);
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        Path copy = copies.resolve(Integer.toString(classPath.size()));
        ServerFiles.copy(Path.of(entry), copy);
        classPath.add(copy.toString());
      }
      ServerUser.own(copies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ProcessRunner.javaCommand(main, String.join(File.pathSeparator, classPath));
  }

  /** Makes a stopped cluster one without checksums of its pages: both must agree in that. */
  public static void withoutPageChecksums(PostgresServer server) {
    List<String> command =
        List.of(
            DebianServer.programs(server.majorVersion()).resolve("pg_checksums").toString(),
            "--disable",
            "-D",
            server.dataDirectory().toString());
    ProcessRunner.of(ServerUser.wrap(command)).run().orFail();
  }

  /** What an earlier upgrade of the same cluster has left in its tablespaces. */
  private static void forgetTablespaces(PostgresServer from, int majorVersion) throws IOException {
    Path tablespaces = from.dataDirectory().resolveSibling("spaces");
    try (Stream<Path> left =
        Files.find(
            tablespaces,
            2,
            (path, _) ->
                String.valueOf(path.getFileName()).startsWith("PG_" + majorVersion + "_"))) {
      for (Path directory : left.toList()) {
        CacheDirectory.deleteTree(directory);
      }
    }
  }
}
