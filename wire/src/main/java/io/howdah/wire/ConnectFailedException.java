package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/**
 * No connection could be made. The message is libpq's: one part for each address tried, such as
 * {@code connection to server at "db" (10.0.0.1), port 5432 failed: Connection refused}.
 */
public final class ConnectFailedException extends WireException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable ServerMessage serverMessage;
  private final boolean passwordNeeded;

  /**
   * A failure to connect.
   *
   * @param serverMessage what the server said, or null where none did
   * @param passwordNeeded whether one was asked for that nobody had given
   */
  public ConnectFailedException(
      String message,
      @Nullable ServerMessage serverMessage,
      boolean passwordNeeded,
      @Nullable Throwable cause) {
    super(message, cause);
    this.serverMessage = serverMessage;
    this.passwordNeeded = passwordNeeded;
  }

  /** What the server said, if it was the server that refused; null otherwise. */
  public @Nullable ServerMessage serverMessage() {
    return serverMessage;
  }

  /** True when the server asked for a password and none was given: asking the user may help. */
  public boolean passwordNeeded() {
    return passwordNeeded;
  }
}
