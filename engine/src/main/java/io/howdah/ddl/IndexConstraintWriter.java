package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.Index;
import io.howdah.model.IndexProperties;
import io.howdah.model.Table;

/**
 * Writes a primary key, unique or exclusion constraint: the index comes with it.
 *
 * <p>Source: {@code dumpConstraint} in {@code pg_dump.c}.
 */
final class IndexConstraintWriter {
  private IndexConstraintWriter() {}

  static void write(Constraint object, Table table, DdlContext context) {
    Index index = object.properties().index();
    if (index == null) {
      throw new CatalogException("missing index for constraint \"" + object.name() + "\"");
    }
    if (!context.wants(object, Component.DEFINITION)) {
      return;
    }
    String command =
        (table.properties().kind() == 'f' ? "ALTER FOREIGN TABLE ONLY " : "ALTER TABLE ONLY ")
            + context.qualified(table);
    StringBuilder sql = new StringBuilder(command.length() + 100);
    if (context.options().binaryUpgrade()) {
      RelationUpgrade.keepRelationOids(sql, index.oid(), context);
    }
    sql.append(command)
        .append("\n    ADD CONSTRAINT ")
        .append(context.quote(object.name()))
        .append(' ');
    String definition = object.properties().definition();
    if (definition != null) {
      sql.append(definition);
    } else {
      appendDefinition(sql, object.properties(), index, table, context);
    }
    sql.append(";\n");
    IndexWriter.appendClustering(sql, index, context);
    IndexWriter.appendReplicaIdentity(sql, index, context);
    RequiredExtensions.append(sql, index, "INDEX", context.qualified(index), context);
    context
        .entries()
        .add(
            ConstraintWriter.entry(object, table, "CONSTRAINT")
                .tablespace(index.properties().tablespace())
                .definition(sql.toString())
                .drop(command + " DROP CONSTRAINT " + context.quote(object.name()) + ";\n"));
  }

  private static void appendDefinition(
      StringBuilder sql,
      ConstraintProperties constraint,
      Index index,
      Table table,
      DdlContext context) {
    IndexProperties properties = index.properties();
    boolean primary = constraint.kind() == 'p';
    sql.append(primary ? "PRIMARY KEY" : "UNIQUE");
    // A primary key could be made from such an index by mistake once, but not restored.
    if (properties.nullsNotDistinct() && !primary) {
      sql.append(" NULLS NOT DISTINCT");
    }
    sql.append(" (");
    int keys = properties.keyColumns();
    int all = properties.columns().size();
    appendColumns(sql, properties, 0, keys, table, context);
    if (constraint.period()) {
      sql.append(" WITHOUT OVERLAPS");
    }
    if (keys < all) {
      sql.append(") INCLUDE (");
      appendColumns(sql, properties, keys, all, table, context);
    }
    sql.append(')');
    RelationOptions.appendWith(sql, properties.options(), context);
    if (constraint.deferrable()) {
      sql.append(" DEFERRABLE");
      if (constraint.deferred()) {
        sql.append(" INITIALLY DEFERRED");
      }
    }
  }

  private static void appendColumns(
      StringBuilder sql,
      IndexProperties properties,
      int from,
      int to,
      Table table,
      DdlContext context) {
    for (int i = from; i < to && properties.columns().get(i) != 0; i++) {
      String name = Names.column(table, properties.columns().get(i), context);
      sql.append(i > from ? ", " : "").append(context.quote(name));
    }
  }
}
