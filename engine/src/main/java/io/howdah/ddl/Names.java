package io.howdah.ddl;

import io.howdah.catalog.CatalogException;
import io.howdah.model.Column;
import io.howdah.model.DatabaseObject;
import io.howdah.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bare names of what belongs to an object. */
final class Names {
  private Names() {}

  /** The object's schema, or null for what stands in none. */
  static @Nullable String namespace(DatabaseObject object) {
    var namespace = object.namespace();
    return namespace == null ? null : namespace.name();
  }

  /** The columns, dropped ones included. */
  static List<String> columns(Table table, DdlContext context) {
    List<Column> columns = context.catalog().relationDetails().columns(table);
    List<String> names = new ArrayList<>(columns.size());
    for (Column column : columns) {
      names.add(column.name());
    }
    return names;
  }

  /**
   * A column, also a system column, by its number.
   *
   * <p>Source: {@code getAttrName} in {@code pg_dump.c}.
   */
  static String column(Table table, int number, DdlContext context) {
    List<Column> columns = context.catalog().relationDetails().columns(table);
    if (number > 0 && number <= columns.size()) {
      return columns.get(number - 1).name();
    }
    return switch (number) {
      case -1 -> "ctid";
      case -2 -> "xmin";
      case -3 -> "cmin";
      case -4 -> "xmax";
      case -5 -> "cmax";
      case -6 -> "tableoid";
      default ->
          throw new CatalogException(
              "invalid column number " + number + " for table \"" + table.name() + "\"");
    };
  }
}
