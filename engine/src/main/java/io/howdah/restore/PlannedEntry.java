package io.howdah.restore;

import io.howdah.archive.Entry;
import io.howdah.script.RestorePass;
import io.howdah.script.SelectedEntry;
import io.howdah.script.Wanted;
import java.util.List;

/**
 * An entry and when it can be restored beside others. Immutable.
 *
 * @param index its place in the order of the restore
 * @param selected the entry and what is wanted of it
 * @param pass the pass it belongs to
 * @param dependencies the places of the entries that must come before; one may be there twice
 * @param locks the places of the tables, or of their data, that it needs for itself
 * @param size a measure of the work, for starting the largest first
 */
record PlannedEntry(
    int index,
    SelectedEntry selected,
    RestorePass pass,
    List<Integer> dependencies,
    List<Integer> locks,
    long size) {

  Entry entry() {
    return selected.entry();
  }

  Wanted wanted() {
    return selected.wanted();
  }

  /** Whether this entry needs a table for itself that the other needs too. */
  boolean locksOut(PlannedEntry other) {
    for (int lock : locks) {
      if (other.dependencies.contains(lock)) {
        return true;
      }
    }
    return false;
  }
}
