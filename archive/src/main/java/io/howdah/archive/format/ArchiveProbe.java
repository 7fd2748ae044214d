package io.howdah.archive.format;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Format;
import io.howdah.archive.file.ByteInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Finds out the format of an archive in one file by its first bytes. Source: {@code
 * _discoverArchiveFormat} in pg_backup_archiver.c.
 */
public final class ArchiveProbe {
  private static final String TEXT_DUMP = "--\n-- PostgreSQL database dump\n--\n\n";
  private static final String TEXT_DUMPALL = "--\n-- PostgreSQL database cluster dump\n--\n\n";

  private ArchiveProbe() {}

  /** The format, custom or tar; the input's position stays where it is. */
  public static Format format(ByteInput in) throws IOException {
    byte[] start = in.peek(TarBlock.BYTES);
    if (start.length < 5) {
      throw new ArchiveException.NotAnArchive(
          "input file is too short (read " + start.length + ", expected 5)");
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PGDMP")) {
      return Format.CUSTOM;
    }
    if (text.length() >= TEXT_DUMPALL.length()
        && (text.startsWith(TEXT_DUMP) || text.startsWith(TEXT_DUMPALL))) {
      throw new ArchiveException.NotAnArchive(
          "input file appears to be a text format dump. Please use psql.");
    }
    if (start.length < TarBlock.BYTES) {
      throw new ArchiveException.NotAnArchive(
          "input file does not appear to be a valid archive (too short?)");
    }
    if (!TarBlock.isHeader(start)) {
      throw new ArchiveException.NotAnArchive(
          "input file does not appear to be a valid tar archive");
    }
    return Format.TAR;
  }
}
