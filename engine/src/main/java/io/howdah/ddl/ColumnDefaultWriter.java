package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Component;
import io.howdah.model.Table;

/**
 * Writes a column's default, unless it is written with its table.
 *
 * <p>Source: {@code dumpAttrDef} in {@code pg_dump.c}.
 */
final class ColumnDefaultWriter {
  private ColumnDefaultWriter() {}

  static void write(ColumnDefault object, DdlContext context) {
    if (!context.options().schema()
        || object.inherited()
        || !isSeparate(object, context)
        || !context.wants(object, Component.DEFINITION)) {
      return;
    }
    Table table = object.table();
    String column = Names.column(table, object.columnNumber(), context);
    String command = table.properties().kind() == 'f' ? "ALTER FOREIGN TABLE " : "ALTER TABLE ";
    String target = context.qualified(table) + " ALTER COLUMN " + context.quote(column);
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    table.name() + " " + column,
                    "DEFAULT",
                    Section.PRE_DATA)
                .namespace(Names.namespace(table))
                .owner(table.properties().owner())
                .definition(
                    command + "ONLY " + target + " SET DEFAULT " + object.expression() + ";\n")
                .drop(command + target + " DROP DEFAULT;\n"));
  }

  /** Whether a default has an entry of its own. */
  static boolean isSeparate(ColumnDefault object, DdlContext context) {
    return object.separate() || context.repairs().isSeparate(object.dumpId());
  }
}
