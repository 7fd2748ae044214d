package io.howdah.catalog;

import io.howdah.model.Publication;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads publications. They are dumped when everything is, unless an extension has them.
 *
 * <p>Source: {@code getPublications} in {@code pg_dump.c}.
 */
public final class PublicationReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    if (!context.options().publications()) {
      return null;
    }
    return "SELECT oid, pubname, pubowner, puballtables, pubinsert, pubupdate, pubdelete,"
        + " pubtruncate, pubviaroot, "
        + (context.builder().version().atLeast(18) ? "pubgencols" : "'n'")
        + " FROM pg_catalog.pg_publication";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      builder.add(
          new Publication(
              builder.header(CatalogOids.PUBLICATION, rows.getLong(row, 0), rows.get(row, 1), null),
              builder.role(rows.getLong(row, 2)),
              rows.getBoolean(row, 3),
              rows.getBoolean(row, 4),
              rows.getBoolean(row, 5),
              rows.getBoolean(row, 6),
              rows.getBoolean(row, 7),
              rows.getBoolean(row, 8),
              Cells.letter(rows, row, 9)));
    }
  }
}
