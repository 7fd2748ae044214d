package io.howdah.archive.compress.deflate;

import java.util.Arrays;

/**
 * Says when the data has changed so much that a block with codes of its own pays: where the mix of
 * a few kinds of tokens in the latest ones differs from that in the block so far.
 */
final class BlockSplit {
  /** How many tokens are looked at together. */
  static final int SLICE_TOKENS = 512;

  /** A block is not ended before, nor so close before the end of the data. */
  static final int MIN_BLOCK_BYTES = 10_000;

  /** The difference from which on a block ends, as a share of the greatest possible one. */
  private static final int LIMIT_PER_MILLE = 190;

  /** Eight kinds of literals, and short and long matches. */
  private static final int KINDS = 10;

  /** The kind by a token's upper half. */
  static final byte[] KIND = new byte[Tokens.FIRSTS];

  static {
    for (int i = 0; i < KIND.length; i++) {
      int length = i - Tokens.FIRST_MATCH + Symbols.MIN_MATCH;
      int literalKind = ((i >>> 5) & 6) | (i & 1);
      KIND[i] = (byte) (i < Tokens.FIRST_MATCH ? literalKind : length < 9 ? 8 : 9);
    }
  }

  private final int[] recent = new int[KINDS];
  private final int[] block = new int[KINDS];
  private int recentTokens;
  private int blockTokens;

  void clear() {
    Arrays.fill(recent, 0);
    Arrays.fill(block, 0);
    recentTokens = 0;
    blockTokens = 0;
  }

  /** Where the latest tokens are counted by their kind. */
  int[] recent() {
    return recent;
  }

  void added(int tokens) {
    recentTokens += tokens;
  }

  /** Whether the block should end here; otherwise, the latest tokens become part of it. */
  boolean endsHere() {
    if (recentTokens < SLICE_TOKENS) {
      return false;
    }
    boolean ends = blockTokens > 0 && differ();
    if (!ends) {
      for (int i = 0; i < KINDS; i++) {
        block[i] += recent[i];
        recent[i] = 0;
      }
      blockTokens += recentTokens;
      recentTokens = 0;
    }
    return ends;
  }

  private boolean differ() {
    long difference = 0;
    for (int i = 0; i < KINDS; i++) {
      difference += Math.abs((long) recent[i] * blockTokens - (long) block[i] * recentTokens);
    }
    return 1000 * difference > 2L * LIMIT_PER_MILLE * recentTokens * blockTokens;
  }
}
