package io.howdah.catalog;

import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads which tables inherit from which. The order of the rows, which is the order of a table's
 * parents, is left to the server as pg_dump does.
 *
 * <p>Source: {@code getInherits} in {@code pg_dump.c}, {@code flagInhTables} in {@code common.c}.
 */
public final class InheritanceReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectIndex index = context.builder().index();
    for (int row = 0; row < rows.count(); row++) {
      @Nullable Table child = index.table(rows.getLong(row, 0));
      if (child == null) {
        continue; // an index of a partition
      }
      long parentOid = rows.getLong(row, 1);
      @Nullable Table parent = index.table(parentOid);
      if (parent == null) {
        throw new CatalogException(
            "failed sanity check, parent OID "
                + parentOid
                + " of table \""
                + child.name()
                + "\" (OID "
                + child.oid()
                + ") not found");
      }
      context.builder().relationDetails().parent(child, parent);
    }
  }
}
