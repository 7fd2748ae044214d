package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.Component;
import io.howdah.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out which NOT NULL constraints come with the parents and need not be written again.
 *
 * <p>Before server 18 nothing says so; one is taken for inherited when any parent has it. From 18
 * on the catalog says so, but it must be written all the same when no parent has a valid one.
 *
 * <p>Source: {@code flagInhAttrs} in {@code common.c}.
 */
public final class InheritedNotNulls {
  private InheritedNotNulls() {}

  /** Settles it for all tables of the context, whose columns must have been read. */
  public static void settle(ReadContext context) {
    boolean catalogKnows = context.builder().version().atLeast(18);
    RelationDetails details = context.builder().relationDetails();
    ParentColumns parentColumns = new ParentColumns(details);
    List<Table> children = new ArrayList<>();
    List<List<Column>> settled = new ArrayList<>();
    for (Table table : context.tables()) {
      List<Table> parents = details.parents(table);
      if (parents.isEmpty()
          || !ParentColumns.canInherit(table)
          || context.selection().of(table) == Component.NONE) {
        continue;
      }
      List<Column> columns = new ArrayList<>(details.columns(table));
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        Column.NotNull notNull = column.notNull();
        if (column.dropped() || notNull == null) {
          continue;
        }
        boolean found = anyParentHas(column.name(), parents, parentColumns);
        if (catalogKnows ? !found : found) {
          columns.set(
              i,
              column.withNotNull(
                  new Column.NotNull(
                      notNull.name(), notNull.comment(), notNull.noInherit(), !found)));
        }
      }
      children.add(table);
      settled.add(List.copyOf(columns));
    }
    // Only now, so that no decision above has seen the result of another.
    for (int i = 0; i < children.size(); i++) {
      details.columns(children.get(i).oid(), settled.get(i));
    }
  }

  private static boolean anyParentHas(
      String column, List<Table> parents, ParentColumns parentColumns) {
    for (Table parent : parents) {
      int number = parentColumns.number(parent, column);
      if (number > 0 && parentColumns.column(parent, number).notNull() != null) {
        return true;
      }
    }
    return false;
  }
}
