package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.wire.Rows;

/**
 * Reads which privileges objects were given when {@code initdb} or an extension made them; only
 * what differs from them is dumped. To be read before all objects with privileges.
 *
 * <p>Source: {@code getAdditionalACLs} in {@code pg_dump.c}.
 */
public final class InitialPrivilegesReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT classoid, objoid, objsubid, privtype, initprivs FROM pg_init_privs";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long catalogOid = rows.getLong(row, 0);
      long oid = rows.getLong(row, 1);
      if (rows.getInt(row, 2) == 0) {
        builder.initialPrivileges(
            new CatalogId(catalogOid, oid), rows.get(row, 3).charAt(0), rows.get(row, 4));
      } else if (catalogOid == CatalogOids.RELATION) {
        builder.columnAcls(oid);
      }
    }
  }
}
