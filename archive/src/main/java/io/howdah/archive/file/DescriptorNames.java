package io.howdah.archive.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names that stand for what this process has open, such as {@code /dev/stdout}.
 *
 * <p>On Linux, opening such a name opens the file behind it anew. Where standard output is closed,
 * its number is free, and the JVM gets it for a file of its own: {@code -f /dev/stdout} would
 * overwrite the JDK.
 */
final class DescriptorNames {
  private static final Path OPEN = Path.of("/proc/self/fd");
  private static final int ACCESS_MODE = 3;
  private static final int READ_ONLY = 0;

  private DescriptorNames() {}

  /**
   * Refuses a name that stands for a descriptor that is open for reading only.
   *
   * @throws FileSystemException as the system does where such a descriptor is written to
   */
  static void requireWritable(Path path) throws IOException {
    Path name = isOpen(path) || !Files.isSymbolicLink(path) ? path : Files.readSymbolicLink(path);
    if (!isOpen(name)) {
      return;
    }
    Path info = Path.of("/proc/self/fdinfo").resolve(name.getFileName());
    for (String line : Files.readAllLines(info)) {
      if (line.startsWith("flags:")) {
        int flags = Integer.parseInt(line.substring("flags:".length()).strip(), 8);
        if ((flags & ACCESS_MODE) == READ_ONLY) {
          throw new FileSystemException(path.toString(), null, "Bad file descriptor");
        }
      }
    }
  }

  private static boolean isOpen(Path name) throws IOException {
    Path directory = name.getParent();
    return directory != null && Files.isDirectory(OPEN) && Files.isSameFile(directory, OPEN);
  }
}
