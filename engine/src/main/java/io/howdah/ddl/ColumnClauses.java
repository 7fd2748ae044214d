package io.howdah.ddl;

import io.howdah.catalog.RelationDetails;
import io.howdah.model.Column;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Constraint;
import io.howdah.model.Table;
import io.howdah.sql.Identifiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parenthesized list of CREATE TABLE: columns with their defaults and NOT NULL
 * constraints, and the table's check constraints.
 *
 * <p>Source: {@code dumpTableSchema} in {@code pg_dump.c}.
 */
final class ColumnClauses {
  private final StringBuilder sql;
  private final Table table;
  private final DdlContext context;
  private final boolean upgrade;
  private final boolean typed;
  private boolean empty = true;

  private ColumnClauses(StringBuilder sql, Table table, DdlContext context) {
    this.sql = sql;
    this.table = table;
    this.context = context;
    upgrade = context.options().binaryUpgrade();
    typed = table.properties().ofType() != null;
  }

  static void append(StringBuilder sql, Table table, DdlContext context) {
    new ColumnClauses(sql, table, context).append();
  }

  private void append() {
    RelationDetails details = context.catalog().relationDetails();
    List<Column> columns = details.columns(table);
    for (int number = 1; number <= columns.size(); number++) {
      Column column = columns.get(number - 1);
      if (column.isWrittenWith(table, upgrade)) {
        appendColumn(column, details.columnDefault(table, number));
      } else {
        appendInheritedNotNull(column);
      }
    }
    for (Constraint check : details.checks(table)) {
      boolean written = check.properties().local() || table.properties().partition();
      if (written && !ConstraintWriter.isSeparate(check, context)) {
        next();
        sql.append("CONSTRAINT ")
            .append(context.quote(check.name()))
            .append(' ')
            .append(check.properties().definition());
      }
    }
    if (!empty) {
      sql.append("\n)");
    } else if (!typed || upgrade) {
      sql.append(" (\n)"); // the list can be missing in OF only
    }
  }

  private void next() {
    sql.append(empty ? " (\n    " : ",\n    ");
    empty = false;
  }

  private void appendColumn(Column column, @Nullable ColumnDefault columnDefault) {
    boolean withDefault =
        columnDefault != null
            && !columnDefault.inherited()
            && !ColumnDefaultWriter.isSeparate(columnDefault, context);
    Column.NotNull notNull = column.notNull();
    if (notNull != null && !notNull.local() && !upgrade && !table.properties().partition()) {
      notNull = null;
    }
    if (typed && !withDefault && notNull == null && !upgrade) {
      return; // the type says all
    }
    next();
    sql.append(context.quote(column.name()));
    if (column.dropped()) {
      sql.append(" INTEGER /* dummy */");
      return;
    }
    if (!typed || upgrade) {
      sql.append(' ').append(column.typeName());
    }
    if (withDefault && columnDefault != null) {
      appendDefault(column, columnDefault);
    }
    if (notNull != null) {
      if (!notNull.name().isEmpty()) {
        sql.append(" CONSTRAINT ").append(context.quote(notNull.name()));
      }
      sql.append(notNull.noInherit() ? " NOT NULL NO INHERIT" : " NOT NULL");
    }
    ViewClauses.appendCollation(sql, column, context);
  }

  private void appendDefault(Column column, ColumnDefault columnDefault) {
    String expression = columnDefault.expression();
    switch (column.generated()) {
      case 's' -> sql.append(" GENERATED ALWAYS AS (").append(expression).append(") STORED");
      case 'v' -> sql.append(" GENERATED ALWAYS AS (").append(expression).append(')');
      default -> sql.append(" DEFAULT ").append(expression);
    }
  }

  /** A column that comes with the parents can have a NOT NULL of its own. */
  private void appendInheritedNotNull(Column column) {
    Column.NotNull notNull = column.notNull();
    if (column.dropped() || notNull == null || !notNull.local()) {
      return;
    }
    next();
    if (!notNull.name().isEmpty()) {
      // pg_dump never quotes this name; without quotes where they are needed it would be no SQL.
      sql.append("CONSTRAINT ").append(Identifiers.MINIMAL.quote(notNull.name())).append(' ');
    }
    sql.append("NOT NULL ").append(context.quote(column.name()));
    if (notNull.noInherit()) {
      sql.append(" NO INHERIT");
    }
  }
}
