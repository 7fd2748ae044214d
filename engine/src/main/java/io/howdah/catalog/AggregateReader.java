package io.howdah.catalog;

import io.howdah.model.Aggregate;
import io.howdah.wire.Rows;

/**
 * Reads aggregate functions: those outside {@code pg_catalog}, and those in it whose privileges
 * were changed. Source: {@code getAggregates} in {@code pg_dump.c}.
 */
final class AggregateReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT p.oid, p.proname, p.pronamespace, p.proowner, p.proargtypes, p.prorettype, p.proacl,
      acldefault('f', p.proowner)
    FROM pg_proc p
    LEFT JOIN pg_init_privs pip ON (p.oid = pip.objoid
      AND pip.classoid = 'pg_proc'::regclass AND pip.objsubid = 0)
    WHERE p.prokind = 'a'
      AND (p.pronamespace <> 'pg_catalog'::regnamespace
        OR p.proacl IS DISTINCT FROM pip.initprivs
    """
        + FunctionReader.extensionMembers(context)
        + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      builder.add(
          new Aggregate(
              builder.header(
                  CatalogOids.ROUTINE,
                  oid,
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              builder.acl(CatalogOids.ROUTINE, oid, rows, row, 6, 7),
              builder.role(rows.getLong(row, 3)),
              OidVectors.parse(rows.get(row, 4)),
              rows.getLong(row, 5)));
    }
  }
}
