package io.howdah.catalog;

import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the OIDs and file numbers that a binary upgrade keeps.
 *
 * <p>Source: {@code collectBinaryUpgradeClassOids} in {@code pg_dump.c}.
 */
public final class UpgradeFilesReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    return context.options().binaryUpgrade()
        ? """
        SELECT c.oid, c.relkind, c.relfilenode, c.reltoastrelid, ct.relfilenode, i.indexrelid,
          cti.relfilenode
        FROM pg_catalog.pg_class c
        LEFT JOIN pg_catalog.pg_index i ON (c.reltoastrelid = i.indrelid AND i.indisvalid)
        LEFT JOIN pg_catalog.pg_class ct ON (c.reltoastrelid = ct.oid)
        LEFT JOIN pg_catalog.pg_class cti ON (i.indexrelid = cti.oid)\
        """
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context
          .builder()
          .relationDetails()
          .upgradeFiles(
              rows.getLong(row, 0),
              new UpgradeFiles(
                  Cells.letter(rows, row, 1),
                  rows.getLong(row, 2),
                  rows.getLong(row, 3),
                  Cells.oid(rows, row, 4),
                  Cells.oid(rows, row, 5),
                  Cells.oid(rows, row, 6)));
    }
  }
}
