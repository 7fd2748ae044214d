package io.howdah.archive.file;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Names under which output stands until it is complete. */
public final class TemporaryNames {
  private TemporaryNames() {}

  /** A name in the same directory that tells what it is: {@code .db.dump.3f0c9a12.unfinished}. */
  public static Path beside(Path path) {
    Path name = path.getFileName();
    String unique = Integer.toHexString(ThreadLocalRandom.current().nextInt() | 0x80000000);
    String base = name == null ? "archive" : name.toString();
    // File names may have 255 bytes; the name is for people only and may be cut.
    String shown = base.length() > 60 ? base.substring(0, 60) : base;
    return path.resolveSibling("." + shown + "." + unique + ".unfinished");
  }
}
