package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.archive.Entry;
import io.howdah.wire.ServerMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the listener what happens in one session, and counts what fails. Not thread-safe.
 *
 * <p>Source: {@code warn_or_exit_horribly} in {@code pg_backup_archiver.c}.
 */
final class RestoreLog {
  private final ProgressListener listener;
  private final boolean stopAtErrors;
  private boolean stageTold;

  /** The dump ID of the entry that failed last; 0 for none, -1 before the first failure. */
  private int lastFailed = -1;

  private int errors;

  RestoreLog(ProgressListener listener, boolean stopAtErrors) {
    this.listener = listener;
    this.stopAtErrors = stopAtErrors;
  }

  boolean stopsAtErrors() {
    return stopAtErrors;
  }

  boolean wantsInfo() {
    return listener.wants(Severity.INFO);
  }

  void info(String message) {
    listener.info(message);
  }

  void report(Diagnostic diagnostic) {
    listener.report(diagnostic);
  }

  /** What the server said beside its answer. */
  void notice(ServerMessage notice) {
    if (wantsInfo()) {
      listener.info(notice.format(null, false));
    }
  }

  /**
   * Something failed while an entry was restored.
   *
   * @throws HowdahException if errors are not passed over
   */
  void error(@Nullable Entry entry, String message, @Nullable ServerMessage cause) {
    if (!stageTold) {
      info("while PROCESSING TOC:");
      stageTold = true;
    }
    String context = entry == null ? null : "TOC entry " + entry.label();
    int dumpId = entry == null ? 0 : entry.dumpId();
    if (context != null && dumpId != lastFailed) {
      info("from " + context);
    }
    lastFailed = dumpId;
    Diagnostic diagnostic =
        new Diagnostic(
            Severity.ERROR,
            message,
            List.of(),
            List.of(),
            cause == null ? null : cause.sqlState(),
            context);
    if (stopAtErrors) {
      throw new HowdahException(diagnostic);
    }
    listener.report(diagnostic);
    errors++;
  }

  /** Whether the last failure belonged to an entry. */
  boolean lastFailedIs(Entry entry) {
    return lastFailed == entry.dumpId();
  }

  int errors() {
    return errors;
  }

  void resetErrors() {
    errors = 0;
  }
}
