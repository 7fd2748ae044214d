package io.howdah.session;

import io.howdah.sql.Characters;
import io.howdah.sql.Identifiers;
import io.howdah.sql.Literals;
import io.howdah.sql.ServerVersion;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.Outcome;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A connection in the one read-only transaction that a dump runs in. Every setting is local to the
 * transaction, and the snapshot is taken before any query: behind a pooler that hands out server
 * connections by transaction, nothing is seen by others or left behind. Not thread-safe, except for
 * cancelling.
 *
 * <p>Source: {@code setup_connection} in {@code pg_dump.c}.
 */
public final class Session implements AutoCloseable {
  /** Counted, no further than it takes to know: what a catalog's file holds may long be dead. */
  private static final String MANY_RELATIONS =
      ", (SELECT pg_catalog.count(*) >= 8000 FROM (SELECT FROM pg_catalog.pg_class LIMIT 8000) AS c)";

  private final Connection connection;
  private final ConnectOptions connectOptions;
  private final SessionSettings settings;
  private final ServerVersion version;
  private final boolean standby;
  private final boolean pooled;
  private final boolean superuser;
  private final boolean standardStrings;
  private final String encoding;
  private final String database;
  private final boolean manyRelations;
  private @Nullable String snapshot;

  private Session(
      Connection connection, ConnectOptions connectOptions, SessionSettings settings, Rows facts) {
    this.connection = connection;
    this.connectOptions = connectOptions;
    this.settings = settings;
    this.version = new ServerVersion(connection.serverVersion());
    this.standby = facts.getBoolean(0, 0);
    // The one other name that servers let stand.
    this.encoding = facts.get(0, 1).equals("UNICODE") ? "UTF8" : facts.get(0, 1);
    this.standardStrings = facts.get(0, 2).equals("on");
    this.superuser = facts.get(0, 3).equals("on");
    this.database = facts.get(0, 4);
    this.manyRelations = facts.getBoolean(0, 7);
    this.pooled = facts.getInt(0, 6) != connection.backendPid();
    String given = settings.snapshot();
    this.snapshot = given != null ? given : facts.orNull(0, 5);
  }

