package io.howdah.ddl;

import io.howdah.catalog.RelationDetails;
import io.howdah.model.Column;
import io.howdah.model.Constraint;
import io.howdah.model.Table;
import io.howdah.model.TableProperties;
import io.howdah.sql.Literals;
import java.util.List;

/**
 * Writes what makes a table fit the old one's files in a binary upgrade: missing values, dropped
 * columns, inheritance set up afterwards, transaction IDs.
 *
 * <p>Source: {@code dumpTableSchema} in {@code pg_dump.c}.
 */
final class TableUpgrade {
  private static final String OF_TABLE = "::pg_catalog.regclass";

  private final StringBuilder sql;
  private final Table table;
  private final String qualified;
  private final DdlContext context;
  private final RelationDetails details;
  private final String command;

  private TableUpgrade(StringBuilder sql, Table table, String qualified, DdlContext context) {
    this.sql = sql;
    this.table = table;
    this.qualified = qualified;
    this.context = context;
    details = context.catalog().relationDetails();
    command =
        (table.properties().kind() == 'f' ? "ALTER FOREIGN TABLE ONLY " : "ALTER TABLE ONLY ")
            + qualified
            + " ";
  }

  static void append(StringBuilder sql, Table table, String qualified, DdlContext context) {
    new TableUpgrade(sql, table, qualified, context).append();
  }

  private void append() {
    char kind = table.properties().kind();
    List<Column> columns = details.columns(table);
    appendMissingValues(columns);
    if (kind == 'r' || kind == 'f' || kind == 'p') {
      appendDroppedColumns(columns);
      appendInheritedColumns(columns);
      appendInheritedNotNulls(columns);
      appendInheritedChecks();
      appendParents();
      if (table.properties().ofType() != null) {
        sql.append("\n-- For binary upgrade, set up typed tables this way.\n")
            .append("ALTER TABLE ONLY ")
            .append(qualified)
            .append(" OF ")
            .append(table.properties().ofType())
            .append(";\n");
      }
    }
    if (kind == 'r' || kind == 'm') {
      appendTransactionIds();
    }
    if (kind == 'm' && table.properties().populated()) {
      sql.append(
          "\n-- For binary upgrade, mark materialized view as populated\n"
              + "UPDATE pg_catalog.pg_class\n"
              + "SET relispopulated = 't'\n"
              + "WHERE oid = ");
      literal(sql, qualified);
      sql.append(OF_TABLE).append(";\n");
    }
  }

  private void literal(StringBuilder target, String text) {
    Literals.append(target, text, context.options().quoting());
  }

  private void appendMissingValues(List<Column> columns) {
    for (Column column : columns) {
      String value = column.missingValue();
      if (value != null && !value.isEmpty()) {
        sql.append(
            "\n-- set missing value.\n" + "SELECT pg_catalog.binary_upgrade_set_missing_value(");
        literal(sql, qualified);
        sql.append(OF_TABLE).append(',');
        literal(sql, column.name());
        sql.append(',');
        literal(sql, value);
        sql.append(");\n\n");
      }
    }
  }

  /** One UPDATE for all columns, lest the server reloads the table's description for each. */
  private void appendDroppedColumns(List<Column> columns) {
    StringBuilder drops = new StringBuilder();
    for (Column column : columns) {
      if (column.dropped()) {
        sql.append(
            drops.isEmpty()
                ? "\n-- For binary upgrade, recreate dropped columns.\n"
                    + "UPDATE pg_catalog.pg_attribute\n"
                    + "SET attlen = v.dlen, attalign = v.dalign, attbyval = false\n"
                    + "FROM (VALUES ("
                : ",\n             (");
        literal(sql, column.name());
        sql.append(", ")
            .append(column.length())
            .append(", '")
            .append(column.alignment())
            .append("')");
        drops
            .append(command)
            .append("DROP COLUMN ")
            .append(context.quote(column.name()))
            .append(";\n");
      }
    }
    if (!drops.isEmpty()) {
      sql.append(") v(dname, dlen, dalign)\nWHERE attrelid = ");
      literal(sql, qualified);
      sql.append(OF_TABLE).append("\n  AND attname = v.dname;\n").append(drops);
    }
  }

