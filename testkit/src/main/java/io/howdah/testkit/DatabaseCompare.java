package io.howdah.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two databases object by object, from their catalogs, and row by row, without any dump
 * tool: names, definitions, owners, privileges, comments, sequence values, large objects, and for
 * each table the number of its rows and a sum over their digests. The servers may be of different
 * versions where both know what is compared.
 */
public final class DatabaseCompare {

  /** What is in a database: identities by kind, a fingerprint each; and rows by table. */
  public record Contents(Map<String, Map<String, String>> objects, Map<String, Rows> rows) {

    public Contents {
      objects = Map.copyOf(objects);
      rows = Map.copyOf(rows);
    }

    /** How many objects of all kinds. */
    public int objectCount() {
      return objects.values().stream().mapToInt(Map::size).sum();
    }

    /** How many rows in all tables. */
    public long rowCount() {
      return rows.values().stream().mapToLong(Rows::count).sum();
    }
  }

  /**
   * A table's rows: how many, and the sum of their digests, which does not depend on their order.
   */
  public record Rows(long count, String sum) {}

  private DatabaseCompare() {}

  /** Fails, naming each difference, where the databases differ. */
  public static void assertSame(TestDatabase expected, TestDatabase actual) {
    List<String> differences = differences(expected, actual);
    if (!differences.isEmpty()) {
      throw new AssertionError("the databases differ:\n" + String.join("\n", differences));
    }
  }

  /** The differences, one a line or more; none where the databases are the same. */
  public static List<String> differences(TestDatabase expected, TestDatabase actual) {
    return differences(contents(expected), contents(actual));
  }

  /** The differences of two databases read before. */
  public static List<String> differences(Contents expected, Contents actual) {
    List<String> differences = new ArrayList<>();
    for (String kind : union(expected.objects(), actual.objects())) {
      compare(
          kind,
          expected.objects().getOrDefault(kind, Map.of()),
          actual.objects().getOrDefault(kind, Map.of()),
          differences);
    }
    compare("rows of", expected.rows(), actual.rows(), differences);
    return differences;
  }

  /** Reads all that is compared. */
  public static Contents contents(TestDatabase database) {
    try (Connection connection = database.connect()) {
      SqlRunner.run(connection, Resources.text("objects-setup.sql"));
      Map<String, Map<String, String>> objects = new TreeMap<>();
      for (String query : queries()) {
        try (Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            objects
                .computeIfAbsent(rows.getString(1), kind -> new TreeMap<>())
                .put(rows.getString(2), String.valueOf(rows.getString(3)));
          }
        } catch (SQLException e) {
          throw new SQLException(e.getMessage() + "\nin: " + query, e);
        }
      }
      return new Contents(objects, rows(connection));
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static Map<String, Rows> rows(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT c.oid::regclass::text FROM pg_class c WHERE relkind IN ('r', 'm') AND relispopulated"
                    + " AND pg_temp.howdah_user_schema(relnamespace) ORDER BY 1")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    Map<String, Rows> result = new TreeMap<>();
    for (String table : tables) {
      // Sixty bits of a row's digest, as a number; numeric sums cannot overflow.
      String sql =
          "SELECT count(*), COALESCE(sum(('x' || substr(md5(howdah_row::text), 1, 15))::bit(60)::bigint::numeric), 0)"
              + " FROM ONLY "
              + table
              + " AS howdah_row";
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        result.put(table, new Rows(rows.getLong(1), rows.getString(2)));
      }
    }
    return result;
  }

  private static <V> void compare(
      String kind, Map<String, V> expected, Map<String, V> actual, List<String> differences) {
    for (String name : union(expected, actual)) {
      V one = expected.get(name);
      V other = actual.get(name);
      if (one == null) {
        differences.add(kind + " " + name + ": only in the second database");
      } else if (other == null) {
        differences.add(kind + " " + name + ": missing from the second database");
      } else if (!one.equals(other)) {
        differences.add(kind + " " + name + ":\n  first:  " + one + "\n  second: " + other);
      }
    }
  }

  private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
    Set<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }

  /** The queries of objects.sql, with its helpers' names qualified. */
  private static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (String block : Resources.text("objects.sql").split("\n\n", -1)) {
      if (!block.startsWith("--") && !block.isBlank()) {
        queries.add(
            block.replaceAll(
                "\\b(howdah_(?:acl|own|user_schema|member|sequence))\\(", "pg_temp.$1("));
      }
    }
    return queries;
  }
}