  /**
   * Begins the transaction on a connection that was just opened. Takes one round trip.
   *
   * @param connectOptions with which further connections are made
   * @throws ServerException when the server refuses a setting
   * @throws SessionException when the client encoding is refused
   */
  public static Session begin(
      Connection connection, ConnectOptions connectOptions, SessionSettings settings) {
    List<String> statements = new ArrayList<>();
    statements.add(
        settings.serializableDeferrable()
            ? "BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE"
            : "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    // By itself and first: a time limit holds for the whole message that lifts it.
    statements.add("SET LOCAL statement_timeout = 0");
    String given = settings.snapshot();
    if (given != null) {
      statements.add("SET TRANSACTION SNAPSHOT " + Literals.quote(given));
    }
    statements.add(settingsQuery(settings, connection.serverVersion()));
    String wantedEncoding = settings.encoding();
    int encodingStatement = statements.size();
    if (wantedEncoding != null) {
      statements.add(
          "SET LOCAL client_encoding = "
              + Literals.quote(connectOptions.clientEncoding(wantedEncoding)));
    }
    String role = settings.role();
    if (role != null) {
      Identifiers identifiers = new Identifiers(settings.quoteAllIdentifiers(), Characters.BYTES);
      statements.add("SET LOCAL ROLE " + identifiers.quote(role));
    }
    statements.add(
        "SELECT pg_catalog.pg_is_in_recovery(),"
            + " pg_catalog.current_setting('client_encoding'),"
            + " pg_catalog.current_setting('standard_conforming_strings'),"
            + " pg_catalog.current_setting('is_superuser'),"
            + " pg_catalog.current_database(), "
            + (settings.exportSnapshot() && given == null
                ? "pg_catalog.pg_export_snapshot()"
                : "NULL")
            + ", pg_catalog.pg_backend_pid()"
            + (given == null ? MANY_RELATIONS : ", false"));
    List<Outcome> outcomes = connection.run(statements);
    for (int i = 0; i < outcomes.size(); i++) {
      if (!(outcomes.get(i) instanceof Outcome.Failed failed)) {
        continue;
      }
      if (wantedEncoding != null && i == encodingStatement) {
        throw new SessionException(
            "invalid client encoding \"" + wantedEncoding + "\" specified", null);
      }
      // That it is only for the transaction is nothing the user asked for.
      String sent = statements.get(i);
      String shown = sent.replace("SET LOCAL ", "SET ");
      throw new ServerException(failed.error().moved(shown.length() - sent.length()), shown);
    }
    Rows facts = outcomes.getLast().rows(statements.getLast());
    return new Session(connection, connectOptions, settings, facts);
  }

  /** One query that makes all settings, each known to every server or looked for first. */
  private static String settingsQuery(SessionSettings settings, int serverVersion) {
    StringBuilder sql = new StringBuilder("SELECT ");
    set(sql, "search_path", "");
    set(sql, "datestyle", "ISO");
    set(sql, "intervalstyle", "postgres");
    Integer digits = settings.extraFloatDigits();
    set(sql, "extra_float_digits", digits == null ? "3" : digits.toString());
    // Rows shall come in the same order each time, and be loaded in it.
    set(sql, "synchronize_seqscans", "off");
    set(sql, "lock_timeout", "0");
    set(sql, "idle_in_transaction_session_timeout", "0");
    if (serverVersion >= 170000) {
      set(sql, "transaction_timeout", "0");
    }
    if (settings.quoteAllIdentifiers()) {
      set(sql, "quote_all_identifiers", "true");
    }
    set(sql, "row_security", settings.rowSecurity() ? "on" : "off");
    if (settings.snapshot() != null || settings.exportSnapshot()) {
      setForPieces(sql);
    }
    return sql.append("(").append(restriction("view, foreign-table")).append(")").toString();
  }

  /** A range of a table's blocks shall be read as such, and its rows in their order. */
  private static void setForPieces(StringBuilder sql) {
    set(sql, "enable_tidscan", "on");
    set(sql, "max_parallel_workers_per_gather", "0");
  }

  private static void set(StringBuilder sql, String name, String value) {
    sql.append("pg_catalog.set_config('")
        .append(name)
        .append("', '")
        .append(value)
        .append("', true), ");
  }

  /** Minor releases learned of this setting: it is made where it exists. */
  private static String restriction(String kinds) {
    return "SELECT pg_catalog.set_config(name, '"
        + kinds
        + "', true) FROM pg_catalog.pg_settings WHERE name = 'restrict_nonsystem_relation_kind'";
  }

  /**
   * Makes further sessions possible, if that was not asked for at the beginning and the role may do
   * it. Takes two round trips at most.
   *
   * @return whether there can be further sessions
   */
  public boolean share() {
    if (snapshot != null) {
      return true;
    }
    boolean allowed =
        query(
                "SELECT pg_catalog.has_function_privilege('pg_catalog.pg_export_snapshot()', 'EXECUTE')")
            .getBoolean(0, 0);
    if (allowed) {
      StringBuilder sql = new StringBuilder("SELECT ");
      setForPieces(sql);
      snapshot = query(sql.append("pg_catalog.pg_export_snapshot()").toString()).get(0, 2);
    }
    return allowed;
  }

  /**
   * A further session on this one's snapshot, over a connection of its own. This session must stay
   * open until it was begun.
   *
   * @throws IllegalStateException when the snapshot was not exported
   */
  public Session openWorker() {
    String shared = snapshot;
    if (shared == null) {
      throw new IllegalStateException("the snapshot was not exported");
    }
    Connection further = Connection.open(connection.parameters(), connectOptions);
    try {
      return begin(further, connectOptions, settings.forWorker(shared, encoding));
    } catch (RuntimeException failed) {
      further.close();
      throw failed;
    }
  }

  /** Lets queries of this transaction read foreign tables, or forbids it again. */
  public void allowForeignTables(boolean allowed) {
    query(restriction(allowed ? "view" : "view, foreign-table"));
  }

  /** The server's version. */
  public ServerVersion version() {
    return version;
  }

  /** The server's version as it says it itself. */
  public String versionText() {
    String text = connection.parameter("server_version");
    return text == null ? "" : text;
  }

  /** Whether the server is a standby: what isn't logged can't be read there. */
  public boolean isStandby() {
    return standby;
  }

  /** Whether a pooler stands between: who answers is not who was greeted. */
  public boolean isPooled() {
    return pooled;
  }

  /** Whether the session's role is a superuser. */
  public boolean isSuperuser() {
    return superuser;
  }

  /** Whether the server takes backslashes in string literals as they are. */
  public boolean hasStandardStrings() {
    return standardStrings;
  }

  /** The client encoding, by its own name. */
  public String encoding() {
    return encoding;
  }

  /** The database connected to; a byte string. */
  public String database() {
    return database;
  }

  /**
   * Whether the database has 8000 relations or more, with indexes and those of the server; not
   * asked in a session that took another's snapshot.
   */
  public boolean hasManyRelations() {
    return manyRelations;
  }

  /** The connection, for COPY. */
  public Connection connection() {
    return connection;
  }

  /**
   * Runs one query.
   *
   * @throws ServerException when it failed
   */
  public Rows query(String sql) {
    return connection.query(sql);
  }

  /**
   * Runs queries in one round trip.
   *
   * @throws ServerException the first failure
   */
  public List<Rows> queries(List<String> sql) {
    return connection.queries(sql);
  }

  /** Sends queries in one go; their results can be taken while the server works on the next. */
  public QueryStream stream(List<String> sql) {
    return QueryStream.start(connection, sql);
  }

  /** Ends the transaction, so that a pooler can keep the server's connection. */
  public void end() {
    query("ROLLBACK");
  }

  /** Closes the connection, whatever goes on in it. */
  @Override
  public void close() {
    connection.close();
  }
}
