package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.ColumnDefault;
import io.howdah.model.Component;
import io.howdah.model.ObjectHeader;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads default and generation expressions.
 *
 * <p>One that can stand in CREATE TABLE is a dependency of its table, so that what it needs comes
 * before; when that makes a loop, sorting makes it separate.
 *
 * <p>Source: {@code getTableAttrs} in {@code pg_dump.c}, {@code flagInhAttrs} in {@code common.c}.
 */
public final class ColumnDefaultReader implements CatalogReader {
  private static final int OID = 0;
  private static final int TABLE = 1;
  private static final int NUMBER = 2;
  private static final int EXPRESSION = 3;

  /**
   * Only a generation expression can name columns. For others the server need not know the table,
   * whose description it would make from six catalogs, one table after the other. What a column is
   * gets looked up by itself: a join would read the columns of all tables for that.
   */
  private static final String SELECT =
      """
      SELECT a.oid, a.adrelid, a.adnum,
        pg_catalog.pg_get_expr(a.adbin, CASE (SELECT attgenerated FROM pg_catalog.pg_attribute
          WHERE attrelid = a.adrelid AND attnum = a.adnum) WHEN '' THEN 0 ELSE a.adrelid END)
      """;

  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        context.options().schema()
            ? OidArray.of(context.tables(), table -> table.properties().kind() != 'S')
            : null;
    return tables == null
        ? null
        : SELECT
            + "FROM pg_catalog.unnest("
            + tables
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_attrdef a ON (src.tbloid = a.adrelid)\n"
            + "ORDER BY a.adrelid, a.adnum";
  }

  @Override
  public List<String> findings(Rows rows) {
    return rows.isEmpty() ? List.of() : List.of("finding table default expressions");
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    RelationDetails details = builder.relationDetails();
    Map<Long, @Nullable String[]> generations = generations(rows, context);
    ParentColumns parentColumns = new ParentColumns(details);
    for (int row = 0; row < rows.count(); row++) {
      Table table = table(rows, row, builder);
      List<Column> columns = details.columns(table);
      int number = number(rows, row, table, columns);
      Column column = columns.get(number - 1);
      if (column.dropped()) {
        continue;
      }
      String expression = Cells.text(rows, row, EXPRESSION);
      boolean separate = isSeparate(column, table, context);
      boolean inherited =
          column.generated() != 0
              && comesFromParents(table, column, expression, generations, parentColumns, context);
      ObjectHeader header =
          builder.header(
              CatalogOids.COLUMN_DEFAULT, rows.getLong(row, OID), table.name(), table.namespace());
      ColumnDefault added =
          builder.add(new ColumnDefault(header, table, number, expression, separate, inherited));
      details.columnDefault(added, columns.size());
      if (!separate) {
        builder.dependencies().add(table.dumpId(), added.dumpId());
      }
    }
  }

  private static Table table(Rows rows, int row, CatalogBuilder builder) {
    long oid = rows.getLong(row, TABLE);
    Table table = builder.index().table(oid);
    if (table == null) {
      throw new CatalogException("unrecognized table OID " + oid);
    }
    return table;
  }

  private static int number(Rows rows, int row, Table table, List<Column> columns) {
    int number = rows.getInt(row, NUMBER);
    if (number <= 0 || number > columns.size()) {
      throw new CatalogException(
          "invalid adnum value " + number + " for table \"" + table.name() + "\"");
    }
    return number;
  }

  /** A generation expression never is: there is no syntax for it outside CREATE TABLE. */
  private static boolean isSeparate(Column column, Table table, ReadContext context) {
    if (column.generated() != 0) {
      return false;
    }
    return table.properties().kind() == 'v'
        || !column.isWrittenWith(table, context.options().binaryUpgrade());
  }

  /** Generation expressions by table and column number, for the children's sake. */
  private static Map<Long, @Nullable String[]> generations(Rows rows, ReadContext context) {
    Map<Long, @Nullable String[]> generations = new HashMap<>();
    RelationDetails details = context.builder().relationDetails();
    for (int row = 0; row < rows.count(); row++) {
      Table table = table(rows, row, context.builder());
      List<Column> columns = details.columns(table);
      int number = number(rows, row, table, columns);
      if (columns.get(number - 1).generated() != 0) {
        generations.computeIfAbsent(table.oid(), _ -> new String[columns.size()])[number - 1] =
            Cells.text(rows, row, EXPRESSION);
      }
    }
    return generations;
  }

  /**
   * Whether every parent that generates the column does so by the same expression, and at least one
   * does. Such an expression is not dumped; but a partition is made on its own, and needs it.
   */
  private static boolean comesFromParents(
      Table table,
      Column column,
      String expression,
      Map<Long, @Nullable String[]> generations,
      ParentColumns parentColumns,
      ReadContext context) {
    if (table.properties().partition()
        || context.options().binaryUpgrade()
        || !ParentColumns.canInherit(table)
        || context.selection().of(table) == Component.NONE) {
      return false;
    }
    boolean found = false;
    for (Table parent : context.builder().relationDetails().parents(table)) {
      int number = parentColumns.number(parent, column.name());
      if (number > 0 && parentColumns.column(parent, number).generated() != 0) {
        @Nullable String[] ofParent = generations.get(parent.oid());
        if (ofParent == null || !expression.equals(ofParent[number - 1])) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }
}
