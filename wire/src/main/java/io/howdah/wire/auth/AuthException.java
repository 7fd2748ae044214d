package io.howdah.wire.auth;

import org.jspecify.annotations.Nullable;

/** Authentication failed on this side; the message is libpq's where it has one. */
public final class AuthException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String text;

  /** With a cause, which is not shown. */
  public AuthException(String message, @Nullable Throwable cause) {
    super(message, cause);
    text = message;
  }

  /** Without a cause. */
  public AuthException(String message) {
    this(message, null);
  }

  /** The message; never null. */
  public String text() {
    return text;
  }
}
