package io.howdah.ddl;

import io.howdah.model.Transform;

/** Writes transforms. Source: {@code dumpTransform} in {@code pg_dump.c}. */
final class TransformWriter {
  private TransformWriter() {}

  static void write(Transform object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String identity =
        "FOR "
            + context.catalog().objectDetails().typeName(object.typeOid())
            + " LANGUAGE "
            + context.quote(object.language());
    if (object.fromSql() == 0 && object.toSql() == 0) {
      context
          .warnings()
          .accept(
              "bogus transform definition, at least one of trffromsql and trftosql should be"
                  + " nonzero");
    }
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE TRANSFORM ").append(identity).append(" (");
    if (object.fromSql() != 0) {
      sql.append("FROM SQL WITH FUNCTION ").append(Signatures.qualified(object.fromSql(), context));
    }
    if (object.toSql() != 0) {
      sql.append(object.fromSql() != 0 ? ", " : "")
          .append("TO SQL WITH FUNCTION ")
          .append(Signatures.qualified(object.toSql(), context));
    }
    sql.append(");\n");
    BinaryUpgrade.addToExtension(sql, object, "TRANSFORM", identity, context);
    EntryDraft draft =
        ObjectEntry.of(object, "TRANSFORM " + identity, "TRANSFORM", null)
            .definition(sql.toString())
            .drop("DROP TRANSFORM " + identity + ";\n");
    for (int dumpId : context.dependencies().of(object.dumpId())) {
      draft.dependsOn(dumpId);
    }
    ObjectEntry.add(object, draft, context);
    ObjectEntry.comment(object, Subject.of(object, "TRANSFORM", identity, ""), context);
  }
}
