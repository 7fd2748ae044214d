package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.Table;
import io.howdah.model.Trigger;

/**
 * Writes a trigger. One that a partition has from its parent is there already, and only enabled or
 * disabled.
 *
 * <p>Source: {@code dumpTrigger} in {@code pg_dump.c}.
 */
final class TriggerWriter {
  private TriggerWriter() {}

  static void write(Trigger object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    Table table = object.table();
    if (context.wants(object, Component.DEFINITION)) {
      add(object, table, context);
    }
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(
          new Subject(
              "TRIGGER " + context.quote(object.name()) + " ON",
              context.quote(table.name()),
              Names.namespace(table),
              table.properties().owner(),
              object.catalogId(),
              object.dumpId()),
          context);
    }
  }

  private static void add(Trigger object, Table table, DdlContext context) {
    StringBuilder sql = new StringBuilder();
    String drop = "";
    boolean enabled = object.enabled() == 'O';
    if (!object.onPartition()) {
      String identity = context.quote(object.name()) + " ON " + context.qualified(table);
      sql.append(object.definition()).append(";\n");
      RequiredExtensions.append(sql, object, "TRIGGER", identity, context);
      drop = "DROP TRIGGER " + identity + ";\n";
    }
    if (object.onPartition() || !enabled) {
      sql.append(table.properties().kind() == 'f' ? "\nALTER FOREIGN TABLE " : "\nALTER TABLE ")
          .append(context.qualified(table))
          .append(' ')
          .append(enabling(object.enabled()))
          .append(" TRIGGER ")
          .append(context.quote(object.name()))
          .append(";\n");
    }
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    table.name() + " " + object.name(),
                    "TRIGGER",
                    Section.POST_DATA)
                .namespace(Names.namespace(table))
                .owner(table.properties().owner())
                .definition(sql.toString())
                .drop(drop));
  }

  private static String enabling(char enabled) {
    return switch (enabled) {
      case 'D' -> "DISABLE";
      case 'A' -> "ENABLE ALWAYS";
      case 'R' -> "ENABLE REPLICA";
      default -> "ENABLE";
    };
  }
}
