package io.howdah.ddl;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.EnumDetail;

/** Writes enumerations. Source: {@code dumpEnumType} in {@code pg_dump.c}. */
final class EnumWriter {
  private EnumWriter() {}

  static void write(Type object, DdlContext context) {
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    if (context.wants(object, Component.DEFINITION)) {
      BinaryUpgrade.keepTypeOids(sql, object.oid(), context);
      EnumDetail detail = context.detail(object, EnumDetail.class);
      sql.append("CREATE TYPE ").append(qualified).append(" AS ENUM (");
      if (context.options().binaryUpgrade()) {
        sql.append("\n);\n");
        addLabels(sql, qualified, detail, context);
      } else {
        String separator = "";
        for (EnumDetail.Label label : detail.labels()) {
          sql.append(separator).append("\n    ").append(context.literal(label.text()));
          separator = ",";
        }
        sql.append("\n);\n");
      }
    }
    TypeWriter.addEntries(object, sql, "DROP TYPE " + qualified + ";\n", context);
  }

  /** Adds the labels one by one, so that each keeps its OID. */
  private static void addLabels(
      StringBuilder sql, String qualified, EnumDetail detail, DdlContext context) {
    if (!detail.labels().isEmpty()) {
      sql.append("\n-- For binary upgrade, must preserve pg_enum oids\n");
    }
    for (EnumDetail.Label label : detail.labels()) {
      sql.append("SELECT pg_catalog.binary_upgrade_set_next_pg_enum_oid('")
          .append(label.oid())
          .append("'::pg_catalog.oid);\nALTER TYPE ")
          .append(qualified)
          .append(" ADD VALUE ")
          .append(context.literal(label.text()))
          .append(";\n\n");
    }
  }
}
