package io.howdah.bench;

import java.util.Arrays;

/**
 * Several runs of one command.
 *
 * @param wallSeconds of each run, in the order of running
 * @param peakBytes the largest resident set of any run's own process
 */
record Measurement(double[] wallSeconds, long peakBytes) {
  double median() {
    double[] sorted = wallSeconds.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double min() {
    return Arrays.stream(wallSeconds).min().orElse(Double.NaN);
  }

  double max() {
    return Arrays.stream(wallSeconds).max().orElse(Double.NaN);
  }
}
