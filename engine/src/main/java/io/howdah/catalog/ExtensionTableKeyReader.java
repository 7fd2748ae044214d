package io.howdah.catalog;

import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads foreign keys to tables that belong to extensions. CREATE EXTENSION makes those before any
 * data is loaded, so the data has to be in an order that they allow.
 *
 * <p>Source: {@code processExtensionTables} in {@code pg_dump.c}.
 */
public final class ExtensionTableKeyReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    return "SELECT conrelid, confrelid FROM pg_catalog.pg_constraint"
        + " JOIN pg_catalog.pg_depend ON objid = confrelid"
        + " WHERE contype = 'f' AND refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass"
        + " AND classid = 'pg_catalog.pg_class'::pg_catalog.regclass";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    RelationDetails details = context.builder().relationDetails();
    for (int row = 0; row < rows.count(); row++) {
      details.extensionTableKey(rows.getLong(row, 0), rows.getLong(row, 1));
    }
  }
}
