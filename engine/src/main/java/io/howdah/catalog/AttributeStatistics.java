package io.howdah.catalog;

import io.howdah.model.Namespace;
import io.howdah.model.RelationStatistics;
import io.howdah.sql.Literals;
import io.howdah.sql.Quoting;
import io.howdah.sql.ServerVersion;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;

/**
 * The planner's statistics of one column.
 *
 * <p>Source: {@code pg_stats}; {@code fetchAttributeStats} in {@code pg_dump.c}.
 *
 * @param column the bare name
 * @param values what there is, in the order that pg_dump writes it
 */
public record AttributeStatistics(String column, List<Value> values) {
  /** How many relations one query should ask about, as pg_dump has it. */
  public static final int BATCH = 64;

  private static final int ORDER = 0;
  private static final int COLUMN = 1;
  private static final int FIRST_VALUE = 2;

  private static final String[] NAMES = {
    "inherited",
    "null_frac",
    "avg_width",
    "n_distinct",
    "most_common_vals",
    "most_common_freqs",
    "histogram_bounds",
    "correlation",
    "most_common_elems",
    "most_common_elem_freqs",
    "elem_count_histogram",
    "range_length_histogram",
    "range_empty_frac",
    "range_bounds_histogram"
  };

  private static final String[] TYPES = {
    "boolean", "real", "integer", "real", "text", "real[]", "text", "real", "text", "real[]",
    "real[]", "text", "real", "text"
  };

  private static final int BEFORE_17 = 11;

  /**
   * One figure.
   *
   * @param name the argument's name, the same as the column's of {@code pg_stats}
   * @param type the argument's type
   * @param text the value as the server writes it
   */
  public record Value(String name, String type, String text) {}

  /** Takes a copy of the values. */
  public AttributeStatistics {
    values = List.copyOf(values);
  }

  /** The query for the columns of some relations. */
  public static String query(List<RelationStatistics> relations, ServerVersion version) {
    StringBuilder schemas = new StringBuilder("ARRAY[");
    StringBuilder names = new StringBuilder("ARRAY[");
    for (int i = 0; i < relations.size(); i++) {
      if (i > 0) {
        schemas.append(',');
        names.append(',');
      }
      Namespace namespace = relations.get(i).namespace();
      Literals.append(schemas, namespace == null ? "" : namespace.name(), Quoting.STANDARD);
      Literals.append(names, relations.get(i).name(), Quoting.STANDARD);
    }
    schemas.append("]::pg_catalog.name[]");
    names.append("]::pg_catalog.name[]");
    StringBuilder sql = new StringBuilder("SELECT u.ord, s.attname");
    for (int i = 0; i < count(version); i++) {
      sql.append(", s.").append(NAMES[i]);
    }
    // The second condition on names lets the planner use the index on pg_class.
    return sql.append("\nFROM pg_catalog.pg_stats s\nJOIN unnest(")
        .append(schemas)
        .append(", ")
        .append(names)
        .append(
            """
            ) WITH ORDINALITY AS u (schemaname, tablename, ord)
              ON s.schemaname = u.schemaname AND s.tablename = u.tablename
            WHERE s.tablename = ANY (\
            """)
        .append(names)
        .append(")\nORDER BY u.ord, s.attname, s.inherited")
        .toString();
  }

  /**
   * What the query found, a list for each relation in the order asked.
   *
   * @param count how many relations were asked about
   */
  public static List<List<AttributeStatistics>> read(Rows rows, int count, ServerVersion version) {
    List<List<AttributeStatistics>> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(new ArrayList<>());
    }
    for (int row = 0; row < rows.count(); row++) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < count(version); i++) {
        String text = rows.orNull(row, FIRST_VALUE + i);
        if (text != null) {
          values.add(new Value(NAMES[i], TYPES[i], text));
        }
      }
      all.get(rows.getInt(row, ORDER) - 1)
          .add(new AttributeStatistics(rows.get(row, COLUMN), values));
    }
    return all;
  }

  private static int count(ServerVersion version) {
    return version.atLeast(17) ? NAMES.length : BEFORE_17;
  }
}
