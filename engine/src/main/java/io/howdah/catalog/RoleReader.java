package io.howdah.catalog;

import io.howdah.wire.Rows;

/** Reads the names of all roles. Source: {@code collectRoleNames} in {@code pg_dump.c}. */
public final class RoleReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return "SELECT oid, rolname FROM pg_catalog.pg_roles";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    for (int row = 0; row < rows.count(); row++) {
      context.builder().role(rows.getLong(row, 0), rows.get(row, 1));
    }
  }
}
