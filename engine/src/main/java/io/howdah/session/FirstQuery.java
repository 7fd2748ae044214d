package io.howdah.session;

import io.howdah.wire.Connection;
import io.howdah.wire.ServerException;

/**
 * The query that the C tools run on each connection that they have made. Ours make what it sets
 * local to a transaction and say only that it was run. Stateless.
 *
 * <p>Source: {@code ConnectDatabase} in {@code connectdb.c}.
 */
public final class FirstQuery {
  /** As the C tools send it. */
  public static final String SQL = "SELECT pg_catalog.set_config('search_path', '', false);";

  /** What is told before it is run. */
  public static final String TOLD = "executing " + SQL;

  /**
   * As it is sent: a pooler may share the connection, also where it is named for no replication.
   */
  private static final String SENT = SQL.replace("false", "true");

  private FirstQuery() {}

  /**
   * Runs it where it tells something: a connection made for the replication of a whole cluster
   * takes no SQL at all. It leaves nothing behind.
   *
   * @throws ServerException when the server refuses it, as of what the C tools send
   */
  public static void run(Connection connection) {
    String replication = connection.parameters().get("replication");
    if (replication != null && !replication.isEmpty()) {
      try {
        connection.query(SENT);
      } catch (ServerException refused) {
        throw new ServerException(refused.serverMessage(), SQL);
      }
    }
  }
}
