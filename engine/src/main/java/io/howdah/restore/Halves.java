package io.howdah.restore;

import io.howdah.archive.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether steps can be done in two halves at the same time, and where the second one begins: where
 * nothing behind depends on anything before.
 */
final class Halves {
  /** With fewer statements than this in either, it is not worth the trouble. */
  private static final int LEAST_STATEMENTS = 32;

  /** The step that each entry begins with, and how many statements come before. */
  private final List<Integer> firstSteps = new ArrayList<>();

  private final List<Integer> statementsBefore = new ArrayList<>();
  private final Map<Integer, Integer> placeOfDumpId = new HashMap<>();

  /** By place: how many more dependencies reach over the border before it than before the last. */
  private final Map<Integer, Integer> spans = new HashMap<>();

  private Halves() {}

  /**
   * Where the second half begins.
   *
   * @return the index of its first step; 0 where all must be done in their order
   */
  static int middle(List<Step> steps) {
    Halves halves = new Halves();
    int statements = 0;
    int before = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Run run) {
        Entry entry = run.entry();
        if (entry == null || !mayRunBeside(run, entry)) {
          return 0;
        }
        if (entry.dumpId() != before) {
          halves.add(entry, i, statements);
          before = entry.dumpId();
        }
        statements++;
      }
    }
    return halves.nearestTo(statements / 2, statements);
  }

  /** The statements among some steps. */
  static List<Step.Run> statementsOf(List<Step> steps) {
    List<Step.Run> statements = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        statements.add(run);
      }
    }
    return statements;
  }

  /** Whether a statement sets nothing for others, and its entry names all that it needs. */
  private static boolean mayRunBeside(Step.Run run, Entry entry) {
    if (run.adopts() != null || run.outsideTransaction()) {
      return false;
    }
    return switch (entry.desc()) {
      case "SEQUENCE", "SEQUENCE OWNED BY", "DEFAULT", "COMMENT" -> true;
      default -> isWorthIt(entry);
    };
  }

  /** Whether an entry makes what takes the server longest to make. */
  static boolean isWorthIt(Entry entry) {
    return switch (entry.desc()) {
      case "TABLE", "INDEX", "CONSTRAINT" -> true;
      default -> false;
    };
  }

  private void add(Entry entry, int step, int statements) {
    int place = firstSteps.size();
    firstSteps.add(step);
    statementsBefore.add(statements);
    span(placeOfDumpId.putIfAbsent(entry.dumpId(), place), place);
    for (int i = 0; i < entry.dependencyCount(); i++) {
      span(placeOfDumpId.get(entry.dependency(i)), place);
    }
  }

  /** What is at one place needs what is at another, if that is here. */
  private void span(@Nullable Integer needed, int place) {
    if (needed != null && needed < place) {
      spans.merge(needed + 1, 1, Integer::sum);
      spans.merge(place + 1, -1, Integer::sum);
    }
  }

  private int nearestTo(int wanted, int statements) {
    int best = 0;
    int leastDistance = Integer.MAX_VALUE;
    int open = 0;
    for (int place = 0; place < firstSteps.size(); place++) {
      open += spans.getOrDefault(place, 0);
      int before = statementsBefore.get(place);
      int distance = Math.abs(before - wanted);
      boolean worthIt = Math.min(before, statements - before) >= LEAST_STATEMENTS;
      if (open == 0 && worthIt && distance < leastDistance) {
        best = firstSteps.get(place);
        leastDistance = distance;
      }
    }
    return best;
  }
}
