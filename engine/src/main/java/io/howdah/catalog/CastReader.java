package io.howdah.catalog;

import io.howdah.model.AnyType;
import io.howdah.model.Cast;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads casts, but for those from a range to its multirange, which come with the range type.
 * Source: {@code getCasts} in {@code pg_dump.c}.
 */
final class CastReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, castsource, casttarget, castfunc, castcontext, castmethod
    FROM pg_cast c
    WHERE NOT EXISTS (SELECT 1 FROM pg_range r
      WHERE c.castsource = r.rngtypid AND c.casttarget = r.rngmultitypid)
    ORDER BY 2, 3\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      if (BuiltIn.is(oid)) {
        builder.nextDumpId();
        continue;
      }
      long sourceType = rows.getLong(row, 1);
      long targetType = rows.getLong(row, 2);
      builder.add(
          new Cast(
              builder.header(
                  CatalogOids.CAST,
                  oid,
                  name(builder.index().type(sourceType), builder.index().type(targetType)),
                  null),
              sourceType,
              targetType,
              rows.getLong(row, 3),
              rows.get(row, 4).charAt(0),
              rows.get(row, 5).charAt(0)));
    }
  }

  /** Casts have no names; this one only serves to sort them. */
  private static String name(@Nullable AnyType source, @Nullable AnyType target) {
    return source == null || target == null ? "" : source.name() + " " + target.name();
  }
}
