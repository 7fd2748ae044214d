package io.howdah.archive.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ThreadLocalRandom;

/** Names under which output stands until it is complete. */
public final class TemporaryNames {
  /** File names may have 255 bytes; this part is for people only and may be cut. */
  private static final int SHOWN_CHARS = 40;

  private TemporaryNames() {}

  /**
   * A name in the same directory that tells what it is: {@code .db.dump.3f0c9a12.unfinished}.
   *
   * @throws IOException where the path itself can be no file's, such as one that is too long:
   *     better now than when the output is complete and shall get that name
   */
  public static Path beside(Path path) throws IOException {
    try {
      Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      // The usual case: there is nothing yet.
    }
    String unique = Integer.toHexString(ThreadLocalRandom.current().nextInt() | 0x80000000);
    return path.resolveSibling("." + shown(path) + "." + unique + ".unfinished");
  }

  private static String shown(Path path) {
    Path name = path.getFileName();
    String base = name == null ? "archive" : name.toString();
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < base.length() && i < SHOWN_CHARS; i++) {
      char c = base.charAt(i);
      // Bytes that are no text, and halves of characters, make no name.
      shown.append(c == '\uFFFD' || Character.isSurrogate(c) ? '_' : c);
    }
    return shown.toString();
  }
}
