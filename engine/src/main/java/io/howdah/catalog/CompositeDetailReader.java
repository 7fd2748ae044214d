package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.CompositeDetail;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of composite types. Source: {@code dumpCompositeType} in {@code pg_dump.c}.
 */
final class CompositeDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    List<Type> composites =
        Wanted.types(context, Type.COMPOSITE, Component.DEFINITION.bit() | Component.COMMENT.bit());
    for (Type type : composites) {
      // A composite type may have no attributes, and then no rows.
      context
          .builder()
          .objectDetails()
          .put(CatalogOids.TYPE, type.oid(), new CompositeDetail(List.of()));
    }
    String oids = Wanted.oids(composites);
    return oids == null
        ? null
        : """
        SELECT ct.oid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
          a.attlen, a.attalign, a.attisdropped,
          CASE WHEN a.attcollation <> at.typcollation THEN a.attcollation ELSE 0 END
        FROM pg_catalog.pg_type ct
        JOIN pg_catalog.pg_attribute a ON a.attrelid = ct.typrelid
        LEFT JOIN pg_catalog.pg_type at ON at.oid = a.atttypid
        WHERE ct.oid = ANY (\
        """
            + oids
            + ") ORDER BY ct.oid, a.attnum";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    int row = 0;
    while (row < rows.count()) {
      long typeOid = rows.getLong(row, 0);
      List<CompositeDetail.Attribute> attributes = new ArrayList<>();
      for (; row < rows.count() && rows.getLong(row, 0) == typeOid; row++) {
        attributes.add(
            new CompositeDetail.Attribute(
                rows.getInt(row, 1),
                rows.get(row, 2),
                rows.get(row, 3),
                rows.get(row, 4),
                rows.get(row, 5),
                rows.getBoolean(row, 6),
                rows.getLong(row, 7)));
      }
      details.put(CatalogOids.TYPE, typeOid, new CompositeDetail(attributes));
    }
  }
}
