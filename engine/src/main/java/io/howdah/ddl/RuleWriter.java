package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.model.Component;
import io.howdah.model.Rule;
import io.howdah.model.Table;

/**
 * Writes a rule. A view's query is written with its view, unless a dependency loop forbade that:
 * then it replaces the view's dummy query.
 *
 * <p>Source: {@code dumpRule} in {@code pg_dump.c}.
 */
final class RuleWriter {
  private RuleWriter() {}

  static void write(Rule object, DdlContext context) {
    if (!context.options().schema()
        || (object.isViewQuery() && !context.repairs().isSeparate(object.dumpId()))) {
      return;
    }
    Table table = object.table();
    if (context.wants(object, Component.DEFINITION)) {
      add(object, table, context);
    }
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(
          new Subject(
              "RULE " + context.quote(object.name()) + " ON",
              context.quote(table.name()),
              Names.namespace(table),
              table.properties().owner(),
              object.catalogId(),
              object.dumpId()),
          context);
    }
  }

  private static void add(Rule object, Table table, DdlContext context) {
    String qualified = context.qualified(table);
    String name = context.quote(object.name());
    StringBuilder sql = new StringBuilder();
    StringBuilder drop = new StringBuilder();
    if (object.event() == '1' && object.instead()) {
      sql.append("CREATE OR REPLACE VIEW ").append(qualified);
      ViewClauses.appendBody(sql, table, context);
      // A view must have a query; the dummy one depends on nothing.
      drop.append("CREATE OR REPLACE VIEW ").append(qualified);
      ViewClauses.appendDummyBody(drop, table, context);
    } else {
      sql.append(context.catalog().relationDetails().definition(object)).append('\n');
      drop.append("DROP RULE ").append(name).append(" ON ").append(qualified).append(";\n");
    }
    String enabling =
        switch (object.enabled()) {
          case 'A' -> "ENABLE ALWAYS";
          case 'R' -> "ENABLE REPLICA";
          case 'D' -> "DISABLE";
          default -> "";
        };
    if (!enabling.isEmpty()) {
      sql.append("ALTER TABLE ")
          .append(qualified)
          .append(' ')
          .append(enabling)
          .append(" RULE ")
          .append(name)
          .append(";\n");
    }
    context
        .entries()
        .add(
            new EntryDraft(
                    object.dumpId(),
                    object.catalogId(),
                    table.name() + " " + object.name(),
                    "RULE",
                    Section.POST_DATA)
                .namespace(Names.namespace(table))
                .owner(table.properties().owner())
                .definition(sql.toString())
                .drop(drop.toString()));
  }
}
