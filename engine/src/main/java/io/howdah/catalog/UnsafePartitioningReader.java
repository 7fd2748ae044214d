package io.howdah.catalog;

import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Finds tables that are partitioned by the hash of an enum: the hash depends on OIDs, so rows may
 * belong elsewhere after a restore. Tables that are not dumped count too, for their partitions may
 * be.
 *
 * <p>Source: {@code getPartitioningInfo} in {@code pg_dump.c}.
 */
public final class UnsafePartitioningReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    return context.options().data()
        ? """
        SELECT partrelid FROM pg_catalog.pg_partitioned_table
        WHERE (SELECT c.oid FROM pg_catalog.pg_opclass c
            JOIN pg_catalog.pg_am a ON (c.opcmethod = a.oid)
            WHERE opcname = 'enum_ops' AND amname = 'hash'
              AND opcnamespace = 'pg_catalog'::pg_catalog.regnamespace) = ANY (partclass)\
        """
        : null;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context.builder().relationDetails().unsafePartitioning(rows.getLong(row, 0));
    }
  }
}
