package io.howdah.catalog;

import io.howdah.model.AccessMethod;
import io.howdah.wire.Rows;

/** Reads all access methods. Source: {@code getAccessMethods} in {@code pg_dump.c}. */
final class AccessMethodReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, amname, amtype, amhandler::pg_catalog.regproc FROM pg_am";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new AccessMethod(
              builder.header(
                  CatalogOids.ACCESS_METHOD, rows.getLong(row, 0), rows.get(row, 1), null),
              rows.get(row, 2).charAt(0),
              rows.get(row, 3)));
    }
  }
}
