package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Debian sid's PostgreSQL 18, for what the embedded servers lack: LZ4 and zstd, PL/Perl, and a
 * build fit for measuring. Shared by all tests of a JVM, like {@link PostgresServer#of}.
 */
public final class DebianServer {

  private static final String PROGRAMS = "usr/lib/postgresql/18/bin";
  private static @Nullable PostgresServer shared;

  private DebianServer() {}

  /**
   * The shared server.
   *
   * @throws TestAbortedException where it cannot be had, which JUnit reports as a skipped test
   */
  public static synchronized PostgresServer require() {
    if (shared == null) {
      PostgresServer server = start(ServerOptions.of(18));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop Debian's PostgreSQL"));
      shared = server;
    }
    return shared;
  }

  /** Starts a server of one's own; the version in the options must be 18. */
  public static PostgresServer start(ServerOptions options) {
    return start(options, Map.of());
  }

  /** Starts one with these variables in its environment. */
  static PostgresServer start(ServerOptions options, Map<String, String> environment) {
    String obstacle = DebianPackages.obstacle();
    if (obstacle == null && !Files.isDirectory(Path.of("/usr/share/zoneinfo"))) {
      obstacle = "this machine has no time zones";
    }
    if (obstacle != null) {
      throw new TestAbortedException(
          "needs Debian's PostgreSQL 18, which cannot be had here: " + obstacle);
    }
    Path root;
    try {
      root =
          DebianPackages.root(
              "server-18-" + KitExtension.EDITION,
              "sid",
              List.of("postgresql-18", "postgresql-plperl-18"),
              PROGRAMS);
    } catch (RuntimeException e) {
      throw new TestAbortedException(
          "needs Debian's PostgreSQL 18, which cannot be had here: " + e.getMessage());
    }
    Path binaries = root.resolve(PROGRAMS).getParent();
    if (binaries == null) {
      throw new IllegalStateException(PROGRAMS);
    }
    Map<String, String> all = new HashMap<>(environment);
    all.put("PERL5LIB", perlLibraries(root));
    return new PostgresServer(options, binaries, all);
  }

  /**
   * Perl's own modules are looked for at absolute places, which are the machine's and not the
   * root's.
   */
  private static String perlLibraries(Path root) {
    try (Stream<Path> paths =
        Files.find(root.resolve("usr"), 4, (path, attributes) -> isPerl(path))) {
      return String.join(":", paths.map(Path::toString).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPerl(Path path) {
    String name = path.toString();
    return Files.isDirectory(path)
        && (name.endsWith("/perl-base") || name.matches(".*/perl5?/5[.][0-9]+"));
  }
}
