package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Table;
import io.howdah.model.TableAttach;
import io.howdah.wire.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attachments of partitions whose definition is dumped, and reads their bounds. An
 * attachment is always dumped.
 *
 * <p>Source: {@code flagInhTables} in {@code common.c}, {@code dumpTableAttach} in {@code
 * pg_dump.c}.
 */
public final class PartitionReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String partitions = OidArray.of(context.tables(), table -> isAttached(table, context));
    return partitions == null
        ? null
        : "SELECT c.oid, pg_catalog.pg_get_expr(c.relpartbound, c.oid)\n"
            + "FROM pg_catalog.unnest("
            + partitions
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_class c ON (src.tbloid = c.oid)";
  }

  private static boolean isAttached(Table table, ReadContext context) {
    return table.properties().partition() && context.selection().wants(table, Component.DEFINITION);
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.relationDetails().partitionBound(rows.getLong(row, 0), Cells.text(rows, row, 1));
    }
    for (Table table : context.tables()) {
      if (isAttached(table, context)) {
        attach(table, builder);
      }
    }
  }

  private static void attach(Table partition, CatalogBuilder builder) {
    List<Table> parents = builder.relationDetails().parents(partition);
    if (parents.size() != 1) {
      throw new CatalogException(
          "invalid number of parents "
              + parents.size()
              + " for table \""
              + partition.name()
              + "\"");
    }
    Table parent = parents.getFirst();
    TableAttach attach =
        builder.add(
            new TableAttach(
                builder.header(partition.name(), partition.namespace()), parent, partition));
    builder.dependencies().add(attach.dumpId(), partition.dumpId());
    builder.dependencies().add(attach.dumpId(), parent.dumpId());
  }
}
