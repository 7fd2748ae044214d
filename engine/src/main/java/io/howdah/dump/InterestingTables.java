package io.howdah.dump;

import io.howdah.catalog.CatalogBuilder;
import io.howdah.model.Component;
import io.howdah.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the relations that details are wanted of: those to be dumped, their direct parents (what a
 * column inherits decides how it is written), and what is needed along with them.
 *
 * <p>Source: {@code interesting} in {@code getTables}, {@code getOwnedSeqs} and {@code
 * makeTableDataInfo} in {@code pg_dump.c}, {@code flagInhTables} in {@code common.c}.
 */
final class InterestingTables {
  private static final int INTERESTING =
      Component.DEFINITION.bit() | Component.DATA.bit() | Component.STATISTICS.bit();

  private InterestingTables() {}

  /**
   * The relations, in the order of reading.
   *
   * @param data with the tables that data is dumped of though they aren't chosen
   */
  static List<Table> of(
      CatalogBuilder builder,
      DumpSelection selection,
      OwnedSequences owned,
      TableDataObjects data) {
    Set<Long> parents = new HashSet<>();
    for (Table table : builder.index().tables()) {
      if (selection.of(table) != Component.NONE) {
        for (Table parent : builder.relationDetails().parents(table)) {
          parents.add(parent.oid());
        }
      }
    }
    List<Table> interesting = new ArrayList<>();
    for (Table table : builder.index().tables()) {
      long oid = table.oid();
      if ((selection.of(table) & INTERESTING) != 0
          || owned.interesting().contains(oid)
          || data.has(table)
          || parents.contains(oid)) {
        interesting.add(table);
      }
    }
    return interesting;
  }
}
