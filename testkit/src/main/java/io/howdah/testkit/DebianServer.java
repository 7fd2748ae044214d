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
 * Debian's PostgreSQL 15, 17 and 18, for what the embedded servers lack: LZ4 and zstd, PL/Perl,
 * pg_upgrade, and a build fit for measuring. One of 18 is shared by all tests of a JVM, like {@link
 * PostgresServer#of}.
 */
public final class DebianServer {

  private static @Nullable PostgresServer shared;

  private DebianServer() {}

  /**
   * The shared server of version 18.
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

  /** Starts a server of one's own, of version 15, 17 or 18. */
  public static PostgresServer start(ServerOptions options) {
    return start(options, Map.of());
  }

  /** Starts one with these variables in its environment. */
  static PostgresServer start(ServerOptions options, Map<String, String> environment) {
    Path root = root(options.majorVersion());
    Path binaries = root.resolve(home(options.majorVersion()));
    Map<String, String> all = new HashMap<>(environment);
    all.put("PERL5LIB", perlLibraries(root));
    return new PostgresServer(options, binaries, all);
  }

  /**
   * The directory with the server's programs, such as initdb and pg_upgrade, and the C tools.
   *
   * @param majorVersion 15, 17 or 18
   * @throws TestAbortedException where they cannot be had, which JUnit reports as a skipped test
   */
  public static Path programs(int majorVersion) {
    return root(majorVersion).resolve(home(majorVersion)).resolve("bin");
  }

  private static String home(int majorVersion) {
    return "usr/lib/postgresql/" + majorVersion;
  }

  private static Path root(int majorVersion) {
    String obstacle = DebianPackages.obstacle();
    if (obstacle == null && !Files.isDirectory(Path.of("/usr/share/zoneinfo"))) {
      obstacle = "this machine has no time zones";
    }
    String release = ReferenceTools.RELEASES.get(majorVersion);
    if (release == null) {
      throw new IllegalArgumentException("there is no Debian server " + majorVersion);
    }
    if (obstacle == null) {
      try {
        return DebianPackages.root(
            "server-" + majorVersion + "-" + KitExtension.EDITION,
            release,
            List.of("postgresql-" + majorVersion, "postgresql-plperl-" + majorVersion),
            home(majorVersion) + "/bin");
      } catch (RuntimeException e) {
        obstacle = String.valueOf(e.getMessage());
      }
    }
    throw new TestAbortedException(
        "needs Debian's PostgreSQL " + majorVersion + ", which cannot be had here: " + obstacle);
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
