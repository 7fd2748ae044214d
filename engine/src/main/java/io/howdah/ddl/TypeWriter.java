package io.howdah.ddl;

import io.howdah.catalog.CatalogOids;
import io.howdah.model.Collation;
import io.howdah.model.Type;

/**
 * Writes types: each kind its own way, with the same entries.
 *
 * <p>Source: {@code dumpType}, {@code dumpUndefinedType} in {@code pg_dump.c}.
 */
final class TypeWriter {
  private TypeWriter() {}

  static void write(Type object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    switch (object.kind()) {
      case Type.BASE -> BaseTypeWriter.write(object, context);
      case Type.DOMAIN -> DomainWriter.write(object, context);
      case Type.COMPOSITE -> CompositeTypeWriter.write(object, context);
      case Type.ENUM -> EnumWriter.write(object, context);
      case Type.RANGE -> RangeWriter.write(object, context);
      default -> {
        if (object.kind() == Type.PSEUDO && !object.isDefined()) {
          writeUndefined(object, context);
        } else {
          context
              .warnings()
              .accept("typtype of data type \"" + object.name() + "\" appears to be invalid");
        }
      }
    }
  }

  /** A shell that nothing ever filled in: not one that stands in for a type to come. */
  private static void writeUndefined(Type object, DdlContext context) {
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    BinaryUpgrade.keepTypeOids(sql, object.oid(), context);
    sql.append("CREATE TYPE ").append(qualified).append(";\n");
    addEntries(object, sql, "DROP TYPE " + qualified + ";\n", context);
  }

  /** Adds the entries of a type other than a domain. */
  static void addEntries(Type object, StringBuilder sql, String drop, DdlContext context) {
    addEntries(object, "TYPE", sql, drop, context);
  }

  /**
   * Adds a type's entries.
   *
   * @param description {@code "TYPE"} or {@code "DOMAIN"}
   * @param sql what makes the type; what an upgrade in place needs is added to it
   */
  static void addEntries(
      Type object, String description, StringBuilder sql, String drop, DdlContext context) {
    String name = context.quote(object.name());
    BinaryUpgrade.addToExtension(sql, object, description, name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), description, object.owner())
            .definition(sql.toString())
            .drop(drop),
        context);
    Subject subject = Subject.of(object, description, name, object.owner());
    ObjectEntry.commentAndLabels(object, subject, context);
    ObjectEntry.acl(object, subject.as("TYPE"), object.acl(), context);
  }

  /** The collation that an object names by OID, as {@code COLLATE name}; empty for none. */
  static String collate(long collationOid, DdlContext context) {
    String collation = collation(collationOid, context);
    return collation.isEmpty() ? "" : " COLLATE " + collation;
  }

  /** The collation with this OID, quoted and qualified; empty when there is none. */
  static String collation(long collationOid, DdlContext context) {
    if (collationOid == 0) {
      return "";
    }
    Collation collation =
        context.catalog().index().find(CatalogOids.COLLATION, collationOid, Collation.class);
    return collation == null ? "" : context.qualified(collation);
  }
}
