package io.howdah.catalog;

import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Finds the relations whose columns have privileges of their own: something of such a relation may
 * have to be dumped where nothing else is.
 *
 * <p>Source: {@code getAdditionalACLs} in {@code pg_dump.c}.
 */
public final class ColumnAclFlagReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    return context.options().acls()
        ? "SELECT DISTINCT attrelid FROM pg_catalog.pg_attribute WHERE attacl IS NOT NULL"
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context.builder().columnAcls(rows.getLong(row, 0));
    }
  }
}
