package io.howdah.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * The C tools that ours are measured against: pg_dump, pg_restore, pg_dumpall and psql of 15, 17
 * and 18, from Debian's packages, unpacked in a private directory with the libraries that they
 * need.
 *
 * <p>{@link #require} skips the test, in plain sight, where they cannot be had: no Debian, no
 * network. A directory with tools of one's own can be named by {@code HOWDAH_REFERENCE_15} and so
 * on. Thread-safe.
 */
public final class ReferenceTools {

  /** Versions of the C tools that tests may ask for. */
  public static final List<Integer> VERSIONS = List.of(15, 17, 18);

  /** The releases of Debian that these versions are in. */
  static final Map<Integer, String> RELEASES = Map.of(15, "bookworm", 17, "trixie", 18, "sid");

  private static final Map<Integer, Found> FOUND = new ConcurrentHashMap<>();

  private record Found(@Nullable Path directory, String obstacle) {}

  private final int majorVersion;
  private final Path directory;

  private ReferenceTools(int majorVersion, Path directory) {
    this.majorVersion = majorVersion;
    this.directory = directory;
  }

  /**
   * The tools of a version: 15, 17 or 18.
   *
   * @throws TestAbortedException where they cannot be had, which JUnit reports as a skipped test
   */
  public static ReferenceTools require(int majorVersion) {
    Found found = FOUND.computeIfAbsent(majorVersion, ReferenceTools::find);
    if (found.directory() == null) {
      throw new TestAbortedException(
          "needs the C tools of PostgreSQL "
              + majorVersion
              + ", which cannot be had here: "
              + found.obstacle());
    }
    return new ReferenceTools(majorVersion, found.directory());
  }

  /** 15, 17 or 18. */
  public int majorVersion() {
    return majorVersion;
  }

  /** The directory with the programs, to be put first in a PATH. */
  public Path directory() {
    return directory;
  }

  /** The path of a program, such as {@code pg_dump}. */
  public Path program(String name) {
    return directory.resolve(name);
  }

  /**
   * Copies a program to another directory, where it looks for the programs that it needs beside
   * itself.
   */
  public Path copy(String name, Path to) throws IOException {
    Path copy = Files.copy(program(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    Path root = directory.resolve("../../../../..").normalize();
    String start = "#!/bin/sh\nroot=";
    String text = Files.readString(copy, StandardCharsets.ISO_8859_1);
    if (text.startsWith(start)) {
      // One of our scripts, which finds its root from its place: see DebianPackages.
      int end = text.indexOf('\n', start.length());
      Files.writeString(copy, start + "'" + root + "'" + text.substring(end));
    }
    return copy;
  }

  /** A run of a program that the caller completes with environment, input and so on. */
  public ProcessRunner runner(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(program(program).toString());
    command.addAll(arguments);
    return ProcessRunner.of(command);
  }

  public ProcessRunner.Result run(String program, String... arguments) {
    return runner(program, List.of(arguments)).run();
  }

  public ProcessRunner.Result pgDump(String... arguments) {
    return run("pg_dump", arguments);
  }

  public ProcessRunner.Result pgRestore(String... arguments) {
    return run("pg_restore", arguments);
  }

  public ProcessRunner.Result pgDumpall(String... arguments) {
    return run("pg_dumpall", arguments);
  }

  /** Runs a script with psql, without its start-up file, stopping at the first error. */
  public ProcessRunner.Result psql(String url, byte[] script) {
    return runner("psql", List.of("-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url))
        .input(script)
        .run();
  }

  private static Found find(int majorVersion) {
    String own = System.getenv("HOWDAH_REFERENCE_" + majorVersion);
    if (own != null && Files.isExecutable(Path.of(own, "pg_dump"))) {
      return new Found(Path.of(own), "");
    }
    String release = RELEASES.get(majorVersion);
    if (release == null) {
      throw new IllegalArgumentException("there are no reference tools " + majorVersion);
    }
    String obstacle = DebianPackages.obstacle();
    if (obstacle != null) {
      return new Found(null, obstacle);
    }
    String programs = "usr/lib/postgresql/" + majorVersion + "/bin";
    try {
      Path root =
          DebianPackages.root(
              "client-" + majorVersion,
              release,
              List.of("postgresql-client-" + majorVersion),
              programs);
      return new Found(root.resolve(programs), "");
    } catch (RuntimeException e) {
      return new Found(null, String.valueOf(e.getMessage()));
    }
  }
}
