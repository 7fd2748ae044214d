package io.howdah.catalog;

import io.howdah.model.Operator;
import io.howdah.model.detail.OperatorDetail;
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
        SELECT oid, oprkind, oprcode::pg_catalog.regprocedure, oprleft::pg_catalog.regtype,
          oprright::pg_catalog.regtype, oprcom, oprnegate, oprrest::pg_catalog.regprocedure,
          oprjoin::pg_catalog.regprocedure, oprcanmerge, oprcanhash
        FROM pg_catalog.pg_operator
        WHERE oid = ANY (\
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
              rows.getLong(row, 5),
              rows.getLong(row, 6),
              rows.get(row, 7),
              rows.get(row, 8),
              rows.getBoolean(row, 9),
              rows.getBoolean(row, 10)));
    }
  }
}
