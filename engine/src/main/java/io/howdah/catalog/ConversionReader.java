package io.howdah.catalog;

import io.howdah.model.Conversion;
import io.howdah.wire.Rows;

/** Reads all encoding conversions. Source: {@code getConversions} in {@code pg_dump.c}. */
final class ConversionReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, conname, connamespace, conowner FROM pg_conversion";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new Conversion(
              builder.header(
                  CatalogOids.CONVERSION,
                  rows.getLong(row, 0),
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              builder.role(rows.getLong(row, 3))));
    }
  }
}
