package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.catalog.CatalogOids;
import io.howdah.model.TextSearchDictionary;
import io.howdah.model.TextSearchTemplate;

/** Writes text search dictionaries. Source: {@code dumpTSDictionary} in {@code pg_dump.c}. */
final class TextSearchDictionaryWriter {
  private TextSearchDictionaryWriter() {}

  static void write(TextSearchDictionary object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    TextSearchTemplate template =
        context
            .catalog()
            .index()
            .find(CatalogOids.TEXT_SEARCH_TEMPLATE, object.templateOid(), TextSearchTemplate.class);
    if (template == null) {
      throw new CatalogException(
          "text search template with OID " + object.templateOid() + " does not exist");
    }
    String name = context.quote(object.name());
    String qualified = context.qualified(object);
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE TEXT SEARCH DICTIONARY ")
        .append(qualified)
        .append(" (\n    TEMPLATE = ")
        .append(context.qualified(template));
    if (object.options() != null) {
      // The catalog keeps them as they stand in the command.
      sql.append(",\n    ").append(object.options());
    }
    sql.append(" );\n");
    BinaryUpgrade.addToExtension(sql, object, "TEXT SEARCH DICTIONARY", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "TEXT SEARCH DICTIONARY", object.owner())
            .definition(sql.toString())
            .drop("DROP TEXT SEARCH DICTIONARY " + qualified + ";\n"),
        context);
    ObjectEntry.comment(
        object, Subject.of(object, "TEXT SEARCH DICTIONARY", name, object.owner()), context);
  }
}
