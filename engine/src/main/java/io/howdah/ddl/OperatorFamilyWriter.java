package io.howdah.ddl;

import io.howdah.model.OperatorFamily;
import io.howdah.model.detail.FamilyMembers;

/**
 * Writes operator families, with the operators and functions that belong to none of their classes.
 *
 * <p>Source: {@code dumpOpfamily} in {@code pg_dump.c}.
 */
final class OperatorFamilyWriter {
  private OperatorFamilyWriter() {}

  static void write(OperatorFamily object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    FamilyMembers loose = context.catalog().objectDetails().members(object);
    String using = " USING " + OperatorClassWriter.accessMethod(object.accessMethodOid(), context);
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE OPERATOR FAMILY ").append(qualified).append(using).append(";\n");
    if (!loose.isEmpty()) {
      sql.append("ALTER OPERATOR FAMILY ").append(qualified).append(using).append(" ADD\n    ");
      FamilyMemberList.append(sql, loose, true, context);
      sql.append(";\n");
    }
    String identity = context.quote(object.name()) + using;
    BinaryUpgrade.addToExtension(sql, object, "OPERATOR FAMILY", identity, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "OPERATOR FAMILY", object.owner())
            .definition(sql.toString())
            .drop("DROP OPERATOR FAMILY " + qualified + using + ";\n"),
        context);
    ObjectEntry.comment(
        object, Subject.of(object, "OPERATOR FAMILY", identity, object.owner()), context);
  }
}
