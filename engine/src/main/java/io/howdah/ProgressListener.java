package io.howdah;

import io.howdah.Diagnostic.Severity;

/**
 * Hears what a dump or a restore says while it works. Called from one thread at a time, in the
 * order in which things happened; must not throw and should return soon.
 */
@FunctionalInterface
public interface ProgressListener {
  /** Hears nothing. */
  ProgressListener SILENT =
      new ProgressListener() {
        @Override
        public void report(Diagnostic diagnostic) {}

        @Override
        public boolean wants(Severity severity) {
          return false;
        }
      };

  /** One message. */
  void report(Diagnostic diagnostic);

  /** Whether messages of this severity are of interest: those that are not need not be made. */
  default boolean wants(Severity severity) {
    return true;
  }

  /** Reports progress, if it is of interest. */
  default void info(String message) {
    if (wants(Severity.INFO)) {
      report(Diagnostic.of(Severity.INFO, message));
    }
  }

  /** Reports a warning. */
  default void warning(String message) {
    report(Diagnostic.of(Severity.WARNING, message));
  }
}
