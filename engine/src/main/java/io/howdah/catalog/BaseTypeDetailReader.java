package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.BaseTypeDetail;
import io.howdah.model.detail.TypeDefault;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of base types. Source: {@code dumpBaseType} in {@code pg_dump.c}. */
final class BaseTypeDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.types(context, Type.BASE, Component.DEFINITION.bit()));
    return oids == null
        ? null
        : """
        SELECT oid, typlen, typinput, typoutput, typreceive, typsend, typmodin, typmodout,
          typanalyze, typsubscript, typcategory, typispreferred, typdelim, typbyval, typalign,
          typstorage, typcollation <> 0, pg_catalog.pg_get_expr(typdefaultbin, 0), typdefault
        FROM pg_catalog.pg_type
        WHERE oid = ANY (\
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
          new BaseTypeDetail(
              rows.get(row, 1),
              rows.get(row, 2),
              rows.get(row, 3),
              rows.get(row, 4),
              rows.get(row, 5),
              rows.get(row, 6),
              rows.get(row, 7),
              rows.get(row, 8),
              rows.get(row, 9),
              rows.get(row, 10),
              rows.getBoolean(row, 11),
              rows.get(row, 12),
              rows.getBoolean(row, 13),
              rows.get(row, 14).charAt(0),
              rows.get(row, 15).charAt(0),
              rows.getBoolean(row, 16),
              typeDefault(rows.orNull(row, 17), rows.orNull(row, 18))));
    }
  }

  static @Nullable TypeDefault typeDefault(@Nullable String expression, @Nullable String literal) {
    if (expression != null) {
      return new TypeDefault(expression, true);
    }
    return literal == null ? null : new TypeDefault(literal, false);
  }
}
