package io.howdah.archive;

/** The layout of an archive. Source: {@code ArchiveFormat} in pg_backup.h. */
public enum Format {
  /** One file: header, table of contents, compressed blocks of data. */
  CUSTOM(1, "CUSTOM"),
  /** A POSIX tar file, its members uncompressed. */
  TAR(3, "TAR"),
  /** A directory with toc.dat and a file for each entry's data. */
  DIRECTORY(5, "DIRECTORY");

  private final int code;
  private final String listName;

  Format(int code, String listName) {
    this.code = code;
    this.listName = listName;
  }

  /**
   * The byte that stands for this format in a header. A directory's toc.dat says {@link #TAR}: the
   * two share their table of contents.
   */
  public int headerCode() {
    return this == CUSTOM ? CUSTOM.code : TAR.code;
  }

  /** The name by which {@code pg_restore --list} calls this format. */
  public String listName() {
    return listName;
  }
}
