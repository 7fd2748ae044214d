package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.wire.Outcome;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps that are in no transaction, with the outcome that one statement at a time would have:
 * each its own transaction, each failure undoing nothing but itself. Statements travel in groups, a
 * transaction each; where one of a group fails, the group is undone, what came before it is run
 * again, and the failure is told once it stands alone. A statement that the server undid to end a
 * deadlock is run again a few times first.
 *
 * <p>Where many statements are independent of each other, the later half of them may travel over a
 * second line at the same time. Should one of that half fail, the half is undone, and its turn
 * comes after the first. What is told is told in order.
 *
 * <p>Not thread-safe.
 */
final class StatementGroups implements AutoCloseable {
  /** Statements of a group, at most: each may need several of the server's locks. */
  static final int MAX_GROUP = 256;

  private static final int FIRST_GROUP = 32;
  private static final long SLOW_NANOS = 250_000_000L;
  private static final int MAX_DEADLOCKS = 5;
  private static final String DEADLOCK_DETECTED = "40P01";

  private final LineTransaction line;
  private final LocalSettings settings;
  private final StepReport report;
  private final Function<Step.Run, Outcome> alone;
  private int groupLimit = FIRST_GROUP;
  private int deadlocks;
  private @Nullable SecondLine second;

  StatementGroups(
      LineTransaction line,
      LocalSettings settings,
      StepReport report,
      Function<Step.Run, Outcome> alone) {
    this.line = line;
    this.settings = settings;
    this.report = report;
    this.alone = alone;
  }

  /** Lets a second line be used; it is closed with this. */
  void use(SecondLine line) {
    second = line;
  }

  /** How many statements it pays to run at once, at most. */
  int limit() {
    return second == null ? MAX_GROUP : 2 * MAX_GROUP;
  }

  /** Runs all steps. */
  void run(List<Step> steps) {
    SecondLine beside = second;
    int middle = beside == null ? 0 : Halves.middle(steps);
    if (beside == null || middle == 0 || !beside.isOpen()) {
      runInOrder(steps);
    } else {
      runInTwo(steps.subList(0, middle), steps.subList(middle, steps.size()), beside);
    }
  }

  private void runInTwo(List<Step> earlier, List<Step> later, SecondLine beside) {
    beside.start(settings.opening(), Halves.statementsOf(later));
    runInOrder(earlier);
    List<Outcome> outcomes = beside.await();
    if (outcomes.stream().allMatch(Outcome.Done.class::isInstance)) {
      report.conclude(later, outcomes);
      return;
    }
    // Where one fails, more will: they are better run one after the other.
    beside.close();
    second = null;
    runInOrder(later);
  }

  private void runInOrder(List<Step> steps) {
    int next = 0;
    while (next < steps.size()) {
      next = advance(steps, next);
    }
  }

  /** Does some steps, from an index on; returns the index of the first that is still to be done. */
  private int advance(List<Step> steps, int from) {
    if (!(steps.get(from) instanceof Step.Run first)) {
      report.perform(steps.get(from));
      return from + 1;
    }
    if (first.outsideTransaction()) {
      report.conclude(first, alone.apply(first));
      return from + 1;
    }
    int to = endOfGroup(steps, from);
    List<Step.Run> group = Halves.statementsOf(steps.subList(from, to));
    long started = System.nanoTime();
    List<Outcome> outcomes = line.run(settings.opening(), group);
    int failed = 0;
    while (failed < outcomes.size() && outcomes.get(failed) instanceof Outcome.Done) {
      failed++;
    }
    if (failed == outcomes.size()) {
      deadlocks = 0;
      boolean slow = System.nanoTime() - started > SLOW_NANOS;
      groupLimit = slow ? Math.max(1, groupLimit / 2) : Math.min(MAX_GROUP, groupLimit * 2);
      report.conclude(steps.subList(from, to), outcomes);
      return to;
    }
    if (failed == group.size() && failed > 1) {
      // The commit failed, and nobody knows because of which one.
      groupLimit = 1;
      return from;
    }
    if (failed == 0 || group.size() == 1) {
      groupLimit = 1;
      return failAlone(first, outcomes.get(failed)) ? from + 1 : from;
    }
    groupLimit = failed;
    int suspect = advance(steps, from);
    groupLimit = 1;
    return suspect;
  }

  private int endOfGroup(List<Step> steps, int from) {
    int to = from;
    int statements = 0;
    while (to < steps.size() && statements < groupLimit) {
      if (steps.get(to) instanceof Step.Run run) {
        if (run.outsideTransaction()) {
          break;
        }
        statements++;
      }
      to++;
    }
    return to;
  }

  /**
   * Tells of a failure.
   *
   * @return false if the statement is to be run again: the server chose it to be undone so that
   *     another goes on, and then it is its turn
   * @throws HowdahException if errors are not passed over
   */
  private boolean failAlone(Step.Run run, Outcome outcome) {
    boolean deadlock =
        outcome instanceof Outcome.Failed failed
            && failed.error().sqlState().equals(DEADLOCK_DETECTED);
    if (deadlock && ++deadlocks <= MAX_DEADLOCKS) {
      return false;
    }
    deadlocks = 0;
    report.conclude(run, outcome);
    return true;
  }

  @Override
  public void close() {
    if (second != null) {
      second.close();
    }
  }
}
