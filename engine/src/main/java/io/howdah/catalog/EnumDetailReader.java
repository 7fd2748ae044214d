package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.EnumDetail;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the labels of enumerations. Source: {@code dumpEnumType} in {@code pg_dump.c}. */
final class EnumDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    List<Type> enums = Wanted.types(context, Type.ENUM, Component.DEFINITION.bit());
    for (Type type : enums) {
      // An enumeration may have no labels, and then no rows.
      context
          .builder()
          .objectDetails()
          .put(CatalogOids.TYPE, type.oid(), new EnumDetail(List.of()));
    }
    String oids = Wanted.oids(enums);
    return oids == null
        ? null
        : "SELECT enumtypid, oid, enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = ANY ("
            + oids
            + ") ORDER BY enumtypid, enumsortorder";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    int row = 0;
    while (row < rows.count()) {
      long typeOid = rows.getLong(row, 0);
      List<EnumDetail.Label> labels = new ArrayList<>();
      for (; row < rows.count() && rows.getLong(row, 0) == typeOid; row++) {
        labels.add(new EnumDetail.Label(rows.getLong(row, 1), rows.get(row, 2)));
      }
      details.put(CatalogOids.TYPE, typeOid, new EnumDetail(labels));
    }
  }
}
