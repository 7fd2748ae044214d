package io.howdah.catalog;

import io.howdah.model.ForeignDataWrapper;
import io.howdah.wire.Rows;

/** Reads all foreign-data wrappers. Source: {@code getForeignDataWrappers} in {@code pg_dump.c}. */
final class ForeignDataWrapperReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, fdwname, fdwacl, acldefault('F', fdwowner), fdwowner,"
        + " fdwhandler::pg_catalog.regproc, fdwvalidator::pg_catalog.regproc, "
        + ForeignOptions.expression("fdwoptions")
        + " FROM pg_foreign_data_wrapper";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      builder.add(
          new ForeignDataWrapper(
              builder.header(CatalogOids.FOREIGN_DATA_WRAPPER, oid, rows.get(row, 1), null),
              builder.acl(CatalogOids.FOREIGN_DATA_WRAPPER, oid, rows, row, 2, 3),
              builder.role(rows.getLong(row, 4)),
              rows.get(row, 5),
              rows.get(row, 6),
              rows.get(row, 7)));
    }
  }
}
