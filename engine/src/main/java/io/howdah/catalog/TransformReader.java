package io.howdah.catalog;

import io.howdah.model.AnyType;
import io.howdah.model.Transform;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Rows;

/** Reads all transforms. Source: {@code getTransforms} in {@code pg_dump.c}. */
final class TransformReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT t.oid, trftype, trflang, trffromsql::oid, trftosql::oid, lanname
    FROM pg_transform t JOIN pg_language l ON l.oid = trflang
    ORDER BY 2, 3\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long typeOid = rows.getLong(row, 1);
      AnyType type = builder.index().type(typeOid);
      String language = rows.get(row, 5);
      // Transforms have no names; this one only serves to sort them.
      String name = type == null ? "" : type.name() + " " + Identifiers.MINIMAL.quote(language);
      builder.add(
          new Transform(
              builder.header(CatalogOids.TRANSFORM, rows.getLong(row, 0), name, null),
              typeOid,
              rows.getLong(row, 2),
              language,
              rows.getLong(row, 3),
              rows.getLong(row, 4)));
    }
  }
}
