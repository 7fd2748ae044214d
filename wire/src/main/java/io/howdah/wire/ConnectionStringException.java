package io.howdah.wire;

/**
 * A connection string, a service file or a parameter that cannot be used. The message is libpq's.
 *
 * <p>Source: src/interfaces/libpq/fe-connect.c
 */
public final class ConnectionStringException extends WireException {

  private static final long serialVersionUID = 1L;

  /** With libpq's message. */
  public ConnectionStringException(String message) {
    super(message, null);
  }
}
