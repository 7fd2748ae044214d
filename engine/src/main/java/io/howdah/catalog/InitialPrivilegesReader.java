package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.wire.Rows;

/**
 * Reads which privileges objects were given when {@code initdb} or an extension made them; only what
 * differs from them is dumped. Columns' are read with the columns. To be read before all objects
 * with privileges.
 *
 * <p>Source: {@code getAdditionalACLs} in {@code pg_dump.c}.
 */
final class InitialPrivilegesReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT classoid, objoid, privtype, initprivs FROM pg_init_privs WHERE objsubid = 0";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context
          .builder()
          .initialPrivileges(
              new CatalogId(rows.getLong(row, 0), rows.getLong(row, 1)),
              rows.get(row, 2).charAt(0),
              rows.get(row, 3));
    }
  }
}
