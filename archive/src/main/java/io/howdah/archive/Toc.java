package io.howdah.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An archive's header and entries, in the archive's order, and the settings that some of the
 * entries stand for. Immutable.
 */
public final class Toc {
  private final Header header;
  private final List<Entry> entries;
  private final Map<Integer, Entry> byDumpId;
  private final int maxDumpId;
  private final boolean checksumsFollow;

  /** Where the entries stand in the file, by dump ID; empty where that is not known. */
  private final Map<Integer, Long> byteOffsets;

  private final @Nullable String encoding;
  private final boolean standardConformingStrings;
  private final @Nullable String searchPath;

  /**
   * @throws ArchiveException.Corrupt where an ENCODING or STDSTRINGS entry is malformed, or two
   *     entries have the same dump ID
   */
  public Toc(Header header, List<Entry> entries) throws ArchiveException {
    this(header, entries, new long[0]);
  }

  /**
   * A table of contents that was read.
   *
   * @param offsets by index of entry, where it stands in the file
   * @throws ArchiveException.Corrupt as above
   */
  public Toc(Header header, List<Entry> entries, long[] offsets) throws ArchiveException {
    this(header, entries, offsets, false);
  }

  /**
   * A table of contents that was read.
   *
   * @param offsets by index of entry, where it stands in the file
   * @param checksumsFollow whether it says that the archive has checksums
   * @throws ArchiveException.Corrupt as above
   */
  public Toc(Header header, List<Entry> entries, long[] offsets, boolean checksumsFollow)
      throws ArchiveException {
    this.checksumsFollow = checksumsFollow;
    this.byteOffsets = HashMap.newHashMap(offsets.length);
    for (int i = 0; i < offsets.length; i++) {
      byteOffsets.put(entries.get(i).dumpId(), offsets[i]);
    }
    this.header = header;
    this.entries = List.copyOf(entries);
    this.byDumpId = HashMap.newHashMap(entries.size());
    String foundEncoding = null;
    boolean stdStrings = false;
    String path = null;
    int max = 0;
    for (Entry e : this.entries) {
      max = Math.max(max, e.dumpId());
      if (byDumpId.put(e.dumpId(), e) != null) {
        throw new ArchiveException.Corrupt(
            "two TOC entries have the ID " + e.dumpId(), byteOffset(e), null, e.label());
      }
      switch (e.desc()) {
        case "ENCODING" -> foundEncoding = TocSettings.encoding(e);
        case "STDSTRINGS" -> stdStrings = TocSettings.standardStrings(e);
        case "SEARCHPATH" -> path = e.definition();
        default -> {}
      }
    }
    this.maxDumpId = max;
    this.encoding = foundEncoding;
    this.standardConformingStrings = stdStrings;
    this.searchPath = path;
  }

  /** What stands before the entries. */
  public Header header() {
    return header;
  }

  /** All entries, in the archive's order. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry with that dump ID, or null. */
  public @Nullable Entry entry(int dumpId) {
    return byDumpId.get(dumpId);
  }

  /** Where an entry stands in the file that has the table of contents; -1 where not known. */
  public long byteOffset(Entry entry) {
    Long offset = byteOffsets.get(entry.dumpId());
    return offset == null ? -1 : offset;
  }

  /** Whether the archive that this was read from should have checksums. */
  public boolean checksumsFollow() {
    return checksumsFollow;
  }

  /** The greatest dump ID, 0 where there are no entries. */
  public int maxDumpId() {
    return maxDumpId;
  }

  /** The name of the encoding that the strings and data are in, or null where none is given. */
  public @Nullable String encoding() {
    return encoding;
  }

  /** Whether string literals in definitions take backslashes as they are. */
  public boolean standardConformingStrings() {
    return standardConformingStrings;
  }

  /** The SQL that sets the search path for the definitions, or null. */
  public @Nullable String searchPath() {
    return searchPath;
  }

  /** The charset of the archive's encoding; ISO-8859-1 where the JDK has none for it. */
  public Charset charset() {
    return encoding == null ? StandardCharsets.ISO_8859_1 : Encodings.charset(encoding);
  }

  /** A byte string as readable text. */
  public String decode(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), charset());
  }
}
