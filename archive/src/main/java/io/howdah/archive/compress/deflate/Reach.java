package io.howdah.archive.compress.deflate;

import java.util.Arrays;

/**
 * How far away a match of a few bytes may be and still take fewer bits than its bytes as literals.
 * Digits take three bits each, so that most matches of four digits don't pay; other text, six.
 */
final class Reach {
  /** Longer matches pay at any distance. */
  static final int LENGTHS = 16;

  /** How many bytes are looked at to begin with, of pieces that are at least as long. */
  private static final int SAMPLE_BYTES = 1 << 12;

  /** Supposed of short pieces: matches of three bytes pay up to a distance of 4 KB. */
  private static final double USUAL_LITERAL_BITS = 6;

  /** What the symbols of a match take on average, without the extra bits of the distance. */
  private static final double MATCH_BITS = 8;

  private final int[] maxDistances = new int[LENGTHS];
  private final int[] sample = new int[256];
  private int nextEstimate;

  int[] maxDistances() {
    return maxDistances;
  }

  /** Begins a piece. */
  void begin(byte[] bytes, int from, int to) {
    nextEstimate = 1 << 10;
    if (to - from < SAMPLE_BYTES) {
      set(USUAL_LITERAL_BITS);
      return;
    }
    Arrays.fill(sample, 0);
    for (int i = from; i < from + SAMPLE_BYTES; i++) {
      sample[bytes[i] & 0xFF]++;
    }
    set(averageBits(sample));
  }

  /** Learns from the literals of a block, now and then. */
  void learn(int[] literalCounts, int tokens) {
    if (tokens < nextEstimate) {
      return;
    }
    nextEstimate = 4 * tokens;
    set(averageBits(literalCounts));
  }

  private static double averageBits(int[] counts) {
    double sum = 0;
    int total = 0;
    for (int i = 0; i < 256; i++) {
      int n = counts[i];
      if (n > 0) {
        sum += n * Math.log(n);
        total += n;
      }
    }
    return total < 64 ? USUAL_LITERAL_BITS : (Math.log(total) - sum / total) / Math.log(2);
  }

  private void set(double literalBits) {
    for (int n = Symbols.MIN_MATCH; n < LENGTHS; n++) {
      int extra = (int) Math.round(n * literalBits - MATCH_BITS);
      // Distances with so many extra bits go up to this.
      maxDistances[n] = extra < 0 ? 0 : extra > 12 ? Symbols.WINDOW_BYTES : 4 << extra;
    }
    maxDistances[LENGTHS - 1] = Symbols.WINDOW_BYTES;
  }
}
