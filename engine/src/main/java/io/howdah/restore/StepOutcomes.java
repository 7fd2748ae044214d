package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.wire.Outcome;
import io.howdah.wire.ServerMessage;
import java.util.List;

/**
 * What follows from steps once they have been done: notices and failures are told, and settings
 * hold from then on. Not thread-safe.
 */
final class StepOutcomes {
  private final RestoreLog log;
  private final LocalSettings settings;

  StepOutcomes(RestoreLog log, LocalSettings settings) {
    this.log = log;
    this.settings = settings;
  }

  /**
   * Concludes steps in order.
   *
   * @param outcomes those of the statements among them, and maybe more
   * @param from the index of the first statement's
   * @throws HowdahException where a failure is one that ends the restore
   */
  void conclude(List<Step> steps, List<Outcome> outcomes, int from) {
    int next = from;
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        conclude(run, outcomes.get(next++));
      } else {
        perform(step);
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
   * Concludes a statement.
   *
   * @throws HowdahException where it failed, and that ends the restore
   */
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

  private void tellNotices(List<ServerMessage> notices) {
    for (ServerMessage notice : notices) {
      log.notice(notice);
    }
  }

  /**
   * Tells that a statement failed.
   *
   * @throws HowdahException where that ends the restore
   */
  void fail(Step.Run run, ServerMessage error) {
    String text = run.failure().text() + ": " + error.format(run.sql(), true);
    if (run.failure().isFatal()) {
      throw new HowdahException(Diagnostic.error(text));
    }
    log.error(
        run.entry(),
        run.failure().showsCommand() ? text + "\nCommand was: " + run.shown() : text,
        error);
  }
}
