package io.howdah.cli;

import io.howdah.HowdahException;
import java.util.Locale;

/** The formats of {@code pg_dump -F}. */
enum OutputFormat {
  PLAIN,
  /** Plain text at the end of a file that exists: what C's pg_dumpall asks its pg_dump for. */
  PLAIN_APPEND,
  CUSTOM,
  DIRECTORY,
  TAR;

  /**
   * The format of a name.
   *
   * <p>Source: {@code parseArchiveFormat} in {@code pg_dump.c}.
   */
  static OutputFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "a", "append" -> PLAIN_APPEND;
      case "c", "custom" -> CUSTOM;
      case "d", "directory" -> DIRECTORY;
      case "p", "plain" -> PLAIN;
      case "t", "tar" -> TAR;
      default -> throw new HowdahException("invalid output format \"" + name + "\" specified");
    };
  }

  /** Whether this is text for psql rather than an archive. */
  boolean isPlain() {
    return this == PLAIN || this == PLAIN_APPEND;
  }
}
