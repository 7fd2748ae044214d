package io.howdah.bench;

/**
 * One work, measured both ways.
 *
 * @param ourBytes size of our output; 0 for a restore
 * @param theirBytes size of the C tool's output
 */
record Result(Work work, Measurement ours, Measurement theirs, long ourBytes, long theirBytes) {
  /** Our median wall time against the C tool's. */
  double ratio() {
    return ours.median() / theirs.median();
  }
}
