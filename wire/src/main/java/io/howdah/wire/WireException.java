package io.howdah.wire;

import org.jspecify.annotations.Nullable;

/**
 * What every failure of this package has in common. The message is one or more lines without a
 * final newline, in libpq's words, holding one char per byte; it never holds a password.
 */
public abstract sealed class WireException extends RuntimeException
    permits ConnectionStringException,
        ConnectFailedException,
        ConnectionLostException,
        ProtocolException,
        ServerException {

  private static final long serialVersionUID = 1L;

  WireException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The message; never null. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }
}
