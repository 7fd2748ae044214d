package io.howdah.catalog;

import io.howdah.model.Language;
import io.howdah.wire.Rows;

/** Reads the procedural languages. Source: {@code getProcLangs} in {@code pg_dump.c}. */
final class LanguageReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, lanname, lanpltrusted, lanplcallfoid, laninline, lanvalidator, lanacl,
      acldefault('l', lanowner), lanowner
    FROM pg_language
    WHERE lanispl
    ORDER BY oid\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      builder.add(
          new Language(
              builder.header(CatalogOids.LANGUAGE, oid, rows.get(row, 1), null),
              builder.acl(CatalogOids.LANGUAGE, oid, rows, row, 6, 7),
              rows.getBoolean(row, 2),
              rows.getLong(row, 3),
              rows.getLong(row, 4),
              rows.getLong(row, 5),
              builder.role(rows.getLong(row, 8))));
    }
  }
}
