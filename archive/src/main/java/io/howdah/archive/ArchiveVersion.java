package io.howdah.archive;

/**
 * The version of the archive format, three bytes in the header. It counts changes of the format and
 * has nothing to do with a server's version. Source: {@code K_VERS_*} in pg_backup_archiver.h.
 */
public record ArchiveVersion(int major, int minor, int rev) implements Comparable<ArchiveVersion> {

  /** The oldest version that is read: PostgreSQL 8.0, tablespaces. */
  public static final ArchiveVersion OLDEST = new ArchiveVersion(1, 10, 0);

  /** Entries name their section. */
  public static final ArchiveVersion V1_11 = new ArchiveVersion(1, 11, 0);

  /** Large objects have entries of their own. */
  public static final ArchiveVersion V1_12 = new ArchiveVersion(1, 12, 0);

  /** Names in definitions are qualified, and the search path is an entry. */
  public static final ArchiveVersion V1_13 = new ArchiveVersion(1, 13, 0);

  /** Entries name their table access method (PostgreSQL 12). */
  public static final ArchiveVersion V1_14 = new ArchiveVersion(1, 14, 0);

  /** The header names the compression algorithm (PostgreSQL 16). */
  public static final ArchiveVersion V1_15 = new ArchiveVersion(1, 15, 0);

  /** BLOB METADATA entries, several BLOBS entries, relkind (PostgreSQL 17): what is written. */
  public static final ArchiveVersion CURRENT = new ArchiveVersion(1, 16, 0);

  /** Whether this is the other version or a later one. */
  public boolean atLeast(ArchiveVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(ArchiveVersion o) {
    int c = Integer.compare(major, o.major);
    if (c == 0) {
      c = Integer.compare(minor, o.minor);
    }
    return c != 0 ? c : Integer.compare(rev, o.rev);
  }

  /** As pg_restore --list prints it: {@code 1.16-0}. */
  @Override
  public String toString() {
    return major + "." + minor + "-" + rev;
  }
}
