package io.howdah.ddl;

import io.howdah.model.Component;
import io.howdah.model.Type;
import io.howdah.model.detail.RangeDetail;

/** Writes range types. Source: {@code dumpRangeType} in {@code pg_dump.c}. */
final class RangeWriter {
  private RangeWriter() {}

  static void write(Type object, DdlContext context) {
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    if (context.wants(object, Component.DEFINITION)) {
      RangeDetail detail = context.detail(object, RangeDetail.class);
      BinaryUpgrade.keepTypeOids(sql, object.oid(), context);
      BinaryUpgrade.keepMultirangeOids(sql, detail, context);
      sql.append("CREATE TYPE ")
          .append(qualified)
          .append(" AS RANGE (\n    subtype = ")
          .append(detail.subtype())
          .append(",\n    multirange_type_name = ")
          .append(detail.multirange());
      if (!detail.defaultOperatorClass()) {
        sql.append(",\n    subtype_opclass = ")
            .append(context.quote(detail.operatorClassSchema()))
            .append('.')
            .append(context.quote(detail.operatorClass()));
      }
      String collation = TypeWriter.collation(detail.collationOid(), context);
      if (!collation.isEmpty()) {
        sql.append(",\n    collation = ").append(collation);
      }
      if (!detail.canonical().equals("-")) {
        sql.append(",\n    canonical = ").append(detail.canonical());
      }
      if (!detail.difference().equals("-")) {
        sql.append(",\n    subtype_diff = ").append(detail.difference());
      }
      sql.append("\n);\n");
    }
    TypeWriter.addEntries(object, sql, "DROP TYPE " + qualified + ";\n", context);
  }
}
