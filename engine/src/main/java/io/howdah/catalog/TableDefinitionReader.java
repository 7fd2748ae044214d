package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the queries of views and materialized views and the keys of partitioned tables whose
 * definition is dumped.
 *
 * <p>Source: {@code createViewAsClause} and {@code dumpTableSchema} in {@code pg_dump.c}.
 */
public final class TableDefinitionReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String tables = OidArray.of(context.tables(), table -> hasDefinition(table, context));
    return tables == null
        ? null
        : "SELECT c.oid, CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid)\n"
            + "  ELSE pg_catalog.pg_get_viewdef(c.oid) END\n"
            + "FROM pg_catalog.unnest("
            + tables
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_class c ON (src.tbloid = c.oid)";
  }

  private static boolean hasDefinition(Table table, ReadContext context) {
    char kind = table.properties().kind();
    return (kind == 'v' || kind == 'm' || kind == 'p')
        && context.selection().wants(table, Component.DEFINITION);
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context
          .builder()
          .relationDetails()
          .tableDefinition(rows.getLong(row, 0), Cells.text(rows, row, 1));
    }
  }
}
