package io.howdah.catalog;

import io.howdah.model.OperatorFamily;
import io.howdah.wire.Rows;

/** Reads all operator families. Source: {@code getOpfamilies} in {@code pg_dump.c}. */
final class OperatorFamilyReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, opfname, opfnamespace, opfmethod, opfowner FROM pg_opfamily";
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
          new OperatorFamily(
              builder.header(
                  CatalogOids.OPERATOR_FAMILY,
                  oid,
                  rows.get(row, 1),
                  builder.namespace(namespaceOid)),
              rows.getLong(row, 3),
              builder.role(rows.getLong(row, 4))));
    }
  }
}
