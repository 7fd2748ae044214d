package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.session.FirstQuery;
import io.howdah.wire.Canceller;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.NoticeListener;
import io.howdah.wire.ServerException;
import io.howdah.wire.ServerMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes a restore's connections, all to the same server, and can cancel what they do. Thread-safe.
 *
 * <p>Source: {@code ConnectDatabase} in {@code connectdb.c}.
 */
final class ServerConnector {
  private static final int NEWEST_MAJOR = 18;
  private static final int OLDEST = 90200;

  private final ConnectOptions options;
  private final Set<Canceller> cancellers = ConcurrentHashMap.newKeySet();
  private volatile ConnectionParameters parameters;
  private volatile boolean cancelled;
  private volatile boolean greeted;

  ServerConnector(ConnectionParameters parameters, ConnectOptions options) {
    this.parameters = parameters;
    this.options = options;
  }

  /** A session in the database that was connected to last. */
  ServerSession connect(RestoreLog log) {
    return new ServerSession(new ServerLine(this, log), log);
  }

  /** A connection to the database that was connected to last. */
  Connection open(RestoreLog log) {
    Connection connection = Connection.open(parameters, options.withNotices(new Notices(log)));
    boolean usable = false;
    try {
      // The password that worked is good for the next connection.
      parameters = connection.parameters();
      checkVersion(connection);
      log.info(FirstQuery.TOLD);
      FirstQuery.run(connection);
      cancellers.add(connection.canceller());
      if (cancelled) {
        throw new HowdahException("restore was cancelled");
      }
      usable = true;
      return connection;
    } catch (ServerException e) {
      throw new HowdahException(
          Diagnostic.error("query failed: " + e.getMessage()).withDetail("Query was: " + e.sql()),
          e);
    } finally {
      if (!usable) {
        connection.close();
      }
    }
  }

  /** Whether the server has something to say to each who connects. */
  boolean isGreeted() {
    return greeted;
  }

  /** What comes while logging in is for who made the options, the rest is the restore's. */
  private final class Notices implements NoticeListener {
    private final RestoreLog log;

    Notices(RestoreLog log) {
      this.log = log;
    }

    @Override
    public void notice(ServerMessage message) {
      log.notice(message);
    }

    @Override
    public void loginNotice(ServerMessage message) {
      greeted = true;
      options.notices().loginNotice(message);
    }
  }

  /** A session in another database, which is then where all further ones go. */
  ServerSession connectTo(String database, RestoreLog log) {
    parameters = parameters.with("dbname", database);
    return connect(log);
  }

  /**
   * Cancels what all connections do, and keeps new ones from being made.
   *
   * @return whether there were any
   */
  boolean cancel() {
    cancelled = true;
    boolean any = !cancellers.isEmpty();
    cancellers.forEach(Canceller::cancel);
    return any;
  }

  boolean isCancelled() {
    return cancelled;
  }

  private static void checkVersion(Connection connection) {
    int version = connection.serverVersion();
    if (version < OLDEST || version / 10000 > NEWEST_MAJOR) {
      throw new HowdahException(
          Diagnostic.error("aborting because of server version mismatch")
              .withDetail(
                  "server version: "
                      + connection.parameter("server_version")
                      + "; pg_restore version: "
                      + NEWEST_MAJOR));
    }
  }
}
