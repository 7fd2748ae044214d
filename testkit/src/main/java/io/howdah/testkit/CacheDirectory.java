package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where unpacked servers and fetched reference tools are kept between runs. Safe for concurrent
 * JVMs: each item is made under a file lock, in a directory of its own that gets its final name
 * when it is complete.
 *
 * <p>The place: {@code HOWDAH_CACHE} if set; {@code /var/cache/howdah} for root, whose home the
 * servers' user cannot enter; else {@code $XDG_CACHE_HOME/howdah} or {@code ~/.cache/howdah}.
 */
final class CacheDirectory {

  /** Fills a fresh, empty directory. */
  interface Filler {
    void fill(Path directory) throws IOException;
  }

  private static final Path ROOT = choose();

  private CacheDirectory() {}

  /**
   * The directory {@code name} in the cache, filled first where it is missing.
   *
   * @throws UncheckedIOException if filling fails; nothing is left then, and the next call tries
   *     again
   */
  static Path get(String name, Filler filler) {
    Path item = ROOT.resolve(name);
    if (Files.isDirectory(item)) {
      return item;
    }
    synchronized (CacheDirectory.class) { // a file lock does not keep threads of one JVM apart
      try {
        Path parent = java.util.Objects.requireNonNull(item.getParent());
        Files.createDirectories(parent);
        try (FileChannel channel =
                FileChannel.open(
                    ROOT.resolve(name + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = channel.lock()) {
          if (!lock.isValid()) {
            throw new IOException("could not lock the cache entry " + item);
          }
          if (!Files.isDirectory(item)) {
            Path fresh = ROOT.resolve(name + ".new");
            deleteTree(fresh);
            Files.createDirectories(fresh);
            openForAll(ROOT, parent, fresh);
            filler.fill(fresh);
            Files.move(fresh, item);
          }
        }
        return item;
      } catch (IOException e) {
        throw new UncheckedIOException(
            "could not make the cache entry " + item + ": " + e.getMessage(), e);
      }
    }
  }

  /** Deletes a directory and all that is in it, if it is there. Links are not followed. */
  static void deleteTree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Lets the servers' user in, whatever our umask. */
  private static void openForAll(Path... directories) throws IOException {
    if (ServerUser.isRoot()) {
      for (Path directory : directories) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static Path choose() {
    String configured = System.getenv("HOWDAH_CACHE");
    if (configured != null && !configured.isEmpty()) {
      return Path.of(configured).toAbsolutePath();
    }
    if (ServerUser.isRoot()) {
      Path system = Path.of("/var/cache");
      return Files.isWritable(system) ? system.resolve("howdah") : Path.of("/var/tmp/howdah-cache");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isEmpty()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("howdah").toAbsolutePath();
  }
}
