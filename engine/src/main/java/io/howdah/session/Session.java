package io.howdah.session;

import io.howdah.sql.ServerVersion;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
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
  /**
   * Lets a further session wait for no lock longer than a second: the first one has it, and with
   * somebody between the two in the lock's queue who wants it for himself, all would wait for ever,
   * as no server sees it.
   */
  public static final String LIMIT_WAITING = "SET LOCAL lock_timeout = '1s'";

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
   * Begins the transaction on a connection that was just opened, which is closed where that fails.
   * Takes one round trip.
   *
   * @param connectOptions with which further connections are made
   * @throws ServerException when the server refuses a setting
   * @throws SessionException when the client encoding is refused
   */
  public static Session begin(
      Connection connection, ConnectOptions connectOptions, SessionSettings settings) {
    try {
      return new Session(
          connection,
          connectOptions,
          settings,
          SessionStart.run(connection, connectOptions, settings));
    } catch (RuntimeException failed) {
      connection.rollBackAndClose();
      throw failed;
    }
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
      snapshot = query("SELECT pg_catalog.pg_export_snapshot()").get(0, 0);
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
    return begin(further, connectOptions, settings.forWorker(shared, encoding));
  }

  /** Lets queries of this transaction read foreign tables, or forbids it again. */
  public void allowForeignTables(boolean allowed) {
    query(SessionStart.restriction(allowed ? "view" : "view, foreign-table"));
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

  /**
   * Ends the transaction, so that a pooler can keep the server's connection, and closes. That the
   * server is gone by now is no failure: what it was asked for has come. For the thread that uses
   * the session, which may do so after a failure too.
   */
  public void end() {
    connection.rollBackAndClose();
  }

  /**
   * As {@link #end}, in the background. Who can't wait may close the session meanwhile.
   *
   * @return the thread that is at it
   */
  public Thread endApart() {
    return Thread.ofPlatform().name("howdah-leave").daemon().start(this::endUnlessClosed);
  }

  private void endUnlessClosed() {
    try {
      end();
    } catch (IllegalStateException closed) {
      // By who could not wait.
    }
  }

  /** Closes the connection, whatever goes on in it. */
  @Override
  public void close() {
    connection.close();
  }
}
