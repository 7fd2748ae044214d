package io.howdah;

import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.Compression;

/**
 * Where a dump goes, and in which form. Immutable.
 *
 * <p>Source: the manual's page of pg_dump, options {@code -f}, {@code -F}, {@code -Z}, {@code
 * --no-sync}.
 *
 * @param format text or one of the archives
 * @param target a file, the directory of a directory archive, a stream, or standard output
 * @param compression how data, or plain text, is compressed
 * @param append whether plain text goes to the end of a file that exists, as a cluster's dump wants
 * @param sync whether to wait until everything is on disk
 */
public record DumpOutput(
    Form format, ArchiveTarget target, Compression compression, boolean append, boolean sync) {

  /** The same form, written elsewhere. */
  public DumpOutput withTarget(ArchiveTarget other) {
    return new DumpOutput(format, other, compression, append, sync);
  }

  /** The forms of a dump. */
  public enum Form {
    /** SQL for psql. */
    PLAIN,
    /** One file for pg_restore. */
    CUSTOM,
    /** A directory for pg_restore. */
    DIRECTORY,
    /** A tar file for pg_restore. */
    TAR
  }
}
