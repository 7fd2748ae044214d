package io.howdah.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A database of a test's own, dropped when it is closed. */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final PostgresServer server;
  private final String name;
  private final StringBuilder cleanup = new StringBuilder();

  private TestDatabase(PostgresServer server, String name) {
    this.server = server;
    this.name = name;
  }

  static TestDatabase create(PostgresServer server, String options) {
    String clause = options.contains("TEMPLATE") ? options : "TEMPLATE template0 " + options;
    return create(server, "t" + NUMBER.incrementAndGet(), clause);
  }

  /**
   * Creates a database with a name of the caller's, any characters, and options as in CREATE
   * DATABASE.
   */
  public static TestDatabase create(PostgresServer server, String name, String options) {
    server.execute("CREATE DATABASE " + quote(name) + " " + options);
    return new TestDatabase(server, name);
  }

  /** Takes a database that exists; closing drops it. */
  public static TestDatabase existing(PostgresServer server, String name) {
    return new TestDatabase(server, name);
  }

  public PostgresServer server() {
    return server;
  }

  public String name() {
    return name;
  }

  /** A connection URI for the superuser, without parameters. */
  public String url() {
    return server.url(name);
  }

  /** A connection URI for another role. An empty password is left out. */
  public String url(String user, String password) {
    return server.url(user, password, name);
  }

  /** Connects as superuser. */
  public Connection connect() throws SQLException {
    return server.connect(name);
  }

  /**
   * Runs a script as superuser, and stops at the first error: any statements, {@code COPY … FROM
   * stdin} with its data, {@code \connect} to another database, a plain dump.
   */
  public void execute(String script) {
    try {
      Connection connection = connect();
      try {
        StringBuilder pending = new StringBuilder();
        for (String line : script.split("(?<=\n)", -1)) {
          if (line.startsWith("\\connect ") || line.startsWith("\\c ")) {
            SqlRunner.run(connection, pending.toString());
            pending.setLength(0);
            connection.close();
            connection = server.connect(target(line));
          } else {
            pending.append(line);
          }
        }
        SqlRunner.run(connection, pending.toString());
      } finally {
        connection.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The rows of a query, each value as text; a null is the JVM's. */
  public List<List<@Nullable String>> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(sql)) {
        List<List<@Nullable String>> result = new ArrayList<>();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          List<@Nullable String> row = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            row.add(rows.getString(i));
          }
          result.add(row);
        }
        return result;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The one value of a query's one row; a null as the text {@code null}. */
  public String value(String sql) {
    return String.valueOf(query(sql).getFirst().getFirst());
  }

  /** A copy of this database, made by the server; nobody may be connected to this one. */
  public TestDatabase copy() {
    return server.createDatabase("TEMPLATE " + quote(name));
  }

  /** Adds to what runs in this database before it is dropped. */
  public void beforeClose(String script) {
    cleanup.append(script).append('\n');
  }

  @Override
  public void close() {
    if (!cleanup.isEmpty()) {
      execute(cleanup.toString());
    }
    dropSubscriptions();
    server.execute("DROP DATABASE IF EXISTS " + quote(name) + " WITH (FORCE)");
  }

  /** A database with subscriptions cannot be dropped, nor they while they have a slot somewhere. */
  private void dropSubscriptions() {
    String condition =
        " pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = '"
            + name.replace("'", "''")
            + "')";
    TestDatabase postgres = new TestDatabase(server, "postgres");
    if (postgres.value("SELECT count(*) FROM" + condition).equals("0")) {
      return;
    }
    for (List<@Nullable String> row : query("SELECT quote_ident(subname) FROM" + condition)) {
      String subscription = String.valueOf(row.getFirst());
      execute(
          "ALTER SUBSCRIPTION %1$s DISABLE; ALTER SUBSCRIPTION %1$s SET (slot_name = NONE); DROP SUBSCRIPTION %1$s"
              .formatted(subscription));
    }
  }

  private static String target(String connectLine) {
    String argument = connectLine.substring(connectLine.indexOf(' ') + 1).strip();
    return argument.startsWith("\"")
        ? argument.substring(1, argument.length() - 1).replace("\"\"", "\"")
        : argument;
  }

  private static String quote(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }
}
