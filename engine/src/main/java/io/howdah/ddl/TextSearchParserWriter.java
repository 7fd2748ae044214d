package io.howdah.ddl;

import io.howdah.model.TextSearchParser;

/** Writes text search parsers. Source: {@code dumpTSParser} in {@code pg_dump.c}. */
final class TextSearchParserWriter {
  private TextSearchParserWriter() {}

  static void write(TextSearchParser object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE TEXT SEARCH PARSER ")
        .append(qualified)
        .append(" (\n    START = ")
        .append(object.start())
        .append(",\n    GETTOKEN = ")
        .append(object.token())
        .append(",\n    END = ")
        .append(object.end())
        .append(",\n");
    if (object.headline() != null) {
      sql.append("    HEADLINE = ").append(object.headline()).append(",\n");
    }
    sql.append("    LEXTYPES = ").append(object.lextype()).append(" );\n");
    BinaryUpgrade.addToExtension(sql, object, "TEXT SEARCH PARSER", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "TEXT SEARCH PARSER", null)
            .definition(sql.toString())
            .drop("DROP TEXT SEARCH PARSER " + qualified + ";\n"),
        context);
    ObjectEntry.comment(object, Subject.of(object, "TEXT SEARCH PARSER", name, ""), context);
  }
}
