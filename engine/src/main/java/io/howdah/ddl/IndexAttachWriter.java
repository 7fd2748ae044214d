package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.IndexAttach;

/**
 * Writes the attachment of a partition's index. It goes with either index, so nothing drops it.
 *
 * <p>Source: {@code dumpIndexAttach} in {@code pg_dump.c}.
 */
final class IndexAttachWriter {
  private IndexAttachWriter() {}

  static void write(IndexAttach object, DdlContext context) {
    if (!context.options().schema() || !context.wants(object.partition(), Component.DEFINITION)) {
      return;
    }
    String sql =
        "ALTER INDEX "
            + context.qualified(object.parent())
            + " ATTACH PARTITION "
            + context.qualified(object.partition())
            + ";\n";
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    object.name(),
                    "INDEX ATTACH",
                    Section.POST_DATA)
                .namespace(Names.namespace(object))
                .owner(object.parent().table().properties().owner())
                .definition(sql));
  }
}
