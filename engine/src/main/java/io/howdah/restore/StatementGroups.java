package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in groups, a transaction each, with the outcome that one statement at a time
 * would have. Where one of a group fails, the group is undone, what came before it is run again,
 * and the failure is told once it stands alone. A statement that the server undid to end a deadlock
 * is run again a few times first. How large groups are follows from how they fare. Not thread-safe.
 */
final class StatementGroups {
  /** The most statements of a group. */
  static final int MAX_GROUP = 256;

  private static final int FIRST_GROUP = 32;
  private static final long SLOW_NANOS = 250_000_000L;
  private static final int MAX_DEADLOCKS = 5;
  private static final String DEADLOCK_DETECTED = "40P01";

  private final ServerLine line;
  private final LocalSettings settings;
  private final StepOutcomes outcomes;
  private final Function<Step.Run, Outcome> alone;
  private int groupLimit = FIRST_GROUP;
  private int deadlocks;

  /**
   * For one session.
   *
   * @param alone runs what must not be in a transaction block
   */
  StatementGroups(
      ServerLine line,
      LocalSettings settings,
      StepOutcomes outcomes,
      Function<Step.Run, Outcome> alone) {
    this.line = line;
    this.settings = settings;
    this.outcomes = outcomes;
    this.alone = alone;
  }

  /**
   * Does all steps, in order.
   *
   * @throws HowdahException where a failure is one that ends the restore
   */
  void run(List<Step> steps) {
    int next = 0;
    while (next < steps.size()) {
      next = advance(steps, next);
    }
  }

  /** Does some steps, from an index on; returns the index of the first that is still to be done. */
  private int advance(List<Step> steps, int from) {
    if (!(steps.get(from) instanceof Step.Run first)) {
      outcomes.perform(steps.get(from));
      return from + 1;
    }
    if (first.outsideTransaction()) {
      outcomes.conclude(first, alone.apply(first));
      return from + 1;
    }
    int to = groupEnd(steps, from);
    List<Step.Run> group = statements(steps.subList(from, to));
    long started = System.nanoTime();
    List<Outcome> results = transaction(group);
    int failed = firstFailure(results);
    if (failed < results.size()) {
      return afterFailure(steps, from, group, results, failed);
    }
    deadlocks = 0;
    boolean slow = System.nanoTime() - started > SLOW_NANOS;
    groupLimit = slow ? Math.max(1, groupLimit / 2) : Math.min(MAX_GROUP, groupLimit * 2);
    outcomes.conclude(steps.subList(from, to), results, 0);
    return to;
  }

  /** The index behind the steps that go into one group with the statement at an index. */
  private int groupEnd(List<Step> steps, int from) {
    int to = from;
    int size = 0;
    while (to < steps.size() && size < groupLimit) {
      if (steps.get(to) instanceof Step.Run run) {
        if (run.outsideTransaction()) {
          break;
        }
        size++;
      }
      to++;
    }
    return to;
  }

  private static List<Step.Run> statements(List<Step> steps) {
    List<Step.Run> runs = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        runs.add(run);
      }
    }
    return runs;
  }

  private static int firstFailure(List<Outcome> results) {
    int i = 0;
    while (i < results.size() && results.get(i) instanceof Outcome.Done) {
      i++;
    }
    return i;
  }

  /** Goes on behind a group that was undone; returns the index of what is still to be done. */
  private int afterFailure(
      List<Step> steps, int from, List<Step.Run> group, List<Outcome> results, int failed) {
    if (failed == group.size() && failed > 1) {
      // The commit failed, and nobody knows because of which one.
      groupLimit = 1;
      return from;
    }
    if (failed == 0 || group.size() == 1) {
      return afterFailureAlone(from, group.getFirst(), results.get(failed));
    }
    groupLimit = failed;
    int suspect = advance(steps, from);
    groupLimit = 1;
    return suspect;
  }

  private int afterFailureAlone(int from, Step.Run run, Outcome result) {
    groupLimit = 1;
    if (isDeadlock(result) && ++deadlocks <= MAX_DEADLOCKS) {
      // The server chose this one to be undone so that the other goes on: then it is its turn.
      return from;
    }
    deadlocks = 0;
    outcomes.conclude(run, result);
    return from + 1;
  }

  private static boolean isDeadlock(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        && failed.error().sqlState().equals(DEADLOCK_DETECTED);
  }

  /** The outcomes of statements in a transaction of their own, and that of the commit. */
  private List<Outcome> transaction(List<Step.Run> group) {
    List<String> opening = settings.opening();
    List<String> messages = new ArrayList<>(opening.size() + group.size() + 2);
    if (line.needsMark()) {
      messages.add(ServerLine.MARK_QUERY);
    }
    int begin = messages.size();
    int first = begin + opening.size();
    messages.addAll(opening);
    for (Step.Run run : group) {
      messages.add(run.sql());
    }
    messages.add("COMMIT");
    List<Outcome> results = runUntilKnown(messages, first - 1);
    if (begin > 0) {
      line.setMark(results.getFirst());
    }
    for (int i = begin; i < first; i++) {
      if (results.get(i) instanceof Outcome.Failed failed) {
        throw new HowdahException(
            "could not start database transaction: " + failed.error().format(null, true));
      }
    }
    return results.subList(first, results.size());
  }

  /**
   * Runs the statements of one transaction; where the line breaks, again, unless they were
   * committed.
   *
   * @param idAt which statement returns the transaction's number
   */
  private List<Outcome> runUntilKnown(List<String> messages, int idAt) {
    while (true) {
      try {
        List<Outcome> results = line.run(messages);
        line.succeeded();
        return results;
      } catch (ConnectionLostException lost) {
        List<Outcome> answered = lost.answered();
        if (line.reopenAndAsk(lost, transactionId(answered, idAt))) {
          return ServerLine.allDone(answered, messages.size());
        }
      }
    }
  }

  /** The transaction's number, if the server still told it. */
  private static @Nullable String transactionId(List<Outcome> answered, int idAt) {
    return answered.size() > idAt
            && answered.get(idAt) instanceof Outcome.Done done
            && !done.rows().isEmpty()
        ? done.rows().orNull(0, 0)
        : null;
  }
}
