package io.howdah.ddl;

import io.howdah.model.TextSearchTemplate;

/** Writes text search templates. Source: {@code dumpTSTemplate} in {@code pg_dump.c}. */
final class TextSearchTemplateWriter {
  private TextSearchTemplateWriter() {}

  static void write(TextSearchTemplate object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE TEXT SEARCH TEMPLATE ").append(qualified).append(" (\n");
    if (object.init() != null) {
      sql.append("    INIT = ").append(object.init()).append(",\n");
    }
    sql.append("    LEXIZE = ").append(object.lexize()).append(" );\n");
    BinaryUpgrade.addToExtension(sql, object, "TEXT SEARCH TEMPLATE", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "TEXT SEARCH TEMPLATE", null)
            .definition(sql.toString())
            .drop("DROP TEXT SEARCH TEMPLATE " + qualified + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "TEXT SEARCH TEMPLATE", name, ""), context);
  }
}
