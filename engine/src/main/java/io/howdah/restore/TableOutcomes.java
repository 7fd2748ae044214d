package io.howdah.restore;

import io.howdah.archive.Entry;
import io.howdah.script.EntryKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which tables a restore has made, and which it could not: what becomes of their data depends on
 * it. Thread-safe.
 *
 * <p>Source: {@code mark_create_done} and {@code inhibit_data_for_failed_table} in {@code
 * pg_backup_archiver.c}.
 */
final class TableOutcomes {
  private final Map<Integer, List<Integer>> dataOfTable;
  private final Map<Integer, Integer> tableOfData = new HashMap<>();
  private final boolean noDataForFailedTables;
  private final Set<Integer> made = ConcurrentHashMap.newKeySet();
  private final Set<Integer> withoutData = ConcurrentHashMap.newKeySet();

  /**
   * For an archive's tables.
   *
   * @param dataOfTable the dump IDs of the entries with a table's data, by the table's dump ID
   */
  TableOutcomes(Map<Integer, List<Integer>> dataOfTable, boolean noDataForFailedTables) {
    this.dataOfTable = dataOfTable;
    this.noDataForFailedTables = noDataForFailedTables;
    dataOfTable.forEach((table, entries) -> entries.forEach(data -> tableOfData.put(data, table)));
  }

  boolean dependOnTables() {
    return noDataForFailedTables;
  }

  /** A table's definition has been run. */
  void tableDone(Entry table, boolean failed, RestoreLog log) {
    if (!failed) {
      made.add(table.dumpId());
    } else if (noDataForFailedTables) {
      log.info(
          "table \""
              + EntryKinds.tag(table)
              + "\" could not be created, will not restore its data");
      withoutData.addAll(dataOfTable.getOrDefault(table.dumpId(), List.of()));
    }
  }

  /** Whether an entry's data is not wanted any more. */
  boolean isInhibited(Entry entry) {
    return withoutData.contains(entry.dumpId());
  }

  /**
   * Whether an entry's data goes into a table that was made in this run and gets data from no other
   * entry: it is empty for sure.
   */
  boolean isFirstIntoNewTable(Entry data) {
    Integer table = tableOfData.get(data.dumpId());
    return table != null
        && made.contains(table)
        && dataOfTable.getOrDefault(table, List.of()).size() == 1;
  }
}
