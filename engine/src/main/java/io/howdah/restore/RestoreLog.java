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
  /** Where an error came up: before the first entry, or while entries are restored. */
  private enum Stage {
    NONE,
    INITIALIZING,
    PROCESSING
  }

  private final ProgressListener listener;
  private final boolean stopAtErrors;

  /** Where the last error came up. */
  private Stage lastStage = Stage.NONE;

  /** The dump ID of the entry that failed last; 0 for none. */
  private int lastFailed;

  private int errors;
  private boolean failedAtFirst;

  RestoreLog(ProgressListener listener, boolean stopAtErrors) {
    this.listener = listener;
    this.stopAtErrors = stopAtErrors;
  }

  /** For a session that goes on where another one is: what was told already is not told again. */
  RestoreLog(RestoreLog other) {
    this(other.listener, other.stopAtErrors);
    lastStage = other.lastStage;
    lastFailed = other.lastFailed;
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
   * Something failed while an entry was restored, or before the first one was.
   *
   * @param entry the entry; null before the first
   * @throws HowdahException if errors are not passed over
   */
  void error(@Nullable Entry entry, String message, @Nullable ServerMessage cause) {
    Stage stage = entry == null ? Stage.INITIALIZING : Stage.PROCESSING;
    if (stage != lastStage) {
      info(stage == Stage.INITIALIZING ? "while INITIALIZING:" : "while PROCESSING TOC:");
      lastStage = stage;
    }
    String context = entry == null ? null : "TOC entry " + entry.label();
    int dumpId = entry == null ? 0 : entry.dumpId();
    if (context != null && dumpId != lastFailed) {
      info("from " + context);
    }
    lastFailed = dumpId;
    failedAtFirst |= entry == null;
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

  /** Whether something failed before the first entry, as it will in each session. */
  boolean failedAtFirst() {
    return failedAtFirst;
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
