package io.howdah.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Runs a script over a connection, statement by statement. */
final class SqlRunner {

  private SqlRunner() {}

  /**
   * Runs the whole script, and stops at the first error. {@code \restrict} and the like are passed
   * over; {@code \connect} is for {@link TestDatabase} and an error here.
   */
  static void run(Connection connection, String script) throws SQLException {
    for (SqlScript.Piece piece : SqlScript.split(script)) {
      switch (piece) {
        case SqlScript.Statement(String sql) -> execute(connection, sql);
        case SqlScript.CopyData(String sql, String data) -> copy(connection, sql, data);
        case SqlScript.MetaCommand(String line) -> check(line);
      }
    }
  }

  private static void check(String line) {
    if (!line.startsWith("\\restrict")
        && !line.startsWith("\\unrestrict")
        && !line.startsWith("\\set ")) {
      throw new IllegalArgumentException("this runner does not know " + line);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\nin: " + shorten(sql.strip()), e.getSQLState(), e);
    }
  }

  private static void copy(Connection connection, String sql, String data) throws SQLException {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data));
    } catch (IOException e) {
      throw new SQLException(e);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\nin: " + shorten(sql.strip()), e.getSQLState(), e);
    }
  }

  private static String shorten(String sql) {
    return sql.length() <= 500 ? sql : sql.substring(0, 500) + "…";
  }
}
