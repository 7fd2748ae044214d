package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.PublicationTable;
import java.util.List;

/**
 * Writes that a table is in a publication. It goes with its table, so nothing drops it.
 *
 * <p>Source: {@code dumpPublicationTable} in {@code pg_dump.c}.
 */
final class PublicationTableWriter {
  private PublicationTableWriter() {}

  static void write(PublicationTable object, DdlContext context) {
    if (!context.options().schema() || !context.wants(object, Component.DEFINITION)) {
      return;
    }
    StringBuilder sql = new StringBuilder("ALTER PUBLICATION ");
    sql.append(context.quote(object.publication().name()))
        .append(" ADD TABLE ONLY ")
        .append(context.qualified(object.table()));
    List<String> columns = object.columns();
    if (columns != null) {
      sql.append(" (");
      for (int i = 0; i < columns.size(); i++) {
        sql.append(i > 0 ? ", " : "").append(context.quote(columns.get(i)));
      }
      sql.append(')');
    }
    if (object.filter() != null) {
      sql.append(" WHERE (").append(object.filter()).append(')');
    }
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    object.publication().name() + " " + object.table().name(),
                    "PUBLICATION TABLE",
                    Section.POST_DATA)
                .namespace(Names.namespace(object.table()))
                .owner(object.publication().owner())
                .definition(sql.append(";\n").toString()));
  }
}
