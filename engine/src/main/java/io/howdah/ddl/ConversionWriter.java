package io.howdah.ddl;

import io.howdah.model.Conversion;
import io.howdah.model.detail.ConversionDetail;

/** Writes encoding conversions. Source: {@code dumpConversion} in {@code pg_dump.c}. */
final class ConversionWriter {
  private ConversionWriter() {}

  static void write(Conversion object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    ConversionDetail detail = context.detail(object, ConversionDetail.class);
    String name = context.quote(object.name());
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE ")
        .append(detail.isDefault() ? "DEFAULT " : "")
        .append("CONVERSION ")
        .append(qualified)
        .append(" FOR ")
        .append(context.literal(detail.from()))
        .append(" TO ")
        .append(context.literal(detail.to()))
        .append(" FROM ")
        .append(detail.function())
        .append(";\n");
    BinaryUpgrade.addToExtension(sql, object, "CONVERSION", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "CONVERSION", object.owner())
            .definition(sql.toString())
            .drop("DROP CONVERSION " + qualified + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "CONVERSION", name, object.owner()), context);
  }
}
