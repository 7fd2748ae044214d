package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Table;
import io.howdah.model.TableAttach;

/**
 * Writes the attachment of a partition, which is made on its own first: so its columns may stand in
 * another order, and it can be restored without its parent.
 *
 * <p>Source: {@code dumpTableAttach} in {@code pg_dump.c}.
 */
final class TableAttachWriter {
  private TableAttachWriter() {}

  static void write(TableAttach object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    Table partition = object.partition();
    String sql =
        "ALTER TABLE ONLY "
            + context.qualified(object.parent())
            + " ATTACH PARTITION "
            + context.qualified(partition)
            + " "
            + context.catalog().relationDetails().partitionBound(partition)
            + ";\n";
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    object.name(),
                    "TABLE ATTACH",
                    Section.PRE_DATA)
                .namespace(Names.namespace(object))
                .owner(partition.properties().owner())
                .definition(sql));
  }
}
