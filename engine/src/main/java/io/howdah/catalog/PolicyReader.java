package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.ObjectHeader;
import io.howdah.model.Policy;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the row security policies of tables that policies are wanted of, and makes an object for
 * each table with row security enabled. Each of them is dumped.
 *
 * <p>Source: {@code getPolicies} in {@code pg_dump.c}.
 */
public final class PolicyReader implements CatalogReader {
  private static final int OID = 0;
  private static final int TABLE = 1;
  private static final int NAME = 2;
  private static final int COMMAND = 3;
  private static final int PERMISSIVE = 4;
  private static final int ROLES = 5;
  private static final int USING = 6;
  private static final int WITH_CHECK = 7;

  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        context.options().policies()
            ? OidArray.of(context.builder().index().tables(), table -> isCandidate(table, context))
            : null;
    return tables == null
        ? null
        : """
        SELECT pol.oid, pol.polrelid, pol.polname, pol.polcmd, pol.polpermissive,
          CASE WHEN pol.polroles = '{0}' THEN NULL ELSE
            pg_catalog.array_to_string(ARRAY(SELECT pg_catalog.quote_ident(rolname)
              FROM pg_catalog.pg_roles WHERE oid = ANY(pol.polroles)), ', ') END,
          pg_catalog.pg_get_expr(pol.polqual, pol.polrelid),
          pg_catalog.pg_get_expr(pol.polwithcheck, pol.polrelid)
        FROM pg_catalog.unnest(\
        """
            + tables
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_policy pol ON (src.tbloid = pol.polrelid)";
  }

  private static boolean isCandidate(Table table, ReadContext context) {
    char kind = table.properties().kind();
    return (kind == 'r' || kind == 'p') && context.selection().wants(table, Component.POLICY);
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (Table table : builder.index().tables()) {
      if (table.properties().rowSecurity() && isCandidate(table, context)) {
        // No catalog OID, so that no dependency in the catalogs is taken for this object's.
        ObjectHeader header =
            new ObjectHeader(
                builder.nextDumpId(),
                new CatalogId(0, table.oid()),
                table.name(),
                table.namespace());
        builder.add(new Policy(header, table, null, (char) 0, false, null, null, null));
      }
    }
    for (int row = 0; row < rows.count(); row++) {
      long tableOid = rows.getLong(row, TABLE);
      Table table = builder.index().table(tableOid);
      if (table == null) {
        throw new CatalogException("unrecognized table OID " + tableOid);
      }
      String name = rows.get(row, NAME);
      builder.add(
          new Policy(
              builder.header(CatalogOids.POLICY, rows.getLong(row, OID), name, table.namespace()),
              table,
              name,
              Cells.letter(rows, row, COMMAND),
              rows.getBoolean(row, PERMISSIVE),
              rows.orNull(row, ROLES),
              rows.orNull(row, USING),
              rows.orNull(row, WITH_CHECK)));
    }
  }
}
