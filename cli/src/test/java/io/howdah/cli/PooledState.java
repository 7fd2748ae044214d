package io.howdah.cli;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a server connection has that those before have left behind. */
final class PooledState {
  // What the pooler itself sets for each client is no trace of another's; nor is that a language's
  // own settings are known once it was used.
  private static final String STATE =
      """
      SELECT 'setting ' || name, setting FROM pg_settings WHERE name <> 'application_name'
        AND (name NOT LIKE 'plpgsql.%' OR setting <> boot_val)
      UNION ALL SELECT 'role', current_user || ' of ' || session_user
      UNION ALL SELECT 'prepared ' || name, statement FROM pg_prepared_statements
      UNION ALL SELECT 'cursor ' || name, statement FROM pg_cursors
      UNION ALL SELECT 'listens', pg_listening_channels()
      UNION ALL SELECT 'advisory lock ' || objid, mode FROM pg_locks
        WHERE pid = pg_backend_pid() AND locktype = 'advisory'
      UNION ALL SELECT 'temporary ' || relname, relkind::text FROM pg_class
        WHERE relnamespace = pg_my_temp_schema()
      UNION ALL SELECT 'search path', array_to_string(current_schemas(true), ',')
      """;

  private PooledState() {}

  /** What a fresh connection past the pooler has. */
  static Map<String, String> fresh(TestDatabase database) {
    try (Connection connection =
        Connection.open(ConnectionParameters.parse(database.url() + "?sslmode=disable"))) {
      return read(connection);
    }
  }

  /**
   * What differs from a fresh connection in those that the pooler holds for a database, each looked
   * at while all others are kept busy.
   *
   * @param poolSize at most so many can the pooler hold
   */
  static List<String> traces(PgBouncer pooler, TestDatabase database, int poolSize) {
    Map<String, String> fresh = fresh(database);
    List<String> traces = new ArrayList<>();
    List<Connection> open = new ArrayList<>();
    TreeSet<String> backends = new TreeSet<>();
    try {
      for (int i = 0; i < poolSize; i++) {
        Connection connection =
            Connection.open(ConnectionParameters.parse(pooler.url(database.name())));
        open.add(connection);
        connection.query("BEGIN");
        backends.add(connection.query("SELECT pg_backend_pid()").get(0, 0));
        Map<String, String> state = read(connection);
        for (String name : state.keySet()) {
          if (!state.get(name).equals(fresh.get(name))) {
            traces.add(name + " = " + state.get(name));
          }
        }
      }
    } finally {
      open.forEach(Connection::close);
    }
    if (backends.size() != poolSize) {
      throw new AssertionError("not all server connections were seen: " + backends);
    }
    return traces;
  }

  private static Map<String, String> read(Connection connection) {
    Map<String, String> state = new TreeMap<>();
    Rows rows = connection.query(STATE);
    for (int i = 0; i < rows.count(); i++) {
      state.put(rows.get(i, 0), rows.isNull(i, 1) ? "" : rows.get(i, 1));
    }
    return state;
  }
}
