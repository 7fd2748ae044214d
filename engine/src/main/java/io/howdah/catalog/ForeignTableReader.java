package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.ForeignTableProperties;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the servers and options of foreign tables whose definition is dumped.
 *
 * <p>Source: {@code dumpTableSchema} in {@code pg_dump.c}.
 */
public final class ForeignTableReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        OidArray.of(
            context.tables(),
            table ->
                table.properties().kind() == 'f'
                    && context.selection().wants(table, Component.DEFINITION));
    return tables == null
        ? null
        : """
        SELECT ft.ftrelid, fs.srvname,
          pg_catalog.array_to_string(ARRAY(
            SELECT pg_catalog.quote_ident(option_name) || ' ' ||
              pg_catalog.quote_literal(option_value)
            FROM pg_catalog.pg_options_to_table(ftoptions)
            ORDER BY option_name), E',\\n    ')
        FROM pg_catalog.unnest(\
        """
            + tables
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_foreign_table ft ON (src.tbloid = ft.ftrelid)\n"
            + "JOIN pg_catalog.pg_foreign_server fs ON (fs.oid = ft.ftserver)";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context
          .builder()
          .relationDetails()
          .foreignTable(
              rows.getLong(row, 0),
              new ForeignTableProperties(rows.get(row, 1), Cells.text(rows, row, 2)));
    }
  }
}
