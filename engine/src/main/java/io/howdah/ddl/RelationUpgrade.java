package io.howdah.ddl;

import io.howdah.catalog.UpgradeFiles;

/**
 * Writes the OIDs and file numbers that a relation made by the next command gets in a binary
 * upgrade.
 *
 * <p>Source: {@code binary_upgrade_set_pg_class_oids} in {@code pg_dump.c}.
 */
final class RelationUpgrade {
  private RelationUpgrade() {}

  /** Appends that a relation, its TOAST table and that table's index keep OIDs and files. */
  static void keepRelationOids(StringBuilder sql, long relationOid, DdlContext context) {
    UpgradeFiles files = context.catalog().relationDetails().upgradeFiles(relationOid);
    sql.append("\n-- For binary upgrade, must preserve pg_class oids and relfilenodes\n");
    if (files.kind() == 'i' || files.kind() == 'I') {
      keepOid(sql, "index_pg_class_oid", relationOid);
      keepOid(sql, "index_relfilenode", files.file());
    } else {
      keepOid(sql, "heap_pg_class_oid", relationOid);
      if (files.file() != 0 && files.kind() != 'p') {
        keepOid(sql, "heap_relfilenode", files.file());
      }
      if (files.toastOid() != 0 && files.kind() != 'p') {
        keepOid(sql, "toast_pg_class_oid", files.toastOid());
        keepOid(sql, "toast_relfilenode", files.toastFile());
        keepOid(sql, "index_pg_class_oid", files.toastIndexOid());
        keepOid(sql, "index_relfilenode", files.toastIndexFile());
      }
    }
    sql.append('\n');
  }

  private static void keepOid(StringBuilder sql, String what, long oid) {
    sql.append("SELECT pg_catalog.binary_upgrade_set_next_")
        .append(what)
        .append("('")
        .append(oid)
        .append("'::pg_catalog.oid);\n");
  }
}
