package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL's servers refuse to run as root: when we are root, they run as {@code nobody}. */
final class ServerUser {

  private static final int NOBODY = 65534;
  private static final boolean ROOT = findRoot();

  private ServerUser() {}

  static boolean isRoot() {
    return ROOT;
  }

  /** The command, so wrapped that it runs as the servers' user. */
  static List<String> wrap(List<String> command) {
    if (!ROOT) {
      return command;
    }
    List<String> wrapped = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setpriv"))
        || Files.isExecutable(Path.of("/bin/setpriv"))) {
      wrapped.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));
      wrapped.addAll(command);
    } else {
      // "exec" keeps the process id, so that signals reach the server; "$@" keeps the arguments
      // whole.
      wrapped.addAll(List.of("su", "nobody", "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "sh"));
      wrapped.addAll(command);
    }
    return wrapped;
  }

  /** Gives a directory tree to the servers' user. */
  static void own(Path tree) {
    if (!ROOT) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.toList()) {
        Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A directory for temporary files that the servers' user can enter, with a short path: sockets
   * live in it.
   */
  static Path temporaryDirectory(String prefix) throws IOException {
    Path base = Path.of(System.getProperty("java.io.tmpdir"));
    if (ROOT && !enterable(base)) {
      base = Path.of("/tmp");
    }
    Path directory = Files.createTempDirectory(base, prefix);
    own(directory);
    return directory;
  }

  private static boolean enterable(Path directory) throws IOException {
    for (Path path = directory.toRealPath(); path != null; path = path.getParent()) {
      if (((Integer) Files.getAttribute(path, "unix:mode") & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean findRoot() {
    try {
      Path probe = Files.createTempFile("howdah", null);
      try {
        return Files.getFileStore(probe).supportsFileAttributeView("posix")
            && Files.getAttribute(probe, "unix:uid") instanceof Integer uid
            && uid == 0;
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
