package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.ExtendedStatistics;

/**
 * Writes an extended statistics object.
 *
 * <p>Source: {@code dumpStatisticsExt} in {@code pg_dump.c}.
 */
final class ExtendedStatisticsWriter {
  private ExtendedStatisticsWriter() {}

  static void write(ExtendedStatistics object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    if (context.wants(object, Component.DEFINITION)) {
      String qualified = context.qualified(object);
      StringBuilder sql = new StringBuilder();
      sql.append(context.catalog().relationDetails().definition(object)).append(";\n");
      if (object.target() >= 0) {
        sql.append("ALTER STATISTICS ")
            .append(qualified)
            .append(" SET STATISTICS ")
            .append(object.target())
            .append(";\n");
      }
      context
          .entries()
          .add(
              new EntryDraft(
                      object.dumpId(),
                      object.catalogId(),
                      object.name(),
                      "STATISTICS",
                      Section.POST_DATA)
                  .namespace(Names.namespace(object))
                  .owner(object.owner())
                  .definition(sql.toString())
                  .drop("DROP STATISTICS " + qualified + ";\n"));
    }
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(
          Subject.of(object, "STATISTICS", context.quote(object.name()), object.owner()), context);
    }
  }
}
