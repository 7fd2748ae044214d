package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.MatviewRefresh;
import io.howdah.model.Table;

/**
 * Writes the command that fills a materialized view.
 *
 * <p>Source: {@code refreshMatViewData} in {@code pg_dump.c}.
 */
final class MatviewRefreshWriter {
  private MatviewRefreshWriter() {}

  static void write(MatviewRefresh refresh, DdlContext context) {
    if (!refresh.populated() || !context.wants(refresh, Component.DATA)) {
      return;
    }
    Table view = refresh.view();
    var namespace = view.namespace();
    EntryDraft draft =
        new EntryDraft(
                refresh.dumpId(),
                refresh.catalogId(),
                view.name(),
                "MATERIALIZED VIEW DATA",
                Section.POST_DATA)
            .namespace(namespace == null ? null : namespace.name())
            .owner(view.properties().owner())
            .definition("REFRESH MATERIALIZED VIEW " + context.qualified(view) + ";\n");
    for (int dependsOn : context.dependencies().of(refresh.dumpId())) {
      draft.dependsOn(dependsOn);
    }
    context.entries().add(draft);
  }
}
