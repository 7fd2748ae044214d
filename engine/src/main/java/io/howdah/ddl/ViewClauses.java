package io.howdah.ddl;

import io.howdah.catalog.CatalogOids;
import io.howdah.model.Collation;
import io.howdah.model.Column;
import io.howdah.model.Table;
import java.util.List;

/** Writes what follows the name of a view. */
final class ViewClauses {
  private ViewClauses() {}

  /** Appends the options, the query and the check option. */
  static void appendBody(StringBuilder sql, Table view, DdlContext context) {
    RelationOptions.appendWith(sql, view.properties().options(), context);
    sql.append(" AS\n").append(context.catalog().relationDetails().viewQuery(view));
    String checkOption = view.properties().checkOption();
    if (checkOption != null) {
      sql.append("\n  WITH ").append(checkOption).append(" CHECK OPTION");
    }
    sql.append(";\n");
  }

  /**
   * Appends a query that gives no rows, only the right columns, so that what refers to the view can
   * be made before the view's true query can.
   *
   * <p>Source: {@code createDummyViewAsClause} in {@code pg_dump.c}.
   */
  static void appendDummyBody(StringBuilder sql, Table view, DdlContext context) {
    sql.append(" AS\nSELECT");
    List<Column> columns = context.catalog().relationDetails().columns(view);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sql.append(i > 0 ? "," : "").append("\n    NULL::").append(column.typeName());
      // CREATE OR REPLACE VIEW can't change a collation.
      appendCollation(sql, column, context);
      sql.append(" AS ").append(context.quote(column.name()));
    }
    sql.append(";\n");
  }

  /** Appends a column's collation when it isn't that of its type. */
  static void appendCollation(StringBuilder sql, Column column, DdlContext context) {
    if (column.collationOid() != 0) {
      Collation collation =
          context
              .catalog()
              .index()
              .find(CatalogOids.COLLATION, column.collationOid(), Collation.class);
      if (collation != null) {
        sql.append(" COLLATE ").append(context.qualified(collation));
      }
    }
  }
}
