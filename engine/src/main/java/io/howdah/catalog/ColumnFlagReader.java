package io.howdah.catalog;

import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Finds the relations that have columns with privileges of their own, of which something may have
 * to be dumped where nothing else is, and those that have columns with collations other than the
 * default. Both need a look at every column there is, which takes a server with many tables a
 * while, so one look finds both, also where privileges are not wanted.
 *
 * <p>Source: {@code getAdditionalACLs} in {@code pg_dump.c}.
 */
public final class ColumnFlagReader implements CatalogReader {
  private static final int TABLE = 0;
  private static final int ACLS = 1;
  private static final int COLLATIONS = 2;

  @Override
  public @Nullable String query(ReadContext context) {
    return """
    SELECT attrelid, pg_catalog.bool_or(attacl IS NOT NULL),
      pg_catalog.bool_or(attnum > 0 AND attcollation <> 0 AND attcollation <> 100)
    FROM pg_catalog.pg_attribute
    WHERE attacl IS NOT NULL OR (attcollation <> 0 AND attcollation <> 100)
    GROUP BY attrelid\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long tableOid = rows.getLong(row, TABLE);
      if (rows.getBoolean(row, ACLS) && context.options().acls()) {
        builder.columnAcls(tableOid);
      }
      if (rows.getBoolean(row, COLLATIONS)) {
        builder.otherCollations(tableOid);
      }
    }
  }
}
