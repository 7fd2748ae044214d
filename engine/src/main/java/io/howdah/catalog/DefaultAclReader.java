package io.howdah.catalog;

import io.howdah.model.Acl;
import io.howdah.model.DefaultAcl;
import io.howdah.wire.Rows;

/**
 * Reads all default privileges. Those without a schema take the place of the built-in ones, and are
 * told as what differs from them; those of a schema only add to them, and start from nothing.
 *
 * <p>Source: {@code getDefaultACLs} in {@code pg_dump.c}.
 */
final class DefaultAclReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, defaclobjtype, defaclnamespace, defaclacl,
      CASE WHEN defaclnamespace = 0
        THEN acldefault(CASE WHEN defaclobjtype = 'S' THEN 's'::"char" ELSE defaclobjtype END,
          defaclrole)
        ELSE '{}' END,
      defaclrole
    FROM pg_default_acl\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      String kind = rows.get(row, 1);
      long namespaceOid = rows.getLong(row, 2);
      builder.add(
          new DefaultAcl(
              builder.header(
                  CatalogOids.DEFAULT_ACL,
                  rows.getLong(row, 0),
                  kind,
                  namespaceOid == 0 ? null : builder.namespace(namespaceOid)),
              new Acl(rows.get(row, 3), rows.get(row, 4), (char) 0, null),
              builder.role(rows.getLong(row, 5)),
              kind.charAt(0)));
    }
  }
}
