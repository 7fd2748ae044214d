package io.howdah.ddl;

import io.howdah.model.ColumnAcl;
import io.howdah.model.Component;
import io.howdah.model.Table;

/**
 * Writes a relation of any kind with its privileges and those of its columns.
 *
 * <p>Source: {@code dumpTable} in {@code pg_dump.c}.
 */
final class TableWriter {
  private TableWriter() {}

  static void write(Table table, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    boolean sequence = table.properties().kind() == 'S';
    if (context.wants(table, Component.DEFINITION)) {
      if (sequence) {
        SequenceWriter.write(table, context);
      } else {
        TableDefinitionWriter.write(table, context);
      }
    }
    if (!context.wants(table, Component.ACL)) {
      return;
    }
    Subject subject =
        Subject.of(
            table,
            sequence ? "SEQUENCE" : "TABLE",
            context.quote(table.name()),
            table.properties().owner());
    int tableAcl = AclWriter.write(subject, table.acl(), context);
    // To GRANT, columns are always those of a TABLE.
    for (ColumnAcl columnAcl : context.catalog().relationDetails().columnAcls(table)) {
      AclWriter.writeColumn(
          subject.as("TABLE"),
          context.quote(columnAcl.column()),
          columnAcl.acl(),
          tableAcl,
          context);
    }
  }
}
