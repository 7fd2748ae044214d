package io.howdah.catalog;

import io.howdah.model.Function;
import io.howdah.wire.Rows;

/**
 * Reads functions, procedures and window functions: those outside {@code pg_catalog}, and of those
 * in it the ones that casts or transforms of the user's name, or whose privileges were changed. A
 * function that depends internally on another object, as a range type's constructors do, comes with
 * that object.
 *
 * <p>Source: {@code getFuncs} in {@code pg_dump.c}.
 */
final class FunctionReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT p.oid, p.proname, p.pronamespace, p.proowner, p.prolang, p.proargtypes,
      p.prorettype, p.proacl, acldefault('f', p.proowner)
    FROM pg_proc p
    LEFT JOIN pg_init_privs pip ON (p.oid = pip.objoid
      AND pip.classoid = 'pg_proc'::regclass AND pip.objsubid = 0)
    WHERE p.prokind <> 'a'
      AND NOT EXISTS (SELECT 1 FROM pg_depend
        WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'i')
      AND (p.pronamespace <> 'pg_catalog'::regnamespace
        OR EXISTS (SELECT 1 FROM pg_cast
          WHERE pg_cast.oid > 16383 AND p.oid = pg_cast.castfunc)
        OR EXISTS (SELECT 1 FROM pg_transform
          WHERE pg_transform.oid > 16383
            AND (p.oid = pg_transform.trffromsql OR p.oid = pg_transform.trftosql))
    """
        + extensionMembers(context)
        + "    OR p.proacl IS DISTINCT FROM pip.initprivs)";
  }

  /** For an upgrade in place, extension members in {@code pg_catalog} are wanted too. */
  static String extensionMembers(ReadContext context) {
    return context.options().binaryUpgrade()
        ? """
            OR EXISTS (SELECT 1 FROM pg_depend
              WHERE classid = 'pg_proc'::regclass AND objid = p.oid
                AND refclassid = 'pg_extension'::regclass AND deptype = 'e')
        """
        : "";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, 0);
      builder.add(
          new Function(
              builder.header(
                  CatalogOids.ROUTINE,
                  oid,
                  rows.get(row, 1),
                  builder.namespace(rows.getLong(row, 2))),
              builder.acl(CatalogOids.ROUTINE, oid, rows, row, 7, 8),
              builder.role(rows.getLong(row, 3)),
              rows.getLong(row, 4),
              OidVectors.parse(rows.get(row, 5)),
              rows.getLong(row, 6)));
    }
  }
}
