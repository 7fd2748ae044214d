package io.howdah.demo;

import io.howdah.testkit.DatabaseCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.SampleDatabase;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts two servers, fills one with a sample database, dumps it, restores it to the other, and
 * compares the two.
 *
 * <p>{@code howdah demo [DIRECTORY]}: the archive goes to {@code mydatabase.bak} there, by default
 * in the current directory. Exit status 1 when anything fails or differs. The tools are those in
 * {@code bin/} of the directory that the system property {@code howdah.home} names, or the
 * directory that {@code howdah.demo.tools} names.
 */
public final class Demo {

  private static final int VERSION = 18;
  private static final String USER = "alex";
  private static final String PASSWORD = "AbC123dEf";

  private Demo() {}

  /** Runs the demo; the first argument, if any, is the directory for the archive. */
  public static void main(String[] arguments) {
    int status = 1;
    try {
      status =
          run(Path.of(arguments.length == 0 ? "." : arguments[0]).toAbsolutePath().normalize());
    } catch (IOException | RuntimeException e) {
      System.err.println("howdah: error: " + e.getMessage());
    }
    System.exit(status);
  }

  private static int run(Path directory) throws IOException {
    Path archive = directory.resolve("mydatabase.bak");
    Stopwatch watch = new Stopwatch();
    say("Starting two PostgreSQL " + VERSION + " servers, with TLS and a password");
    try (PostgresServer one = server();
        PostgresServer two = server()) {
      watch.done("servers on ports " + one.port() + " and " + two.port());
      say("Loading the sample database, a freight marketplace, as role " + USER);
      try (TestDatabase source = SampleDatabase.createAs(one, "source", USER, PASSWORD, true);
          TestDatabase target = SampleDatabase.createAs(two, "target", USER, PASSWORD, false)) {
        watch.done(source.value("SELECT pg_size_pretty(pg_database_size(current_database()))"));
        return dumpRestoreCompare(source, target, archive, watch);
      }
    }
  }

  private static int dumpRestoreCompare(
      TestDatabase source, TestDatabase target, Path archive, Stopwatch watch) throws IOException {
    String tls = "?sslmode=require";
    Files.deleteIfExists(archive);
    if (!tool(
        watch,
        "pg_dump",
        List.of("-Fc", "-v", "-d", source.url(USER, PASSWORD) + tls, "-f", archive.toString()))) {
      return 1;
    }
    say("   the archive has " + Files.size(archive) / 1024 + " kB");
    if (!tool(
        watch,
        "pg_restore",
        List.of("-v", "-d", target.url(USER, PASSWORD) + tls, archive.toString()))) {
      return 1;
    }
    say("Comparing source and target, object by object and row by row");
    DatabaseCompare.Contents before = DatabaseCompare.contents(source);
    DatabaseCompare.Contents after = DatabaseCompare.contents(target);
    report(before);
    List<String> differences = DatabaseCompare.differences(before, after);
    for (String difference : differences) {
      say("   DIFFERENT: " + difference);
    }
    if (!differences.isEmpty()) {
      System.err.println(
          "howdah: error: source and target differ in " + differences.size() + " places");
      return 1;
    }
    watch.done(
        "no difference in "
            + before.objectCount()
            + " objects and "
            + before.rowCount()
            + " rows of "
            + before.rows().size()
            + " tables");
    say("");
    say("The archive is in " + archive);
    say("List what is in it:  bin/pg_restore -l " + archive);
    return 0;
  }

  /** Runs a tool as a user would, its messages passed through, and says how that went. */
  private static boolean tool(Stopwatch watch, String name, List<String> arguments)
      throws IOException {
    int status = new Tool(name).run(arguments);
    if (status != 0) {
      System.err.println("howdah: error: " + name + " ended with exit status " + status);
      return false;
    }
    watch.done(name + " ended well");
    return true;
  }

  private static void report(DatabaseCompare.Contents contents) {
    StringBuilder line = new StringBuilder();
    Map<String, Map<String, String>> kinds = new TreeMap<>(contents.objects());
    kinds.forEach((kind, objects) -> {
      if (!line.isEmpty()) {
        line.append(", ");
      }
      line.append(kind).append(' ').append(objects.size());
    });
    say("   " + line);
  }

  private static PostgresServer server() {
    PostgresServer server = PostgresServer.start(ServerOptions.of(VERSION));
    server.createRole(USER, PASSWORD, "scram", "tls");
    return server;
  }

  static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  /** Says what was done, and how long it took since the last time. */
  private static final class Stopwatch {
    private long last = System.nanoTime();

    void done(String what) {
      long now = System.nanoTime();
      long millis = (now - last) / 1_000_000;
      last = now;
      say("   " + what + " (" + millis / 1000 + "." + millis % 1000 / 100 + " s)");
    }
  }
}
