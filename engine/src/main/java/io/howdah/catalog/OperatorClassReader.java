package io.howdah.catalog;

import io.howdah.model.OperatorClass;
import io.howdah.wire.Rows;

/** Reads all operator classes. Source: {@code getOpclasses} in {@code pg_dump.c}. */
final class OperatorClassReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, opcname, opcnamespace, opcmethod, opcfamily, opcowner FROM pg_opclass";
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
          new OperatorClass(
              builder.header(
                  CatalogOids.OPERATOR_CLASS,
                  oid,
                  rows.get(row, 1),
                  builder.namespace(namespaceOid)),
              rows.getLong(row, 3),
              rows.getLong(row, 4),
              builder.role(rows.getLong(row, 5))));
    }
  }
}
