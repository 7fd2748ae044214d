package io.howdah.catalog;

import io.howdah.model.Function;
import io.howdah.model.detail.FunctionDetail;
import io.howdah.wire.Rows;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the definitions of functions. Source: {@code dumpFunc} in {@code pg_dump.c}. */
final class FunctionDetailReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    String oids = Wanted.oids(Wanted.any(context, Function.class));
    return oids == null
        ? null
        : """
        SELECT p.oid, pg_catalog.pg_get_function_arguments(p.oid),
          pg_catalog.pg_get_function_identity_arguments(p.oid),
          pg_catalog.pg_get_function_result(p.oid), proretset, lanname, prosrc, probin,
          pg_catalog.pg_get_function_sqlbody(p.oid),
          CASE WHEN protrftypes IS NOT NULL THEN array_to_string(ARRAY(
            SELECT 'FOR TYPE ' || pg_catalog.format_type(t, NULL)
            FROM unnest(protrftypes) WITH ORDINALITY AS u(t, n) ORDER BY n), ', ') END,
          prokind, provolatile, proparallel, proisstrict, prosecdef, proleakproof, procost, prorows,
          prosupport, proconfig
        FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang
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
          new FunctionDetail(
              rows.get(row, 1),
              rows.get(row, 2),
              Objects.requireNonNullElse(rows.orNull(row, 3), ""),
              rows.getBoolean(row, 4),
              rows.get(row, 5),
              rows.get(row, 6),
              Objects.requireNonNullElse(rows.orNull(row, 7), ""),
              rows.orNull(row, 8),
              Objects.requireNonNullElse(rows.orNull(row, 9), ""),
              rows.get(row, 10).charAt(0),
              rows.get(row, 11).charAt(0),
              rows.get(row, 12).charAt(0),
              rows.getBoolean(row, 13),
              rows.getBoolean(row, 14),
              rows.getBoolean(row, 15),
              rows.get(row, 16),
              rows.get(row, 17),
              rows.get(row, 18),
              rows.orNull(row, 19)));
    }
  }
}
