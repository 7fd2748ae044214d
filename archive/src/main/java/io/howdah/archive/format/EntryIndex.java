package io.howdah.archive.format;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The place of each entry in its table of contents. Immutable. */
public final class EntryIndex {
  private final Map<Integer, Integer> byDumpId;

  /** Numbers the entries of a table of contents. */
  public EntryIndex(Toc toc) {
    List<Entry> entries = toc.entries();
    byDumpId = HashMap.newHashMap(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      byDumpId.put(entries.get(i).dumpId(), i);
    }
  }

  /** The index, from 0. */
  public int of(Entry entry) {
    Integer i = byDumpId.get(entry.dumpId());
    if (i == null) {
      throw new IllegalArgumentException("not an entry of this archive: " + entry.label());
    }
    return i;
  }
}
