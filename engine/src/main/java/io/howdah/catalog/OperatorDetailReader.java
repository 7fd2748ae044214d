package io.howdah.catalog;

import io.howdah.model.Operator;
import io.howdah.model.detail.OperatorDetail;
import io.howdah.model.detail.OperatorReference;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of operators. Source: {@code dumpOpr} in {@code pg_dump.c}. */
final class OperatorDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.any(context, Operator.class));
    return oids == null
        ? null
        : """
        SELECT o.oid, o.oprkind, o.oprcode::pg_catalog.regprocedure,
          o.oprleft::pg_catalog.regtype, o.oprright::pg_catalog.regtype,
          o.oprcom, cn.nspname, c.oprname, o.oprnegate, nn.nspname, n.oprname,
          o.oprrest::pg_catalog.regprocedure, o.oprjoin::pg_catalog.regprocedure,
          o.oprcanmerge, o.oprcanhash
        FROM pg_catalog.pg_operator o
        LEFT JOIN pg_catalog.pg_operator c ON c.oid = o.oprcom
        LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = c.oprnamespace
        LEFT JOIN pg_catalog.pg_operator n ON n.oid = o.oprnegate
        LEFT JOIN pg_catalog.pg_namespace nn ON nn.oid = n.oprnamespace
        WHERE o.oid = ANY (\
        """
            + oids
            + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.put(
          CatalogOids.OPERATOR,
          rows.getLong(row, 0),
          new OperatorDetail(
              rows.get(row, 1).charAt(0),
              rows.get(row, 2),
              rows.get(row, 3),
              rows.get(row, 4),
              reference(rows, row, 5),
              reference(rows, row, 8),
              rows.get(row, 11),
              rows.get(row, 12),
              rows.getBoolean(row, 13),
              rows.getBoolean(row, 14)));
    }
  }

  /** The operator whose OID, schema and name stand in three columns; null for OID 0. */
  static @Nullable OperatorReference reference(Rows rows, int row, int column) {
    long oid = rows.getLong(row, column);
    return oid == 0
        ? null
        : new OperatorReference(oid, rows.orNull(row, column + 1), rows.orNull(row, column + 2));
  }
}
