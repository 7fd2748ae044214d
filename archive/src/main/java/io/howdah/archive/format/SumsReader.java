package io.howdah.archive.format;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveSums.TocSum;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that {@link ArchiveSums} describes, and holds it against what is there. There is
 * one right text for each archive but for the checksums of data, so damage to it shows too.
 */
public final class SumsReader {
  /** More than any line has. */
  private static final int MAX_LINE_BYTES = 80;

  private final InputStream in;
  private final @Nullable String place;

  private SumsReader(InputStream in, @Nullable String place) {
    this.in = new BufferedInputStream(in);
    this.place = place;
  }

  /**
   * Reads all of it.
   *
   * @param in the text and nothing else; is not closed
   * @param place the file's name, for messages; null where the archive is one file
   * @param actual of the archive's header and table of contents
   * @throws ArchiveException.Corrupt where the text is damaged, or the table of contents is
   */
  public static ArchiveSums read(InputStream in, @Nullable String place, Toc toc, TocSum actual)
      throws IOException {
    return new SumsReader(in, place).readAll(toc, actual);
  }

  /**
   * What an archive has that ends where checksums would be.
   *
   * @return none, which is null
   * @throws ArchiveException.Corrupt where it announces some
   */
  public static @Nullable ArchiveSums none(Toc toc) throws ArchiveException {
    if (toc.checksumsFollow()) {
      throw new ArchiveException.Corrupt(
          "checksums that the table of contents announces are missing", -1, null, null);
    }
    return null;
  }

  private ArchiveSums readAll(Toc toc, TocSum actual) throws IOException {
    if (!readLine().equals(ArchiveSums.FIRST_LINE)) {
      throw damaged("checksums do not begin as they should");
    }
    if (!readLine().equals(actual.line())) {
      throw damaged(
          "header and table of contents do not have the checksum that the archive states");
    }
    Map<Integer, Integer> data = new HashMap<>();
    for (Entry e : toc.entries()) {
      if (e.hasData()) {
        data.put(e.dumpId(), readData(e));
      }
    }
    if (!readLine().equals(ArchiveSums.LAST_LINE) || in.read() >= 0) {
      throw damaged("checksums do not end as they should");
    }
    return new ArchiveSums(actual, data);
  }

  private int readData(Entry entry) throws IOException {
    String line = readLine();
    int value = 0;
    for (int i = Math.max(0, line.length() - 9); i < line.length() - 1; i++) {
      value = value << 4 | (Character.digit(line.charAt(i), 16) & 0xF);
    }
    if (!line.equals(ArchiveSums.line(entry, value))) {
      throw damaged("checksums do not have that of TOC entry " + entry.label());
    }
    return value;
  }

  /** The next line with its end; what is not a line, as far as it goes. */
  private String readLine() throws IOException {
    byte[] line = new byte[MAX_LINE_BYTES];
    int n = 0;
    while (n < line.length) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      line[n++] = (byte) b;
      if (b == '\n') {
        break;
      }
    }
    return new String(line, 0, n, StandardCharsets.ISO_8859_1);
  }

  private ArchiveException.Corrupt damaged(String message) {
    return new ArchiveException.Corrupt(message, -1, place, null);
  }
}
