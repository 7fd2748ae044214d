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
      long oid = rows.getLong(row, 0);
      long namespaceOid = rows.getLong(row, 2);
      if (BuiltIn.isPassedOver(oid, namespaceOid, context)) {
        builder.nextDumpId();
        continue;
      }
      builder.add(
          new Conversion(
              builder.header(
                  CatalogOids.CONVERSION, oid, rows.get(row, 1), builder.namespace(namespaceOid)),
              builder.role(rows.getLong(row, 3))));
    }
  }
}
