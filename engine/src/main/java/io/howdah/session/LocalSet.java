package io.howdah.session;

import io.howdah.wire.ServerException;
import io.howdah.wire.ServerMessage;

/**
 * Settings for a transaction, where the C tools make them for the session: that is nothing the user
 * asked for, so messages show them as C's. Stateless.
 */
public final class LocalSet {
  private static final String SENT = "SET LOCAL ";
  private static final String SHOWN = "SET ";

  private LocalSet() {}

  /** Whether a statement is one. */
  public static boolean isOne(String sql) {
    return sql.startsWith(SENT);
  }

  /** What a server said of one, with the place in it as it is shown. */
  public static ServerMessage shown(ServerMessage message) {
    return message.moved(SHOWN.length() - SENT.length());
  }

  /** The failure of a statement as it is shown, whether it is one or not. */
  public static ServerException shown(ServerException failed) {
    String sql = failed.sql();
    return isOne(sql)
        ? new ServerException(shown(failed.serverMessage()), SHOWN + sql.substring(SENT.length()))
        : failed;
  }
}
