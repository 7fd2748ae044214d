package io.howdah.catalog;

import io.howdah.model.Operator;
import io.howdah.wire.Rows;

/**
 * Reads all operators, built-in ones too: they are named as commutators and sort operators. Source:
 * {@code getOperators} in {@code pg_dump.c}.
 */
final class OperatorReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, oprname, oprnamespace, oprowner, oprkind, oprleft, oprright, oprcode::oid
    FROM pg_operator\
    """;
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
          new Operator(
              builder.header(
                  CatalogOids.OPERATOR, oid, rows.get(row, 1), builder.namespace(namespaceOid)),
              builder.role(rows.getLong(row, 3)),
              rows.get(row, 4).charAt(0),
              rows.getLong(row, 5),
              rows.getLong(row, 6),
              rows.getLong(row, 7)));
    }
  }
}
