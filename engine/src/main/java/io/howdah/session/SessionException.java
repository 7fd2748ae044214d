package io.howdah.session;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A session can't be used for what was asked, for a reason other than a failed statement. */
public final class SessionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final @Nullable String detail;

  /** Says what is wrong, in pg_dump's words where it has them. */
  public SessionException(String message, @Nullable String detail) {
    super(message);
    this.detail = detail;
  }

  /** What a second line adds, or null. */
  public @Nullable String detail() {
    return detail;
  }
}
