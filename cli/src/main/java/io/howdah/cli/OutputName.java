package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.file.PathText;
import java.nio.file.Files;
import java.nio.file.Path;

/** The names that users give to files to be written. */
final class OutputName {
  private OutputName() {}

  /**
   * The file of this name, which is a byte string.
   *
   * @param error the message where no file can have the name, without the reason
   * @throws HowdahException where it is empty, or ends with a slash, which the JDK drops: to the
   *     system, it names a directory then
   */
  static ArchiveTarget file(String name, String error) {
    if (name.isEmpty()) {
      throw new HowdahException(error + ": No such file or directory");
    }
    Path path = PathText.path(name);
    if (name.endsWith("/")) {
      Path parent = path.toAbsolutePath().getParent();
      boolean reached = parent == null || Files.isDirectory(parent);
      throw new HowdahException(
          error + (reached ? ": Is a directory" : ": No such file or directory"));
    }
    return ArchiveTarget.path(path);
  }
}
