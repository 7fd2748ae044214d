package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/** The connection broke, or the server ended it. The connection cannot be used any more. */
public final class ConnectionLostException extends WireException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable ServerMessage lastWords;

  public ConnectionLostException(
      String message, @Nullable ServerMessage lastWords, @Nullable Throwable cause) {
    super(message, cause);
    this.lastWords = lastWords;
  }

  /**
   * The server's last error, such as {@code FATAL: terminating connection due to administrator
   * command}; null when it went without a word.
   */
  public @Nullable ServerMessage lastWords() {
    return lastWords;
  }
}
