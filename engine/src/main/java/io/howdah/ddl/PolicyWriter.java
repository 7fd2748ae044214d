package io.howdah.ddl;

import io.howdah.archive.Section;
import io.howdah.catalog.CatalogException;
import io.howdah.model.Component;
import io.howdah.model.Policy;
import io.howdah.model.Table;

/**
 * Writes a row security policy, or that row security is enabled.
 *
 * <p>Source: {@code dumpPolicy} in {@code pg_dump.c}.
 */
final class PolicyWriter {
  private PolicyWriter() {}

  static void write(Policy object, DdlContext context) {
    if (!context.options().schema()) {
      return;
    }
    Table table = object.table();
    String policy = object.policyName();
    if (policy == null) {
      if (context.wants(object, Component.DEFINITION)) {
        // No catalog has this object, so nothing else tells that it depends on its table.
        add(
            entry(object, table, object.name(), "ROW SECURITY")
                .definition(
                    "ALTER TABLE " + context.qualified(table) + " ENABLE ROW LEVEL SECURITY;")
                .dependsOn(table.dumpId()),
            context);
      }
      return;
    }
    if (context.wants(object, Component.DEFINITION)) {
      String identity = context.quote(policy) + " ON " + context.qualified(table);
      add(
          entry(object, table, table.name() + " " + policy, "POLICY")
              .definition(definition(object, identity))
              .drop("DROP POLICY " + identity + ";\n"),
          context);
    }
    if (context.wants(object, Component.COMMENT)) {
      CommentWriter.write(
          new Subject(
              "POLICY " + context.quote(policy) + " ON",
              context.quote(table.name()),
              Names.namespace(table),
              table.properties().owner(),
              object.catalogId(),
              object.dumpId()),
          context);
    }
  }

  private static void add(EntryDraft entry, DdlContext context) {
    context.entries().add(entry);
  }

  private static EntryDraft entry(Policy object, Table table, String tag, String description) {
    return new EntryDraft(object.dumpId(), object.catalogId(), tag, description, Section.POST_DATA)
        .namespace(Names.namespace(object))
        .owner(table.properties().owner());
  }

  private static String definition(Policy object, String identity) {
    StringBuilder sql = new StringBuilder("CREATE POLICY ").append(identity);
    if (!object.permissive()) {
      sql.append(" AS RESTRICTIVE");
    }
    sql.append(
        switch (object.command()) {
          case '*' -> "";
          case 'r' -> " FOR SELECT";
          case 'a' -> " FOR INSERT";
          case 'w' -> " FOR UPDATE";
          case 'd' -> " FOR DELETE";
          default ->
              throw new CatalogException("unexpected policy command type: " + object.command());
        });
    if (object.roles() != null) {
      sql.append(" TO ").append(object.roles());
    }
    if (object.using() != null) {
      sql.append(" USING (").append(object.using()).append(')');
    }
    if (object.withCheck() != null) {
      sql.append(" WITH CHECK (").append(object.withCheck()).append(')');
    }
    return sql.append(";\n").toString();
  }
}
