package io.howdah.catalog;

import io.howdah.model.Collation;
import io.howdah.model.detail.CollationDetail;
import io.howdah.sql.ServerVersion;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of collations. Source: {@code dumpCollation} in {@code pg_dump.c}. */
final class CollationDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.any(context, Collation.class));
    if (oids == null) {
      return null;
    }
    ServerVersion version = context.builder().version();
    String locale =
        version.atLeast(17)
            ? "colllocale"
            : version.atLeast(15) ? "colliculocale" : "NULL::pg_catalog.text";
    String rules = version.atLeast(16) ? "collicurules" : "NULL::pg_catalog.text";
    // Before 15 the two locales were names, which cannot be null and were empty instead.
    String libc =
        version.atLeast(15)
            ? "collcollate, collctype"
            : "nullif(collcollate, ''), nullif(collctype, '')";
    return "SELECT oid, collprovider, collisdeterministic, "
        + libc
        + ", "
        + locale
        + ", "
        + rules
        + ", collversion FROM pg_catalog.pg_collation WHERE oid = ANY ("
        + oids
        + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.put(
          CatalogOids.COLLATION,
          rows.getLong(row, 0),
          new CollationDetail(
              rows.get(row, 1).charAt(0),
              rows.getBoolean(row, 2),
              rows.orNull(row, 3),
              rows.orNull(row, 4),
              rows.orNull(row, 5),
              rows.orNull(row, 6),
              rows.orNull(row, 7)));
    }
  }
}
