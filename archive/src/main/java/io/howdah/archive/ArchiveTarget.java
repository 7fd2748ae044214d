package io.howdah.archive;

import java.io.OutputStream;
import java.nio.file.Path;

/** Where an archive is written to. */
public sealed interface ArchiveTarget {

  /** A file or, for the directory format, a directory. */
  static ArchiveTarget path(Path path) {
    return new ToPath(path);
  }

  /** A stream that is written from its start to its end and not closed. */
  static ArchiveTarget stream(OutputStream stream) {
    return new ToStream(stream);
  }

  /** The process's standard output, which gets offsets where it is a file. */
  static ArchiveTarget standardOutput() {
    return new ToStandardOutput();
  }

  /**
   * A path. A regular file, or a directory that does not exist yet, is written under a temporary
   * name beside it; anything else that exists is written as it is.
   */
  record ToPath(Path path) implements ArchiveTarget {}

  /** A stream. */
  record ToStream(OutputStream stream) implements ArchiveTarget {}

  /** Standard output. */
  record ToStandardOutput() implements ArchiveTarget {}
}
