package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.RelationDetails;
import io.howdah.model.Component;
import io.howdah.model.Table;
import io.howdah.model.TableData;

/**
 * Writes the entry that a table's rows hang on. Its dependency on the table is the only one it ever
 * has: a restore relies on that.
 *
 * <p>Source: {@code dumpTableData} in {@code pg_dump.c}.
 */
final class TableDataWriter {
  private TableDataWriter() {}

  static void write(TableData data, DdlContext context) {
    if (!context.wants(data, Component.DATA)) {
      return;
    }
    Table table = data.table();
    RelationDetails details = context.catalog().relationDetails();
    LoadTarget target = LoadTarget.of(table, details, context.options().loadViaPartitionRoot());
    String targetName = context.qualified(target.table());
    var namespace = table.namespace();
    EntryDraft draft =
        new EntryDraft(data.dumpId(), data.catalogId(), table.name(), "TABLE DATA", Section.DATA)
            .namespace(namespace == null ? null : namespace.name())
            .owner(table.properties().owner())
            .dependsOn(table.dumpId())
            .data(new DataSource.TableRows(data));
    if (target.viaRoot()) {
      // A comment, by which a restore knows that rows go elsewhere.
      draft.definition(
          "-- load via partition root " + targetName.replace('\n', ' ').replace('\r', ' '));
    }
    if (!context.options().inserts()) {
      draft.copy(
          "COPY "
              + targetName
              + " "
              + LoadTarget.columnList(table, details, context.options().identifiers())
              + " FROM stdin;\n");
    }
    context.entries().add(draft);
  }
}
