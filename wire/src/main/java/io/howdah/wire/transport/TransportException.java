package io.howdah.wire.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A line failed in a way that has a name; the message can be shown as it is. */
public class TransportException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String text;

  /** With a message in libpq's words where it has some. */
  public TransportException(String message, @Nullable Throwable cause) {
    super(message, cause);
    text = message;
  }

  /** The message; never null. */
  public final String text() {
    return text;
  }
}