  private void appendInheritedColumns(List<Column> columns) {
    boolean first = true;
    for (Column column : columns) {
      if (!column.dropped() && !column.local()) {
        if (first) {
          sql.append(
              "\n-- For binary upgrade, recreate inherited columns.\n"
                  + "UPDATE pg_catalog.pg_attribute\n"
                  + "SET attislocal = false\n"
                  + "WHERE attrelid = ");
          literal(sql, qualified);
          sql.append(OF_TABLE).append("\n  AND attname IN (");
        } else {
          sql.append(", ");
        }
        first = false;
        literal(sql, column.name());
      }
    }
    sql.append(first ? "" : ");\n");
  }

  /** Before server 18 constraints have no names and are found by their columns. */
  private void appendInheritedNotNulls(List<Column> columns) {
    StringBuilder unnamed = new StringBuilder();
    boolean first = true;
    for (int number = 1; number <= columns.size(); number++) {
      Column.NotNull notNull = columns.get(number - 1).notNull();
      if (notNull == null || notNull.local()) {
        continue;
      }
      if (notNull.name().isEmpty()) {
        if (unnamed.isEmpty()) {
          appendNotNullUpdate(unnamed, "conkey");
        } else {
          unnamed.append(", ");
        }
        unnamed.append("'{").append(number).append("}'");
      } else {
        if (first) {
          appendNotNullUpdate(sql, "conname");
        } else {
          sql.append(", ");
        }
        first = false;
        literal(sql, notNull.name());
      }
    }
    sql.append(first ? "" : ");\n");
    if (!unnamed.isEmpty()) {
      sql.append(unnamed).append(");\n");
    }
  }

  private void appendNotNullUpdate(StringBuilder target, String column) {
    target.append(
        "UPDATE pg_catalog.pg_constraint\n"
            + "SET conislocal = false\n"
            + "WHERE contype = 'n' AND conrelid = ");
    literal(target, qualified);
    target.append(OF_TABLE).append(" AND\n").append(column).append(" IN (");
  }

  private void appendInheritedChecks() {
    StringBuilder update = new StringBuilder();
    for (Constraint check : details.checks(table)) {
      if (ConstraintWriter.isSeparate(check, context)
          || check.properties().local()
          || table.properties().partition()) {
        continue;
      }
      if (update.isEmpty()) {
        sql.append("\n-- For binary upgrade, set up inherited constraints.\n");
        update.append(
            "UPDATE pg_catalog.pg_constraint\n"
                + "SET conislocal = false\n"
                + "WHERE contype = 'c' AND conrelid = ");
        literal(update, qualified);
        update.append(OF_TABLE).append("\n  AND conname IN (");
      } else {
        update.append(", ");
      }
      literal(update, check.name());
      sql.append(command)
          .append("ADD CONSTRAINT ")
          .append(context.quote(check.name()))
          .append(' ')
          .append(check.properties().definition())
          .append(";\n");
    }
    if (!update.isEmpty()) {
      sql.append(update).append(");\n");
    }
  }

  private void appendParents() {
    List<Table> parents = details.parents(table);
    if (parents.isEmpty() || table.properties().partition()) {
      return;
    }
    sql.append("\n-- For binary upgrade, set up inheritance this way.\n");
    for (Table parent : parents) {
      sql.append(command).append("INHERIT ").append(context.qualified(parent)).append(";\n");
    }
  }

  private void appendTransactionIds() {
    TableProperties properties = table.properties();
    sql.append("\n-- For binary upgrade, set heap's relfrozenxid and relminmxid\n");
    appendTransactionIds(properties.frozenXid(), properties.minMultiXid());
    literal(sql, qualified);
    sql.append(OF_TABLE).append(";\n");
    if (properties.toastOid() != 0) {
      sql.append("\n-- For binary upgrade, set toast's relfrozenxid and relminmxid\n");
      appendTransactionIds(properties.toastFrozenXid(), properties.toastMinMultiXid());
      sql.append('\'').append(properties.toastOid()).append("';\n");
    }
  }

  private void appendTransactionIds(long frozenXid, long minMultiXid) {
    sql.append("UPDATE pg_catalog.pg_class\nSET relfrozenxid = '")
        .append(frozenXid)
        .append("', relminmxid = '")
        .append(minMultiXid)
        .append("'\nWHERE oid = ");
  }
}
