package io.howdah.archive;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The checksums that an archive holds of itself: those of its header and table of contents, and
 * that of each entry's data. Only Howdah writes them; the C tools pass over them. They tell of
 * damage, not of forgery: whoever can write the archive can write them too.
 *
 * <p>They are a text, a line for each:
 *
 * <pre>
 * howdah checksums 1
 * toc 4711 1a2b3c4d 5e6f7a8b     length in bytes, CRC-32C and CRC-32 of header and table of contents
 * data 3001 9c0d1e2f             dump ID, CRC-32C as {@link DataSum} has it; in the order of the entries
 * end
 * </pre>
 *
 * <p>In a custom archive they are the last block, whose ID no entry has; in a directory they stand
 * behind the table of contents in {@code toc.dat}. A tar archive has none. Immutable.
 */
public final class ArchiveSums {
  /** The text's first line. */
  public static final String FIRST_LINE = "howdah checksums 1\n";

  /**
   * What the first entry says where others say {@code "false"}, that its table is not WITH OIDS: so
   * checksums that were cut off are missed. The C tools look for {@code "true"} there.
   */
  public static final String ANNOUNCEMENT = "false, checksums follow";

  /** The text's last line. */
  public static final String LAST_LINE = "end\n";

  private final TocSum toc;
  private final Map<Integer, Integer> data;

  /**
   * The checksums of header and table of contents as they stand in the file.
   *
   * @param length in bytes
   * @param crc32c one checksum
   * @param crc32 another: both together are wrong as rarely as 64 bits can be
   */
  public record TocSum(long length, int crc32c, int crc32) {

    /** The line that states it. */
    public String line() {
      return "toc " + length + " " + hex(crc32c) + " " + hex(crc32) + "\n";
    }
  }

  /**
   * Checksums.
   *
   * @param data by dump ID, the checksum of the entry's data
   */
  public ArchiveSums(TocSum toc, Map<Integer, Integer> data) {
    this.toc = toc;
    this.data = new HashMap<>(data);
  }

  /** Of header and table of contents. */
  public TocSum toc() {
    return toc;
  }

  /** How many entries' data have one. */
  public int dataCount() {
    return data.size();
  }

  /** Whether a checksum is that of an entry's data. */
  public boolean matches(Entry entry, DataSum sum) {
    Integer expected = data.get(entry.dumpId());
    return expected != null && expected == sum.value();
  }

  /** The line that states the checksum of an entry's data. */
  public static String line(Entry entry, int sum) {
    return "data " + entry.dumpId() + " " + hex(sum) + "\n";
  }

  private static String hex(int value) {
    return HexFormat.of().toHexDigits(value);
  }
}
