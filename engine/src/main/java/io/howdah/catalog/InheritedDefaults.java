package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Component;
import io.howdah.model.Table;
import java.util.List;

/**
 * Makes a DEFAULT NULL for each column without a default whose parents have one, for otherwise it
 * would get theirs.
 *
 * <p>Source: {@code flagInhAttrs} in {@code common.c}.
 */
final class InheritedDefaults {
  private InheritedDefaults() {}

  static void override(ReadContext context) {
    RelationDetails details = context.builder().relationDetails();
    ParentColumns parentColumns = new ParentColumns(details);
    for (Table table : context.tables()) {
      List<Table> parents = details.parents(table);
      if (parents.isEmpty()
          || !ParentColumns.canInherit(table)
          || context.selection().of(table) == Component.NONE) {
        continue;
      }
      List<Column> columns = details.columns(table);
      for (int number = 1; number <= columns.size(); number++) {
        Column column = columns.get(number - 1);
        if (!column.dropped()
            && details.columnDefault(table, number) == null
            && anyParentHas(column.name(), parents, parentColumns, details)) {
          addNull(table, column, number, context);
        }
      }
    }
  }

  private static boolean anyParentHas(
      String name, List<Table> parents, ParentColumns parentColumns, RelationDetails details) {
    for (Table parent : parents) {
      int number = parentColumns.number(parent, name);
      if (number > 0 && parentColumns.column(parent, number).generated() == 0) {
        ColumnDefault ofParent = details.columnDefault(parent, number);
        if (ofParent != null && !ofParent.expression().equals("NULL")) {
          return true;
        }
      }
    }
    return false;
  }

  private static void addNull(Table table, Column column, int number, ReadContext context) {
    CatalogBuilder builder = context.builder();
    boolean separate = !column.isWrittenWith(table, context.options().binaryUpgrade());
    ColumnDefault added =
        builder.add(
            new ColumnDefault(
                builder.header(table.name(), table.namespace()),
                table,
                number,
                "NULL",
                separate,
                false));
    builder.relationDetails().columnDefault(added, builder.relationDetails().columns(table).size());
    if (separate) {
      builder.dependencies().add(added.dumpId(), table.dumpId());
    }
  }
}
