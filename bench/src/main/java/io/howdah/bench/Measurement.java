package io.howdah.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Several runs of one command.
 *
 * @param wallSeconds of each run, in the order of running; at least one
 * @param peakBytes the largest resident set of any run's own process
 */
record Measurement(List<Double> wallSeconds, long peakBytes) {
  /** Takes a copy of the list. */
  Measurement {
    wallSeconds = List.copyOf(wallSeconds);
  }

  double median() {
    List<Double> sorted = new ArrayList<>(wallSeconds);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double min() {
    return Collections.min(wallSeconds);
  }

  double max() {
    return Collections.max(wallSeconds);
  }
}
