package io.howdah.archive.compress.deflate;

import java.util.Arrays;

/**
 * What the parser has chosen for a block, and how often each thing occurs.
 *
 * <p>A token is one int, made so that literals and matches can be counted and written by the same
 * steps, without a branch that the processor would guess wrong. Its upper half is a number below
 * {@link #FIRSTS}: a literal, or 256 plus a match's length less three. Its lower half is the
 * distance less one; a literal has {@link #NO_DISTANCE} there, whose symbol is one that deflate
 * does not have and whose code is empty.
 */
final class Tokens {
  /** How many tokens a block has at most. */
  static final int CAPACITY = 1 << 16;

  /** How many kinds a token's upper half has. */
  static final int FIRSTS = 512;

  static final int FIRST_MATCH = 256;
  static final int NO_DISTANCE = Symbols.WINDOW_BYTES;

  /** One more than deflate has, for literals. */
  static final int DISTANCE_SYMBOLS = Symbols.DISTANCES + 2;

  final int[] tokens = new int[CAPACITY];
  int count;

  /** How many of the tokens have been counted in. */
  private int tallied;

  final int[] firstCounts = new int[FIRSTS];
  final int[] distanceCounts = new int[DISTANCE_SYMBOLS];

  static int literal(byte value) {
    return (value & 0xFF) << 16 | NO_DISTANCE;
  }

  static int match(int length, int distance) {
    return (FIRST_MATCH - Symbols.MIN_MATCH + length) << 16 | (distance - 1);
  }

  void clear() {
    count = 0;
    tallied = 0;
    Arrays.fill(firstCounts, 0);
    Arrays.fill(distanceCounts, 0);
  }

  /** Counts the tokens that have been added since the last call, for the block and its split. */
  void tally(BlockSplit split) {
    tally(tokens, tallied, count, firstCounts, distanceCounts, split.recent());
    split.added(count - tallied);
    tallied = count;
  }

  private static void tally(
      int[] tokens, int from, int to, int[] firsts, int[] distances, int[] kinds) {
    byte[] kindOf = BlockSplit.KIND;
    for (int i = from; i < to; i++) {
      int token = tokens[i];
      int first = (token >>> 16) & (FIRSTS - 1);
      int distance = token & 0xFFFF;
      int extra = Symbols.distanceExtraBits(distance);
      firsts[first]++;
      distances[Symbols.distanceSymbol(distance, extra) & (DISTANCE_SYMBOLS - 1)]++;
      kinds[kindOf[first]]++;
    }
  }
}
