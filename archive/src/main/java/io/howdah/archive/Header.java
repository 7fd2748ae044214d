package io.howdah.archive;

import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says about itself before its table of contents.
 *
 * <p>On disk: {@code PGDMP}; version major, minor, rev (a byte each); intSize, offSize, format (a
 * byte each); compression (from 1.15 one byte, the algorithm; before, an int, the gzip level, 0 for
 * none); the creation time as seven ints; database name, server version and pg_dump version as
 * strings. Source: {@code ReadHead} and {@code WriteHead} in pg_backup_archiver.c.
 *
 * @param version of the archive format
 * @param intSize bytes of an int's magnitude, 1-32 (4 in practice)
 * @param offSize bytes of a file offset (8 in practice)
 * @param format the layout; for a directory, {@link Format#DIRECTORY}, though its toc.dat says tar
 * @param compression of the data; where the archive names the algorithm only, its default level
 * @param created when the archive was made
 * @param databaseName a byte string
 * @param serverVersion of the dumped server, as text
 * @param dumpVersion of the pg_dump that wrote it, as text
 */
public record Header(
    ArchiveVersion version,
    int intSize,
    int offSize,
    Format format,
    Compression compression,
    CreationTime created,
    @Nullable String databaseName,
    @Nullable String serverVersion,
    @Nullable String dumpVersion) {

  /**
   * A header for a new archive: version 1.16, four-byte ints, eight-byte offsets.
   *
   * @param databaseName a byte string; null where it is not known
   * @param serverVersion begins with a digit, as every server's does: {@code 18.1 (Debian …)}
   * @param dumpVersion begins with a digit, as every pg_dump's does
   * @throws IllegalArgumentException where a version does not
   */
  public static Header create(
      Format format,
      Compression compression,
      ZonedDateTime created,
      @Nullable String databaseName,
      String serverVersion,
      String dumpVersion) {
    requireVersion(serverVersion, "server");
    requireVersion(dumpVersion, "pg_dump");
    return new Header(
        ArchiveVersion.CURRENT,
        4,
        8,
        format,
        compression,
        CreationTime.of(created),
        databaseName,
        serverVersion,
        dumpVersion);
  }

  private static void requireVersion(String version, String what) {
    Objects.requireNonNull(version, () -> "the version of the " + what + " is missing");
    boolean digit = !version.isEmpty() && version.charAt(0) >= '0' && version.charAt(0) <= '9';
    if (!digit) {
      throw new IllegalArgumentException(
          "\"" + version + "\" is no version of a " + what + ": it does not begin with a digit");
    }
  }

  /** The same header for another layout and compression. */
  public Header with(Format newFormat, Compression newCompression) {
    return new Header(
        version,
        intSize,
        offSize,
        newFormat,
        newCompression,
        created,
        databaseName,
        serverVersion,
        dumpVersion);
  }

  /** The same header for another version of the archive format. */
  public Header withVersion(ArchiveVersion newVersion) {
    return new Header(
        newVersion,
        intSize,
        offSize,
        format,
        compression,
        created,
        databaseName,
        serverVersion,
        dumpVersion);
  }
}
