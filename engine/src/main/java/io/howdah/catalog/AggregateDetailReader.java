package io.howdah.catalog;

import io.howdah.model.Aggregate;
import io.howdah.model.detail.AggregateDetail;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of aggregate functions. Source: {@code dumpAgg} in {@code pg_dump.c}. */
final class AggregateDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.any(context, Aggregate.class));
    return oids == null
        ? null
        : """
        SELECT p.oid, pg_catalog.pg_get_function_arguments(p.oid),
          pg_catalog.pg_get_function_identity_arguments(p.oid), aggkind, proparallel,
          aggtransfn, aggtranstype::pg_catalog.regtype, aggtransspace, agginitval, aggfinalfn,
          aggfinalextra, aggfinalmodify,
          aggmtransfn, aggmtranstype::pg_catalog.regtype, aggmtransspace, aggminitval, aggmfinalfn,
          aggmfinalextra, aggmfinalmodify,
          aggcombinefn, aggserialfn, aggdeserialfn, aggminvtransfn, aggsortop,
          nspname, oprname
        FROM pg_catalog.pg_aggregate a
        JOIN pg_catalog.pg_proc p ON p.oid = a.aggfnoid
        LEFT JOIN pg_catalog.pg_operator o ON o.oid = a.aggsortop
        LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
        WHERE p.oid = ANY (\
        """
            + oids
            + ")";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectDetails details = context.builder().objectDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.put(
          CatalogOids.ROUTINE,
          rows.getLong(row, 0),
          new AggregateDetail(
              rows.get(row, 1),
              rows.get(row, 2),
              rows.get(row, 3).charAt(0),
              rows.get(row, 4).charAt(0),
              state(rows, row, 5),
              state(rows, row, 12),
              rows.get(row, 19),
              rows.get(row, 20),
              rows.get(row, 21),
              rows.get(row, 22),
              OperatorDetailReader.reference(rows, row, 23)));
    }
  }

  private static AggregateDetail.State state(Rows rows, int row, int column) {
    return new AggregateDetail.State(
        rows.get(row, column),
        rows.get(row, column + 1),
        rows.get(row, column + 2),
        rows.orNull(row, column + 3),
        rows.get(row, column + 4),
        rows.getBoolean(row, column + 5),
        rows.get(row, column + 6).charAt(0));
  }
}
