package io.howdah.catalog;

/** Writes the options of foreign-data objects in a query's select list. */
final class ForeignOptions {
  private ForeignOptions() {}

  /**
   * The expression that gives options as they stand between the parentheses of OPTIONS, ordered by
   * name; empty when there are none.
   *
   * @param column the column that holds them
   */
  static String expression(String column) {
    return "array_to_string(ARRAY("
        + "SELECT quote_ident(option_name) || ' ' || quote_literal(option_value) "
        + "FROM pg_options_to_table("
        + column
        + ") ORDER BY option_name), E',\\n    ')";
  }
}
