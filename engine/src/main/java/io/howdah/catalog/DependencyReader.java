package io.howdah.catalog;

import io.howdah.model.DatabaseObject;
import io.howdah.model.Table;
import io.howdah.model.Type;
import io.howdah.wire.Rows;

/**
 * Reads what the server knows of dependencies. Columns count as their tables, members of operator
 * families as their families.
 *
 * <p>Source: {@code getDependencies} in {@code pg_dump.c}.
 */
public final class DependencyReader implements CatalogReader {
  @Override
  public String query(ReadContext context) {
    return """
    SELECT classid, objid, refclassid, refobjid, deptype
    FROM pg_catalog.pg_depend
    WHERE deptype <> 'p' AND deptype <> 'e'
    UNION ALL
    SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, amopfamily, refclassid, refobjid,
      deptype
    FROM pg_catalog.pg_depend d, pg_catalog.pg_amop o
    WHERE deptype NOT IN ('p', 'e', 'i')
      AND classid = 'pg_catalog.pg_amop'::pg_catalog.regclass AND objid = o.oid
      AND NOT (refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass
        AND amopfamily = refobjid)
    UNION ALL
    SELECT 'pg_catalog.pg_opfamily'::pg_catalog.regclass, amprocfamily, refclassid, refobjid,
      deptype
    FROM pg_catalog.pg_depend d, pg_catalog.pg_amproc p
    WHERE deptype NOT IN ('p', 'e', 'i')
      AND classid = 'pg_catalog.pg_amproc'::pg_catalog.regclass AND objid = p.oid
      AND NOT (refclassid = 'pg_catalog.pg_opfamily'::pg_catalog.regclass
        AND amprocfamily = refobjid)
    ORDER BY 1, 2\
    """;
  }

  @Override
  public boolean isHeavy() {
    return true;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    ObjectIndex index = builder.index();
    long lastCatalogOid = 0;
    long lastOid = 0;
    DatabaseObject object = null;
    for (int row = 0; row < rows.count(); row++) {
      long catalogOid = rows.getLong(row, 0);
      long oid = rows.getLong(row, 1);
      if (oid != lastOid || catalogOid != lastCatalogOid) {
        lastCatalogOid = catalogOid;
        lastOid = oid;
        object = index.find(catalogOid, oid);
      }
      if (object == null) {
        continue;
      }
      DatabaseObject other = index.find(rows.getLong(row, 2), rows.getLong(row, 3));
      if (other == null) {
        continue;
      }
      char kind = rows.get(row, 4).charAt(0);
      if (kind == 'i' && object instanceof Table && other instanceof Type) {
        // To the server, a composite type's relation belongs to the type; to a dump, the type is
        // what is made of the relation's columns.
        builder.dependencies().add(other.dumpId(), object.dumpId());
      } else {
        builder.dependencies().add(object.dumpId(), other.dumpId());
      }
    }
  }
}
