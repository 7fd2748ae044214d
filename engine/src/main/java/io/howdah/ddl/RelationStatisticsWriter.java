package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.CatalogId;
import io.howdah.model.RelationStatistics;

/**
 * Writes the planner's statistics of a relation; the commands are left for the time of output, when
 * {@link StatisticsText} makes them from what is then read, a batch at a time.
 *
 * <p>Source: {@code dumpRelationStats} in {@code pg_dump.c}.
 */
final class RelationStatisticsWriter {
  private RelationStatisticsWriter() {}

  static void write(RelationStatistics object, DdlContext context) {
    if (!context.options().statistics()) {
      return;
    }
    boolean postData = object.postData() || context.repairs().isPostponed(object.dumpId());
    EntryDraft entry =
        new EntryDraft(
                context.entries().nextDumpId(),
                CatalogId.NONE,
                object.name(),
                "STATISTICS DATA",
                postData ? Section.POST_DATA : Section.DATA)
            .namespace(Names.namespace(object))
            .statistics(object);
    for (int dependency : context.dependencies().of(object.dumpId())) {
      entry.dependsOn(dependency);
    }
    context.entries().add(entry);
  }
}
