package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.catalog.CatalogOids;
import io.howdah.model.TextSearchConfiguration;
import io.howdah.model.TextSearchParser;
import io.howdah.model.detail.TextSearchMappings;
import io.howdah.model.detail.TextSearchMappings.Mapping;
import java.util.List;

/** Writes text search configurations. Source: {@code dumpTSConfig} in {@code pg_dump.c}. */
final class TextSearchConfigurationWriter {
  private TextSearchConfigurationWriter() {}

  static void write(TextSearchConfiguration object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    TextSearchParser parser =
        context
            .catalog()
            .index()
            .find(CatalogOids.TEXT_SEARCH_PARSER, object.parserOid(), TextSearchParser.class);
    if (parser == null) {
      throw new CatalogException(
          "text search parser with OID " + object.parserOid() + " does not exist");
    }
    String name = context.quote(object.name());
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE TEXT SEARCH CONFIGURATION ")
        .append(qualified)
        .append(" (\n    PARSER = ")
        .append(context.qualified(parser))
        .append(" );\n");
    appendMappings(
        sql, qualified, context.detail(object, TextSearchMappings.class).mappings(), context);
    BinaryUpgrade.addToExtension(sql, object, "TEXT SEARCH CONFIGURATION", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "TEXT SEARCH CONFIGURATION", object.owner())
            .definition(sql.toString())
            .drop("DROP TEXT SEARCH CONFIGURATION " + qualified + ";\n"),
        context);
    ObjectEntry.comment(
        object, Subject.of(object, "TEXT SEARCH CONFIGURATION", name, object.owner()), context);
  }

  /** One command for each token type. */
  private static void appendMappings(
      StringBuilder sql, String qualified, List<Mapping> mappings, DdlContext context) {
    String token = null;
    for (Mapping mapping : mappings) {
      if (mapping.token().equals(token)) {
        sql.append(", ").append(mapping.dictionary());
        continue;
      }
      sql.append(token == null ? "" : ";\n")
          .append("\nALTER TEXT SEARCH CONFIGURATION ")
          .append(qualified)
          .append("\n    ADD MAPPING FOR ")
          .append(context.quote(mapping.token()))
          .append(" WITH ")
          .append(mapping.dictionary());
      token = mapping.token();
    }
    sql.append(token == null ? "" : ";\n");
  }
}
