package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.catalog.CatalogOids;
import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.ForeignDataWrapper;
import io.howdah.model.ForeignServer;
import io.howdah.model.detail.UserMappings;
import org.jspecify.annotations.Nullable;

/**
 * Writes foreign servers, and behind each its user mappings.
 *
 * <p>Source: {@code dumpForeignServer}, {@code dumpUserMappings} in {@code pg_dump.c}.
 */
final class ForeignServerWriter {
  private ForeignServerWriter() {}

  static void write(ForeignServer object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    ForeignDataWrapper wrapper =
        context
            .catalog()
            .index()
            .find(CatalogOids.FOREIGN_DATA_WRAPPER, object.wrapperOid(), ForeignDataWrapper.class);
    if (wrapper == null) {
      throw new CatalogException(
          "foreign-data wrapper with OID " + object.wrapperOid() + " does not exist");
    }
    String name = context.quote(object.name());
    StringBuilder sql = new StringBuilder();
    sql.append("CREATE SERVER ").append(name);
    appendLiteral(sql, " TYPE ", object.type(), context);
    appendLiteral(sql, " VERSION ", object.version(), context);
    sql.append(" FOREIGN DATA WRAPPER ").append(context.quote(wrapper.name()));
    ForeignDataWrapperWriter.appendOptions(sql, object.options());
    sql.append(";\n");
    BinaryUpgrade.addToExtension(sql, object, "SERVER", name, context);
    ObjectEntry.add(
        object,
        ObjectEntry.of(object, object.name(), "SERVER", object.owner())
            .definition(sql.toString())
            .drop("DROP SERVER " + name + ";\n"),
        context);
    Subject subject = Subject.of(object, "SERVER", name, object.owner());
    ObjectEntry.comment(object, subject, context);
    ObjectEntry.acl(object, subject.as("FOREIGN SERVER"), object.acl(), context);
    if (context.wants(object, Component.USER_MAPPING)) {
      writeMappings(object, name, context);
    }
  }

  private static void appendLiteral(
      StringBuilder sql, String keyword, @Nullable String text, DdlContext context) {
    if (text != null && !text.isEmpty()) {
      sql.append(keyword).append(context.literal(text));
    }
  }

  private static void writeMappings(ForeignServer object, String name, DdlContext context) {
    for (UserMappings.Mapping mapping : context.detail(object, UserMappings.class).mappings()) {
      String identity = "USER MAPPING FOR " + context.quote(mapping.user()) + " SERVER " + name;
      StringBuilder sql = new StringBuilder("CREATE ").append(identity);
      ForeignDataWrapperWriter.appendOptions(sql, mapping.options());
      context
          .entries()
          .add(
              new EntryDraft(
                      context.entries().nextDumpId(),
                      CatalogId.NONE,
                      "USER MAPPING " + mapping.user() + " SERVER " + object.name(),
                      "USER MAPPING",
                      Section.PRE_DATA)
                  .owner(object.owner())
                  .definition(sql.append(";\n").toString())
                  .drop("DROP " + identity + ";\n"));
    }
  }
}
