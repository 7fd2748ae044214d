package io.howdah.archive.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What has to be done with directories themselves. */
public final class Directories {
  private Directories() {}

  /** Forces a directory's names to disk, where the system can do that. */
  public static void sync(@Nullable Path directory) {
    if (directory == null) {
      return;
    }
    try (FileChannel c = FileChannel.open(directory, StandardOpenOption.READ)) {
      c.force(true);
    } catch (IOException e) {
      // Some systems open no directories, and some file systems sync none: as pg_dump, go on.
    }
  }

  /** Forces a file's content to disk. */
  public static void syncFile(Path file) throws IOException {
    try (FileChannel c = FileChannel.open(file, StandardOpenOption.WRITE)) {
      c.force(true);
    }
  }
}
