package io.howdah.wire;

/**
 * The server answered a statement with an error. The connection stays usable. {@link #getMessage()}
 * is the text libpq would show, over several lines where there are a position, detail, hint or
 * context.
 */
public final class ServerException extends WireException {

  private static final long serialVersionUID = 1L;

  private final transient ServerMessage serverMessage;
  private final String sql;

  /**
   * A statement's failure.
   *
   * @param sql the statement, in which a position is shown
   */
  public ServerException(ServerMessage serverMessage, String sql) {
    super(serverMessage.format(sql, true), null);
    this.serverMessage = serverMessage;
    this.sql = sql;
  }

  /** Every field the server sent. */
  public ServerMessage serverMessage() {
    return serverMessage;
  }

  /** The statement that failed. */
  public String sql() {
    return sql;
  }

  /** The SQLSTATE, five characters; empty when the server sent none. */
  public String sqlState() {
    return serverMessage.sqlState();
  }
}
