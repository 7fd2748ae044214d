package io.howdah.ddl;

import io.howdah.catalog.ObjectDetails;
import io.howdah.model.Cast;

/** Writes casts. Source: {@code dumpCast} in {@code pg_dump.c}. */
final class CastWriter {
  private CastWriter() {}

  static void write(Cast object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    ObjectDetails details = context.catalog().objectDetails();
    String identity =
        "("
            + details.typeName(object.sourceType())
            + " AS "
            + details.typeName(object.targetType())
            + ")";
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE CAST ").append(identity).append(' ');
    // A function that can't be found ends the dump, whether it is written or not.
    String function =
        object.functionOid() == 0 ? "" : Signatures.qualified(object.functionOid(), context);
    switch (object.method()) {
      case 'b' -> sql.append("WITHOUT FUNCTION");
      case 'i' -> sql.append("WITH INOUT");
      case 'f' -> {
        if (function.isEmpty()) {
          context.warnings().accept("bogus value in pg_cast.castfunc or pg_cast.castmethod field");
        } else {
          sql.append("WITH FUNCTION ").append(function);
        }
      }
      default -> context.warnings().accept("bogus value in pg_cast.castmethod field");
    }
    if (object.context() == 'a') {
      sql.append(" AS ASSIGNMENT");
    } else if (object.context() == 'i') {
      sql.append(" AS IMPLICIT");
    }
    sql.append(";\n");
    BinaryUpgrade.addToExtension(sql, object, "CAST", identity, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, "CAST " + identity, "CAST", null)
            .definition(sql.toString())
            .drop("DROP CAST " + identity + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "CAST", identity, ""), context);
  }
}
