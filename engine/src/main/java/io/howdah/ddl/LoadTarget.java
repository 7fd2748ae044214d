package io.howdah.ddl;

import io.howdah.catalog.RelationDetails;
import io.howdah.model.Column;
import io.howdah.model.Table;
import io.howdah.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;

/**
 * Which table the rows of a table are loaded into, and which columns they have.
 *
 * <p>Source: {@code getRootTableInfo}, {@code forcePartitionRootLoad} and {@code fmtCopyColumnList}
 * in {@code pg_dump.c}.
 *
 * @param table the table itself or, where its rows may belong to another partition after a restore,
 *     the topmost partitioned table
 * @param viaRoot whether it is the topmost one
 */
public record LoadTarget(Table table, boolean viaRoot) {
  /**
   * Finds where rows go.
   *
   * @param loadViaRoot whether partitions are loaded through the topmost table in any case
   */
  public static LoadTarget of(Table table, RelationDetails details, boolean loadViaRoot) {
    boolean viaRoot = loadViaRoot;
    Table root = table;
    while (root.properties().partition()) {
      List<Table> parents = details.parents(root);
      if (parents.isEmpty()) {
        break;
      }
      root = parents.getFirst();
      viaRoot |= details.hasUnsafePartitioning(root);
    }
    return viaRoot && root.oid() != table.oid()
        ? new LoadTarget(root, true)
        : new LoadTarget(table, false);
  }

  /** The columns that have data of their own, in parentheses; empty when there are none. */
  public static String columnList(Table table, RelationDetails details, Identifiers identifiers) {
    StringBuilder list = new StringBuilder();
    for (Column column : columns(table, details)) {
      list.append(list.isEmpty() ? "(" : ", ").append(identifiers.quote(column.name()));
    }
    return list.isEmpty() ? "" : list.append(')').toString();
  }

  /** The columns that COPY reads and loads: not those that the server makes. */
  public static List<Column> columns(Table table, RelationDetails details) {
    List<Column> columns = new ArrayList<>();
    for (Column column : details.columns(table)) {
      if (!column.dropped() && column.generated() == 0) {
        columns.add(column);
      }
    }
    return columns;
  }
}
