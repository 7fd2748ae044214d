package io.howdah.catalog;

import io.howdah.model.Acl;
import io.howdah.model.Namespace;
import io.howdah.sql.AclItem;
import io.howdah.sql.ArrayText;
import io.howdah.wire.Rows;

/**
 * Reads all schemas, the system's too, so that every object can be linked to the one it stands in.
 *
 * <p>Source: {@code getNamespaces} in {@code pg_dump.c}.
 */
final class NamespaceReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT oid, nspname, nspowner, nspacl, acldefault('n', nspowner)
    FROM pg_namespace\
    """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      String name = rows.get(row, 1);
      long ownerOid = rows.getLong(row, 2);
      String owner = builder.role(ownerOid);
      Acl acl = builder.acl(CatalogOids.NAMESPACE, rows.getLong(row, 0), rows, row, 3, 4);
      if (name.equals("public")) {
        acl = new Acl(acl.acl(), acl.defaultAcl(), 'i', initialOfPublic(owner));
      }
      builder.add(
          new Namespace(
              builder.header(CatalogOids.NAMESPACE, rows.getLong(row, 0), name, null),
              acl,
              ownerOid,
              owner));
    }
  }

  /**
   * What the schema public's privileges will be in a new database once it has been given this
   * owner. What {@code pg_init_privs} says doesn't count: it goes away with the schema, names the
   * first owner for ever, and changed in PostgreSQL 15.
   */
  private static String initialOfPublic(String owner) {
    StringBuilder array = new StringBuilder("{");
    String user = AclItem.quoteUser(owner);
    ArrayText.append(array, user + "=UC/" + user);
    ArrayText.append(array, "=U/" + user);
    return array.append('}').toString();
  }
}
