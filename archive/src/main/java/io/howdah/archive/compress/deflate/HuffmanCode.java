package io.howdah.archive.compress.deflate;

import java.util.Arrays;

/** Prefix codes with a greatest length, and their bits. Room for one code at a time; reusable. */
final class HuffmanCode {
  private static final int SYMBOL_BITS = 9;
  private static final int MAX_SYMBOLS = Symbols.LITERALS_AND_LENGTHS + 2;
  private static final int MAX_BITS = 15;

  /** The symbols that occur: count and symbol, ascending. */
  private final int[] leaves = new int[MAX_SYMBOLS];

  /** Counts of the inner nodes, which are made in ascending order. */
  private final int[] inner = new int[MAX_SYMBOLS];

  /** The inner node above a node: first those of the leaves, then those of the inner nodes. */
  private final int[] parents = new int[2 * MAX_SYMBOLS];

  private final int[] depths = new int[MAX_SYMBOLS];
  private final int[] lengthCounts = new int[MAX_BITS + 1];
  private final int[] nextCodes = new int[MAX_BITS + 2];

  /**
   * Finds the lengths of a code. There are always two symbols with a code, as some inflaters want
   * it to be complete.
   *
   * @param lengths by symbol; 0 for symbols that do not occur
   */
  void lengths(int[] counts, int symbols, int maxBits, byte[] lengths) {
    int n = 0;
    for (int s = 0; s < symbols; s++) {
      lengths[s] = 0;
      if (counts[s] > 0) {
        leaves[n++] = counts[s] << SYMBOL_BITS | s;
      }
    }
    if (n < 2) {
      int only = n == 0 ? 0 : leaves[0] & ((1 << SYMBOL_BITS) - 1);
      lengths[only] = 1;
      lengths[only == 0 ? 1 : 0] = 1;
      return;
    }
    Arrays.sort(leaves, 0, n);
    join(n);
    countLengths(n, maxBits);
    int leaf = 0;
    for (int bits = maxBits; bits > 0; bits--) {
      for (int i = lengthCounts[bits]; i > 0; i--) {
        lengths[leaves[leaf++] & ((1 << SYMBOL_BITS) - 1)] = (byte) bits;
      }
    }
  }

  /** Joins the two rarest nodes again and again. */
  private void join(int n) {
    int leaf = 0;
    int node = 0;
    for (int made = 0; made < n - 1; made++) {
      int sum = 0;
      for (int i = 0; i < 2; i++) {
        if (leaf < n && (node == made || leaves[leaf] >>> SYMBOL_BITS <= inner[node])) {
          sum += leaves[leaf] >>> SYMBOL_BITS;
          parents[leaf++] = made;
        } else {
          sum += inner[node];
          parents[MAX_SYMBOLS + node++] = made;
        }
      }
      inner[made] = sum;
    }
  }

  /** Counts the leaves by their depth, and moves those that are too deep. */
  private void countLengths(int n, int maxBits) {
    Arrays.fill(lengthCounts, 0);
    depths[n - 2] = 0;
    for (int node = n - 3; node >= 0; node--) {
      depths[node] = depths[parents[MAX_SYMBOLS + node]] + 1;
    }
    int tooMuch = -(1 << maxBits);
    for (int leaf = 0; leaf < n; leaf++) {
      int bits = Math.min(depths[parents[leaf]] + 1, maxBits);
      lengthCounts[bits]++;
      tooMuch += 1 << (maxBits - bits);
    }
    for (; tooMuch > 0; tooMuch--) {
      // The deepest leaf that is not at the end makes room beside it for one that is.
      int bits = maxBits - 1;
      while (lengthCounts[bits] == 0) {
        bits--;
      }
      lengthCounts[bits]--;
      lengthCounts[bits + 1] += 2;
      lengthCounts[maxBits]--;
    }
  }

  /** Finds the codes to lengths, as deflate writes them: the first bit is the lowest. */
  void codes(byte[] lengths, int symbols, int[] codes) {
    Arrays.fill(nextCodes, 0);
    for (int s = 0; s < symbols; s++) {
      nextCodes[lengths[s] + 1]++;
    }
    nextCodes[1] = 0;
    for (int bits = 1; bits <= MAX_BITS; bits++) {
      nextCodes[bits] = (nextCodes[bits] + nextCodes[bits - 1]) << 1;
    }
    for (int s = 0; s < symbols; s++) {
      int bits = lengths[s];
      codes[s] = bits == 0 ? 0 : Integer.reverse(nextCodes[bits]++) >>> (32 - bits);
    }
  }
}
