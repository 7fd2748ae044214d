package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.catalog.CatalogOids;
import io.howdah.model.AccessMethod;
import io.howdah.model.OperatorClass;
import io.howdah.model.detail.FamilyMembers;
import io.howdah.model.detail.OperatorClassDetail;

/** Writes operator classes. Source: {@code dumpOpclass} in {@code pg_dump.c}. */
final class OperatorClassWriter {
  private OperatorClassWriter() {}

  static void write(OperatorClass object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    OperatorClassDetail detail = context.detail(object, OperatorClassDetail.class);
    FamilyMembers members = context.catalog().objectDetails().members(object);
    String accessMethod = accessMethod(object.accessMethodOid(), context);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE OPERATOR CLASS ")
        .append(context.qualified(object))
        .append("\n    ")
        .append(detail.isDefault() ? "DEFAULT " : "")
        .append("FOR TYPE ")
        .append(detail.inputType())
        .append(" USING ")
        .append(accessMethod);
    if (!detail.family().isEmpty()) {
      sql.append(" FAMILY ")
          .append(context.quote(detail.familySchema()))
          .append('.')
          .append(context.quote(detail.family()));
    }
    sql.append(" AS\n    ");
    boolean stored = !detail.keyType().equals("-");
    if (stored) {
      sql.append("STORAGE ").append(detail.keyType());
    } else if (members.isEmpty()) {
      // Something has to follow AS, and storing the input type itself says nothing.
      sql.append("STORAGE ").append(detail.inputType());
    }
    FamilyMemberList.append(sql, members, !stored, context);
    sql.append(";\n");
    String identity = context.quote(object.name()) + " USING " + accessMethod;
    BinaryUpgrade.addToExtension(sql, object, "OPERATOR CLASS", identity, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "OPERATOR CLASS", object.owner())
            .definition(sql.toString())
            .drop(
                "DROP OPERATOR CLASS "
                    + context.qualified(object)
                    + " USING "
                    + accessMethod
                    + ";\n"),
        context);
    ObjectEntry.comment(
        object, Subject.of(object, "OPERATOR CLASS", identity, object.owner()), context);
  }

  /** The quoted name of an access method. @throws CatalogException when it wasn't read */
  static String accessMethod(long oid, DdlContext context) {
    AccessMethod method =
        context.catalog().index().find(CatalogOids.ACCESS_METHOD, oid, AccessMethod.class);
    if (method == null) {
      throw new CatalogException("access method with OID " + oid + " does not exist");
    }
    return context.quote(method.name());
  }
}
