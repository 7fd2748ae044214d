package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.Publication;

/**
 * Writes a publication, without its tables and schemas.
 *
 * <p>Source: {@code dumpPublication} in {@code pg_dump.c}.
 */
final class PublicationWriter {
  private PublicationWriter() {}

  static void write(Publication object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    String name = context.quote(object.name());
    if (context.wants(object, Component.DEFINITION)) {
      context
          .entries()
          .add(
              new EntryDraft(
                      object.dumpId(),
                      object.catalogId(),
                      object.name(),
                      "PUBLICATION",
                      Section.POST_DATA)
                  .owner(object.owner())
                  .definition(definition(object, name))
                  .drop("DROP PUBLICATION " + name + ";\n"));
    }
    Subject subject = Subject.of(object, "PUBLICATION", name, object.owner());
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(subject, context);
    }
    if (context.wants(object, Component.SECURITY_LABEL)) {
      SecurityLabelWriter.write(subject, context);
    }
  }

  private static String definition(Publication object, String name) {
    StringBuilder sql = new StringBuilder("CREATE PUBLICATION ").append(name);
    if (object.allTables()) {
      sql.append(" FOR ALL TABLES");
    }
    sql.append(" WITH (publish = '");
    int start = sql.length();
    appendAction(sql, start, object.insert(), "insert");
    appendAction(sql, start, object.update(), "update");
    appendAction(sql, start, object.delete(), "delete");
    appendAction(sql, start, object.truncate(), "truncate");
    sql.append('\'');
    if (object.viaRoot()) {
      sql.append(", publish_via_partition_root = true");
    }
    if (object.generatedColumns() == 's') {
      sql.append(", publish_generated_columns = stored");
    }
    return sql.append(");\n").toString();
  }

  private static void appendAction(StringBuilder sql, int start, boolean published, String action) {
    if (published) {
      sql.append(sql.length() > start ? ", " : "").append(action);
    }
  }
}
