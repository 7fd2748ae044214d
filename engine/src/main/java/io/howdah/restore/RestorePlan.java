package io.howdah.restore;

import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.archive.Section;
import io.howdah.script.RestorePass;
import io.howdah.script.SelectedEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order that entries need when several sessions restore them: what has to come before what, and
 * what must not run beside what. Immutable.
 *
 * <p>Source: {@code fix_dependencies} in {@code pg_backup_archiver.c}.
 *
 * @param entries all entries, in the order of the restore
 */
record RestorePlan(List<PlannedEntry> entries) {

  RestorePlan {
    entries = List.copyOf(entries);
  }

  /** Plans an archive's entries. */
  static RestorePlan of(
      ArchiveReader reader, List<SelectedEntry> selected, Map<Integer, List<Integer>> dataOfTable) {
    Map<Integer, Integer> indexOf = HashMap.newHashMap(selected.size());
    for (int i = 0; i < selected.size(); i++) {
      indexOf.put(selected.get(i).entry().dumpId(), i);
    }
    boolean oldArchive = !reader.header().version().atLeast(ArchiveVersion.V1_11);
    List<PlannedEntry> planned = new ArrayList<>(selected.size());
    for (int i = 0; i < selected.size(); i++) {
      Entry entry = selected.get(i).entry();
      List<Integer> dependencies = new ArrayList<>(entry.dependencyCount());
      long size = entry.hasData() ? reader.dataSizeEstimate(entry) : 0;
      for (int k = 0; k < entry.dependencyCount(); k++) {
        List<Integer> data =
            entry.section() == Section.POST_DATA
                ? dataOfTable.getOrDefault(entry.dependency(k), List.of())
                : List.of();
        // What comes after the data waits for all of it, not for the table alone.
        if (data.isEmpty()) {
          add(dependencies, indexOf.get(entry.dependency(k)));
          continue;
        }
        long ofTable = 0;
        for (int dataId : data) {
          Integer index = indexOf.get(dataId);
          add(dependencies, index);
          if (index != null) {
            ofTable += reader.dataSizeEstimate(selected.get(index).entry());
          }
        }
        size = Math.max(size, ofTable);
      }
      if (oldArchive && entry.desc().equals("BLOB COMMENTS") && entry.dependencyCount() == 0) {
        add(dependencies, indexOfLargeObjects(selected));
      }
      planned.add(
          new PlannedEntry(
              i,
              selected.get(i),
              RestorePass.of(entry),
              List.copyOf(dependencies),
              locks(entry, dependencies, selected),
              size));
    }
    return new RestorePlan(planned);
  }

  private static void add(List<Integer> dependencies, @Nullable Integer index) {
    if (index != null) {
      dependencies.add(index);
    }
  }

  /** Before 8.4, comments on large objects didn't name the objects they wait for. */
  private static @Nullable Integer indexOfLargeObjects(List<SelectedEntry> selected) {
    for (int i = 0; i < selected.size(); i++) {
      if (selected.get(i).entry().desc().equals("BLOBS")) {
        return i;
      }
    }
    return null;
  }

  /**
   * All that comes after the data alters its tables, except that indexes are made beside others.
   */
  private static List<Integer> locks(
      Entry entry, List<Integer> dependencies, List<SelectedEntry> selected) {
    if (entry.section() != Section.POST_DATA || entry.desc().equals("INDEX")) {
      return List.of();
    }
    List<Integer> locks = new ArrayList<>();
    for (int index : dependencies) {
      String desc = selected.get(index).entry().desc();
      if (desc.equals("TABLE DATA") || desc.equals("TABLE")) {
        locks.add(index);
      }
    }
    return List.copyOf(locks);
  }
}
