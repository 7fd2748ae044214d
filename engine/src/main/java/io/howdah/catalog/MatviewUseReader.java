package io.howdah.catalog;

import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads which materialized views read others, directly or through views: those must be refreshed
 * first.
 *
 * <p>Source: {@code buildMatViewRefreshDependencies} in {@code pg_dump.c}.
 */
public final class MatviewUseReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    // A view's query stands in its rule, so whatever the rule depends on is used by the view.
    String used =
        " JOIN pg_catalog.pg_rewrite r ON r.ev_class = %s"
            + " JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass"
            + " AND d.objid = r.oid AND d.refobjid <> %s"
            + " JOIN pg_catalog.pg_class c ON c.oid = d.refobjid AND c.relkind IN ('m', 'v')";
    return "WITH RECURSIVE uses AS (SELECT m.oid AS matview, d.refobjid AS used, c.relkind"
        + " FROM pg_catalog.pg_class m"
        + used.replace("%s", "m.oid")
        + " WHERE m.relkind = 'm'"
        + " UNION SELECT u.matview, d.refobjid, c.relkind FROM uses u"
        + used.replace("%s", "u.used")
        + ") SELECT matview, used FROM uses WHERE relkind = 'm'";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    RelationDetails details = context.builder().relationDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.matviewUse(rows.getLong(row, 0), rows.getLong(row, 1));
    }
  }
}
