package io.howdah.catalog;

import io.howdah.model.Publication;
import io.howdah.model.PublicationTable;
import io.howdah.model.Table;
import io.howdah.sql.ArrayText;
import io.howdah.wire.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads which tables are in which publications. They are dumped when everything is.
 *
 * <p>Source: {@code getPublicationTables} in {@code pg_dump.c}.
 */
public final class PublicationTableReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    if (!context.options().publications()) {
      return null;
    }
    if (!context.builder().version().atLeast(15)) {
      return "SELECT oid, prpubid, prrelid, NULL, NULL FROM pg_catalog.pg_publication_rel";
    }
    // The columns' order is not asked for: pg_dump takes them as they come.
    return """
    SELECT oid, prpubid, prrelid, pg_catalog.pg_get_expr(prqual, prrelid),
      (CASE WHEN pr.prattrs IS NOT NULL THEN
        (SELECT pg_catalog.array_agg(attname)
          FROM pg_catalog.generate_series(0,
            pg_catalog.array_upper(pr.prattrs::pg_catalog.int2[], 1)) s,
            pg_catalog.pg_attribute
          WHERE attrelid = pr.prrelid AND attnum = prattrs[s]) END)
    FROM pg_catalog.pg_publication_rel pr\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      Publication publication =
          builder.index().find(CatalogOids.PUBLICATION, rows.getLong(row, 1), Publication.class);
      Table table = builder.index().table(rows.getLong(row, 2));
      if (publication == null || table == null) {
        continue;
      }
      builder.add(
          new PublicationTable(
              builder.header(
                  CatalogOids.PUBLICATION_TABLE,
                  rows.getLong(row, 0),
                  table.name(),
                  table.namespace()),
              publication,
              table,
              rows.orNull(row, 3),
              columns(rows.orNull(row, 4))));
    }
  }

  private static @Nullable List<String> columns(@Nullable String array) {
    if (array == null) {
      return null;
    }
    List<String> columns = ArrayText.parse(array);
    if (columns == null) {
      throw new CatalogException("could not parse prattrs array");
    }
    return columns;
  }
}
