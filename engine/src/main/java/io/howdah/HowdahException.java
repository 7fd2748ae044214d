package io.howdah;

import org.jspecify.annotations.Nullable;

/**
 * Ends a dump or a restore: what the C tools end with {@code pg_fatal}. Carries the message that
 * the user gets, also when it has been serialized; whoever catches it prints that and exits with
 * status 1.
 */
public final class HowdahException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Diagnostic diagnostic;

  /** An end with this message. */
  public HowdahException(Diagnostic diagnostic) {
    this(diagnostic, null);
  }

  /** An end with this message, because of another failure. */
  public HowdahException(Diagnostic diagnostic, @Nullable Throwable cause) {
    super(diagnostic.message(), cause);
    this.diagnostic = diagnostic;
  }

  /** An end with this error message. */
  public HowdahException(String message) {
    this(Diagnostic.error(message), null);
  }

  /** What to tell the user. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
