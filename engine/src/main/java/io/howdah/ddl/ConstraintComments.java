package io.howdah.ddl;

import io.howdah.model.AnyConstraint;
import io.howdah.model.Column;
import io.howdah.model.Component;
import io.howdah.model.Constraint;
import io.howdah.model.Table;

/**
 * Writes comments on the constraints of tables.
 *
 * <p>Source: {@code dumpTableSchema} and {@code dumpTableConstraintComment} in {@code pg_dump.c}.
 */
final class ConstraintComments {
  private ConstraintComments() {}

  /** Writes the comments on those constraints that are written with the table. */
  static void writeInline(Table table, DdlContext context) {
    if (CommentWriter.isWanted(false, context)) {
      for (Column column : context.catalog().relationDetails().columns(table)) {
        Column.NotNull notNull = column.notNull();
        if (notNull != null && notNull.comment() != null) {
          Subject subject = subject(notNull.name(), table, context);
          CommentWriter.add(
              subject,
              subject.tag(),
              subject.type() + " " + context.qualified(table),
              notNull.comment(),
              context);
        }
      }
    }
    for (Constraint check : context.catalog().relationDetails().checks(table)) {
      if (check.properties().local()
          && !ConstraintWriter.isSeparate(check, context)
          && context.wants(check, Component.COMMENT)) {
        write(check, table, table.dumpId(), context);
      }
    }
  }

  /** Writes the comment on a constraint, behind the entry that makes it. */
  static void write(AnyConstraint constraint, Table table, int entry, DdlContext context) {
    Subject ofTable = subject(constraint.name(), table, context);
    CommentWriter.write(
        new Subject(
            ofTable.type(),
            ofTable.name(),
            ofTable.namespace(),
            ofTable.owner(),
            constraint.catalogId(),
            entry),
        context);
  }

  private static Subject subject(String constraint, Table table, DdlContext context) {
    return Subject.of(
        table,
        "CONSTRAINT " + context.quote(constraint) + " ON",
        context.quote(table.name()),
        table.properties().owner());
  }
}
