package io.howdah.catalog;

import io.howdah.model.Collation;
import io.howdah.wire.Rows;

/**
 * Reads all collations, built-in ones too: columns and types name them. Source: {@code
 * getCollations} in {@code pg_dump.c}.
 */
final class CollationReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, collname, collnamespace, collowner, collencoding FROM pg_collation";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      long namespaceOid = rows.getLong(row, 2);
      Collation collation =
          new Collation(
              builder.header(
                  CatalogOids.COLLATION, oid, rows.get(row, 1), builder.namespace(namespaceOid)),
              builder.role(rows.getLong(row, 3)),
              rows.getInt(row, 4));
      if (BuiltIn.isPassedOver(oid, namespaceOid, context)) {
        builder.addForLookUp(collation);
      } else {
        builder.add(collation);
      }
    }
  }
}
