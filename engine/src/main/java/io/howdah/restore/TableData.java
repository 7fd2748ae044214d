package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the entries that hold tables' data; a table's data may be in several. */
final class TableData {
  private TableData() {}

  /**
   * The dump IDs of the entries with a table's data, by the table's dump ID. An entry with data
   * depends on its table first.
   *
   * <p>Source: {@code buildTocEntryArrays} in {@code pg_backup_archiver.c}.
   */
  static Map<Integer, List<Integer>> byTable(Toc toc) {
    Map<Integer, List<Integer>> dataOfTable = new HashMap<>();
    for (Entry entry : toc.entries()) {
      if (entry.desc().equals("TABLE DATA") && entry.dependencyCount() > 0) {
        int table = entry.dependency(0);
        if (table <= 0) {
          throw new HowdahException("bad table dumpId for TABLE DATA item");
        }
        dataOfTable.computeIfAbsent(table, id -> new ArrayList<>(1)).add(entry.dumpId());
      }
    }
    return dataOfTable;
  }
}
