package io.howdah.catalog;

import io.howdah.model.ForeignServer;
import io.howdah.wire.Rows;

/** Reads all foreign servers. Source: {@code getForeignServers} in {@code pg_dump.c}. */
final class ForeignServerReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, srvname, srvacl, acldefault('S', srvowner), srvowner, srvfdw, srvtype,"
        + " srvversion, "
        + ForeignOptions.expression("srvoptions")
        + " FROM pg_foreign_server";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      builder.add(
          new ForeignServer(
              builder.header(CatalogOids.FOREIGN_SERVER, oid, rows.get(row, 1), null),
              builder.acl(CatalogOids.FOREIGN_SERVER, oid, rows, row, 2, 3),
              builder.role(rows.getLong(row, 4)),
              rows.getLong(row, 5),
              rows.orNull(row, 6),
              rows.orNull(row, 7),
              rows.get(row, 8)));
    }
  }
}
