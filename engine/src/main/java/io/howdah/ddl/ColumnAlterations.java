package io.howdah.ddl;

import io.howdah.model.Column;
import io.howdah.model.Table;

/**
 * Writes properties of columns that CREATE TABLE can't set.
 *
 * <p>Source: {@code dumpTableSchema} in {@code pg_dump.c}.
 */
final class ColumnAlterations {
  private ColumnAlterations() {}

  static void append(StringBuilder sql, Table table, String qualified, DdlContext context) {
    boolean foreign = table.properties().kind() == 'f';
    String command = foreign ? "ALTER FOREIGN TABLE ONLY " : "ALTER TABLE ONLY ";
    for (Column column : context.catalog().relationDetails().columns(table)) {
      if (column.dropped() || isPlain(column, context)) {
        continue;
      }
      String start = command + qualified + " ALTER COLUMN " + context.quote(column.name()) + " ";
      if (column.statisticsTarget() >= 0) {
        sql.append(start).append("SET STATISTICS ").append(column.statisticsTarget()).append(";\n");
      }
      String storage = storage(column);
      if (!storage.isEmpty()) {
        sql.append(start).append("SET STORAGE ").append(storage).append(";\n");
      }
      String compression = compression(column, context);
      if (!compression.isEmpty()) {
        sql.append(start).append("SET COMPRESSION ").append(compression).append(";\n");
      }
      if (!column.options().isEmpty()) {
        sql.append(start).append("SET (").append(column.options()).append(");\n");
      }
      if (foreign && !column.foreignOptions().isEmpty()) {
        sql.append(start)
            .append("OPTIONS (\n    ")
            .append(column.foreignOptions())
            .append("\n);\n");
      }
    }
  }

  private static boolean isPlain(Column column, DdlContext context) {
    return column.statisticsTarget() < 0
        && column.storage() == column.typeStorage()
        && compression(column, context).isEmpty()
        && column.options().isEmpty()
        && column.foreignOptions().isEmpty();
  }

  private static String storage(Column column) {
    if (column.storage() == column.typeStorage()) {
      return "";
    }
    return switch (column.storage()) {
      case 'p' -> "PLAIN";
      case 'e' -> "EXTERNAL";
      case 'x' -> "EXTENDED";
      case 'm' -> "MAIN";
      default -> "";
    };
  }

  private static String compression(Column column, DdlContext context) {
    if (!context.options().toastCompression()) {
      return "";
    }
    return switch (column.compression()) {
      case 'p' -> "pglz";
      case 'l' -> "lz4";
      default -> "";
    };
  }
}
