package io.howdah.bench;

import io.howdah.testkit.DebianServer;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Runs Howdah's tools and the C tools in turn over the same databases and writes what it measured,
 * as a table and a plot.
 *
 * <p>Arguments: {@code --runs N} (5), {@code --scale X} (1), {@code --only TEXT|TEXT} (works whose
 * name contains one of the texts), {@code --skip TEXT|TEXT} (but none of these), {@code --results
 * DIR} ({@code bench/results}), {@code --bin DIR} ({@code bin}).
 */
public final class Comparison {
  /** On one machine, as servers have it that nobody configured. */
  private static final String NO_TLS = "?sslmode=disable";

  private final Arguments arguments;
  private final PostgresServer server;
  private final ReferenceTools reference;
  private final Path scratch;

  /** How many databases have been made to be restored into. */
  private int targets;

  private Comparison(Arguments arguments, PostgresServer server, Path scratch) {
    this.arguments = arguments;
    this.server = server;
    this.scratch = scratch;
    reference = ReferenceTools.require(18);
  }

  /** Runs the comparison. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Arguments arguments = Arguments.parse(args);
    Path scratch = Files.createTempDirectory("howdah-bench");
    // The embedded servers are built for size; a benchmark needs one as users have it.
    try (PostgresServer server = DebianServer.start(ServerOptions.of(18))) {
      new Comparison(arguments, server, scratch).run();
    } finally {
      Scratch.delete(scratch);
    }
  }

  private void run() throws IOException, InterruptedException {
    List<Work> works = new ArrayList<>();
    for (Work work : Work.all()) {
      if (arguments.chooses(work.name())) {
        works.add(work);
      }
    }
    String version = reference.runner("pg_dump", List.of("--version")).run().byteText().strip();
    Set<BenchDatabase> made = EnumSet.noneOf(BenchDatabase.class);
    List<Result> results = new ArrayList<>();
    for (Work work : works) {
      if (made.add(work.database())) {
        make(work.database());
      }
      Result result = compare(work);
      System.out.println(Report.line(result));
      results.add(result);
      // At once: a run takes long, and may be ended by somebody who has seen enough.
      Report.write(arguments, version, results);
    }
  }

  private void make(BenchDatabase database) {
    server.execute("CREATE DATABASE " + database.databaseName());
    var target = io.howdah.testkit.TestDatabase.existing(server, database.databaseName());
    for (String statement : database.statements(arguments.scale())) {
      target.execute(statement);
    }
    server.execute("CHECKPOINT");
  }

  private Result compare(Work work) throws IOException, InterruptedException {
    Path archive = scratch.resolve("archive.dump");
    if (work.tool().equals("pg_restore")) {
      Scratch.delete(archive);
      TimedProcess.run(
          List.of(
              reference.program("pg_dump").toString(),
              "-Fc",
              "-f",
              archive.toString(),
              server.url(work.database().databaseName())));
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    long ourPeak = 0;
    long theirPeak = 0;
    long ourBytes = 0;
    long theirBytes = 0;
    for (int run = -1; run < arguments.runs(); run++) {
      // Run -1 warms the caches and does not count.
      TimedProcess.Run our = once(work, true, archive);
      ourBytes = Scratch.sizeBytes(scratch.resolve("ours"));
      TimedProcess.Run their = once(work, false, archive);
      theirBytes = Scratch.sizeBytes(scratch.resolve("theirs"));
      if (run >= 0) {
        ours.add(our.wallSeconds());
        theirs.add(their.wallSeconds());
        ourPeak = Math.max(ourPeak, our.peakBytes());
        theirPeak = Math.max(theirPeak, their.peakBytes());
      }
    }
    return new Result(
        work,
        new Measurement(ours, ourPeak),
        new Measurement(theirs, theirPeak),
        ourBytes,
        theirBytes);
  }

  private TimedProcess.Run once(Work work, boolean ours, Path archive)
      throws IOException, InterruptedException {
    if (work.delayMillis() == 0) {
      return once(work, ours, archive, database -> server.url(database) + NO_TLS);
    }
    try (Proxy line = Proxy.to(server).delayMillis(work.delayMillis())) {
      return once(work, ours, archive, database -> line.url(database) + NO_TLS);
    }
  }

  /** Runs the work once, on databases that are found at these URLs. */
  private TimedProcess.Run once(
      Work work, boolean ours, Path archive, UnaryOperator<String> urlOfDatabase)
      throws IOException, InterruptedException {
    Path output = scratch.resolve(ours ? "ours" : "theirs");
    Scratch.delete(output);
    List<String> command = new ArrayList<>();
    command.add(
        ours
            ? arguments.bin().resolve(work.tool()).toString()
            : reference.program(work.tool()).toString());
    command.addAll(ours ? work.ours() : work.theirs());
    if (work.tool().equals("pg_restore")) {
      String target = newTarget(work);
      command.addAll(List.of("-d", urlOfDatabase.apply(target), archive.toString()));
    } else {
      command.addAll(List.of("--no-sync", "-f", output.toString()));
      command.addAll(List.of("-d", urlOfDatabase.apply(work.database().databaseName())));
    }
    return TimedProcess.run(command);
  }

  /**
   * A database to restore into. One of ten thousands of files is kept until the end: some file
   * systems make files slowly for minutes after so many have been removed.
   */
  private String newTarget(Work work) {
    if (targets > 0 && work.database() != BenchDatabase.TABLES) {
      server.execute("DROP DATABASE IF EXISTS bench_target_" + targets);
    }
    targets++;
    server.execute("CREATE DATABASE bench_target_" + targets);
    return "bench_target_" + targets;
  }
}
