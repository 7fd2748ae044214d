package io.howdah.dump;

import io.howdah.archive.Entry;
import io.howdah.ddl.DataSource;
import io.howdah.script.SelectedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a dump will write: its entries, and where their data comes from.
 *
 * @param entries in archive order, with what is wanted of each
 * @param sources where data comes from, by dump ID
 */
record EntryPlan(List<SelectedEntry> entries, Map<Integer, EntrySource> sources) {
  /**
   * Where one entry's data comes from.
   *
   * @param source the table or large objects
   * @param condition what restricts a table's rows to a piece of it; null for all
   * @param sizePages how large it is, for doing the longest first; in the server's blocks
   */
  record EntrySource(DataSource source, @Nullable String condition, long sizePages) {}

  /** All entries, wanted or not. */
  List<Entry> allEntries() {
    List<Entry> all = new ArrayList<>(entries.size());
    for (SelectedEntry selected : entries) {
      all.add(selected.entry());
    }
    return all;
  }

  /** The entries that belong into an archive. */
  List<Entry> archived() {
    List<Entry> archived = new ArrayList<>(entries.size());
    for (SelectedEntry selected : entries) {
      if (selected.wanted().any()) {
        archived.add(selected.entry());
      }
    }
    return archived;
  }
}
