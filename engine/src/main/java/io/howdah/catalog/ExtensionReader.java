package io.howdah.catalog;

import io.howdah.model.Extension;
import io.howdah.wire.Rows;

/** Reads all extensions. Source: {@code getExtensions} in {@code pg_dump.c}. */
final class ExtensionReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT x.oid, x.extname, n.nspname, x.extrelocatable, x.extversion, x.extconfig,
      x.extcondition
    FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new Extension(
              builder.header(CatalogOids.EXTENSION, rows.getLong(row, 0), rows.get(row, 1), null),
              rows.get(row, 2),
              rows.getBoolean(row, 3),
              rows.get(row, 4),
              rows.orNull(row, 5),
              rows.orNull(row, 6)));
    }
  }
}
