package io.howdah.ddl;

import io.howdah.model.AnyType;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Extension;
import io.howdah.model.detail.RangeDetail;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an upgrade in place needs: objects keep their OIDs, and extension members are made
 * one by one and then put into their extension. Everything here does nothing in an ordinary dump.
 *
 * <p>Source: {@code binary_upgrade_set_type_oids_by_type_oid}, {@code
 * binary_upgrade_extension_member} in {@code pg_dump.c}.
 */
final class BinaryUpgrade {
  private BinaryUpgrade() {}

  /** Keeps the OIDs of a type and its array type. */
  static void keepTypeOids(StringBuilder sql, long typeOid, DdlContext context) {
    if (!context.options().binaryUpgrade()) {
      return;
    }
    keepOid(sql, "pg_type", "pg_type", typeOid);
    AnyType type = context.catalog().index().type(typeOid);
    long arrayOid = type == null ? 0 : type.arrayOid();
    if (arrayOid != 0) {
      keepOid(sql, "pg_type array", "array_pg_type", arrayOid);
    }
  }

  /** Keeps the OIDs of a range's multirange type and its array type. */
  static void keepMultirangeOids(StringBuilder sql, RangeDetail range, DdlContext context) {
    if (context.options().binaryUpgrade()) {
      keepOid(sql, "multirange pg_type", "multirange_pg_type", range.multirangeOid());
      keepOid(
          sql, "multirange pg_type array", "multirange_array_pg_type", range.multirangeArrayOid());
    }
  }

  /** Keeps the OID of a composite type's entry in {@code pg_class}, which has no storage. */
  static void keepRelationOid(StringBuilder sql, long relationOid, DdlContext context) {
    if (context.options().binaryUpgrade()) {
      sql.append("\n-- For binary upgrade, must preserve pg_class oids and relfilenodes\n")
          .append("SELECT pg_catalog.binary_upgrade_set_next_heap_pg_class_oid('")
          .append(relationOid)
          .append("'::pg_catalog.oid);\n\n");
    }
  }

  private static void keepOid(StringBuilder sql, String what, String function, long oid) {
    sql.append("\n-- For binary upgrade, must preserve ")
        .append(what)
        .append(" oid\nSELECT pg_catalog.binary_upgrade_set_next_")
        .append(function)
        .append("_oid('")
        .append(oid)
        .append("'::pg_catalog.oid);\n\n");
  }

  /**
   * Puts an object into the extension it belongs to, if any.
   *
   * @param type the kind as ALTER EXTENSION wants it
   * @param name the name, quoted, without the schema
   * @param namespace bare name of the schema, or null when the kind stands in none
   */
  static void addToExtension(
      StringBuilder sql,
      DatabaseObject object,
      String type,
      String name,
      @Nullable String namespace,
      DdlContext context) {
    if (!context.options().binaryUpgrade()) {
      return;
    }
    Extension extension = context.catalog().index().owningExtension(object.catalogId());
    if (extension == null) {
      return;
    }
    sql.append("\n-- For binary upgrade, handle extension membership the hard way\n")
        .append("ALTER EXTENSION ")
        .append(context.quote(extension.name()))
        .append(" ADD ")
        .append(type)
        .append(' ');
    if (namespace != null && !namespace.isEmpty()) {
      sql.append(context.quote(namespace)).append('.');
    }
    sql.append(name).append(";\n");
  }

  /** The same for an object that stands in its own schema or in none. */
  static void addToExtension(
      StringBuilder sql, DatabaseObject object, String type, String name, DdlContext context) {
    var namespace = object.namespace();
    addToExtension(sql, object, type, name, namespace == null ? null : namespace.name(), context);
  }
}
