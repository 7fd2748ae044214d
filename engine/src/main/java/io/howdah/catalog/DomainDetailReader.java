package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.DomainDetail;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of domains. Source: {@code dumpDomain} in {@code pg_dump.c}. */
final class DomainDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.types(context, Type.DOMAIN, Component.DEFINITION.bit()));
    return oids == null
        ? null
        : """
        SELECT t.oid, pg_catalog.format_type(t.typbasetype, t.typtypmod),
          CASE WHEN t.typcollation <> u.typcollation THEN t.typcollation ELSE 0 END, t.typnotnull,
          pg_catalog.pg_get_expr(t.typdefaultbin, 'pg_catalog.pg_type'::pg_catalog.regclass),
          t.typdefault
        FROM pg_catalog.pg_type t
        LEFT JOIN pg_catalog.pg_type u ON t.typbasetype = u.oid
        WHERE t.oid = ANY (\
        """
            + oids
            + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.put(
          CatalogOids.TYPE,
          rows.getLong(row, 0),
          new DomainDetail(
              rows.get(row, 1),
              rows.getLong(row, 2),
              rows.getBoolean(row, 3),
              BaseTypeDetailReader.typeDefault(rows.orNull(row, 4), rows.orNull(row, 5))));
    }
  }
}
