package io.howdah.cli;

import org.jspecify.annotations.Nullable;

/**
 * A command line that cannot be understood. The tool prints the complaint behind its own name, then
 * the hint to look at {@code --help}, and exits with status 1.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean error;

  /** The C library's complaint, printed without {@code error:}; null where it has none. */
  UsageException(@Nullable String complaint) {
    this(complaint, false);
  }

  private UsageException(@Nullable String complaint, boolean error) {
    super(complaint);
    this.error = error;
  }

  /** A complaint of the tool's own, printed with {@code error:}. */
  static UsageException error(String message) {
    return new UsageException(message, true);
  }

  /** Whether {@code error:} stands before the complaint. */
  boolean isError() {
    return error;
  }
}
