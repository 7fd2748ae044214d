package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.RangeDetail;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of range types. Source: {@code dumpRangeType} in {@code pg_dump.c}. */
final class RangeDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.types(context, Type.RANGE, Component.DEFINITION.bit()));
    return oids == null
        ? null
        : """
        SELECT rngtypid, pg_catalog.format_type(rngsubtype, NULL),
          pg_catalog.format_type(rngmultitypid, NULL), rngmultitypid, mt.typarray,
          (SELECT nspname FROM pg_catalog.pg_namespace nsp WHERE nsp.oid = opc.opcnamespace),
          opc.opcname, opc.opcdefault,
          CASE WHEN rngcollation = st.typcollation THEN 0 ELSE rngcollation END,
          rngcanonical, rngsubdiff
        FROM pg_catalog.pg_range r
        JOIN pg_catalog.pg_type st ON st.oid = rngsubtype
        JOIN pg_catalog.pg_type mt ON mt.oid = rngmultitypid
        JOIN pg_catalog.pg_opclass opc ON opc.oid = rngsubopc
        WHERE rngtypid = ANY (\
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
          new RangeDetail(
              rows.get(row, 1),
              rows.get(row, 2),
              rows.getLong(row, 3),
              rows.getLong(row, 4),
              rows.get(row, 5),
              rows.get(row, 6),
              rows.getBoolean(row, 7),
              rows.getLong(row, 8),
              rows.get(row, 9),
              rows.get(row, 10)));
    }
  }
}
