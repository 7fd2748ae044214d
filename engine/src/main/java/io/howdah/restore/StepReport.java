package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.session.LocalSet;
import io.howdah.wire.Outcome;
import io.howdah.wire.ServerMessage;
import java.util.List;

/** Tells what became of the steps of a session, and keeps its settings. Not thread-safe. */
final class StepReport {
  private final LocalSettings settings;
  private final RestoreLog log;

  StepReport(LocalSettings settings, RestoreLog log) {
    this.settings = settings;
    this.log = log;
  }

  /**
   * Tells of steps in their order.
   *
   * @param outcomes those of the statements among them
   */
  void conclude(List<Step> steps, List<Outcome> outcomes) {
    int next = 0;
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        conclude(run, outcomes.get(next++));
      } else {
        perform(step);
      }
    }
  }

  /** Tells of a statement. */
  void conclude(Step.Run run, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {
        tellNotices(done.notices());
        if (run.adopts() != null) {
          settings.adopt(run.adopts());
        }
      }
      case Outcome.Failed failed -> {
        tellNotices(failed.notices());
        fail(run, failed.error());
      }
    }
  }

  /** Does a step that is no statement. */
  void perform(Step step) {
    switch (step) {
      case Step.Say say -> log.report(say.diagnostic());
      case Step.Then then -> then.action().run();
      case Step.Run run -> throw new IllegalStateException("not run: " + run.shown());
    }
  }

  /**
   * Tells that a statement failed.
   *
   * @throws HowdahException if nothing can go on, or errors are not passed over
   */
  void fail(Step.Run run, ServerMessage error) {
    String text = run.failure().text() + ": " + told(run, error);
    if (run.failure().isFatal()) {
      throw new HowdahException(Diagnostic.error(text));
    }
    log.error(
        run.entry(),
        run.failure().showsCommand() ? text + "\nCommand was: " + run.shown() : text,
        error);
  }

  /** The server's words, with the place in the statement as it is shown. */
  private static String told(Step.Run run, ServerMessage error) {
    return LocalSet.isOne(run.sql())
        ? LocalSet.shown(error).format(run.shown(), true)
        : error.format(run.sql(), true);
  }

  private void tellNotices(List<ServerMessage> notices) {
    for (ServerMessage notice : notices) {
      log.notice(notice);
    }
  }
}
