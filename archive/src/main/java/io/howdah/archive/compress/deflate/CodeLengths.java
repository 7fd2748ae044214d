package io.howdah.archive.compress.deflate;

import java.util.Arrays;

/**
 * The lengths of a block's two codes as they stand in its header: runs are shortened, and the
 * result has a code of its own. Source: RFC 1951, 3.2.7.
 */
final class CodeLengths {
  private static final int SYMBOLS = 19;
  private static final int MAX_BITS = 7;
  private static final int REPEAT = 16;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int[] EXTRA_BITS = {2, 3, 7};

  /** In which order the lengths of this code stand. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final byte[] all = new byte[Symbols.LITERALS_AND_LENGTHS + Symbols.DISTANCES];

  /** Symbol, and above five bits what its extra bits say. */
  private final int[] items = new int[all.length];

  private final int[] counts = new int[SYMBOLS];
  private final byte[] lengths = new byte[SYMBOLS];
  private final int[] codes = new int[SYMBOLS];
  private final HuffmanCode code;
  private int itemCount;
  private int firsts;
  private int distances;
  private int ordered;

  CodeLengths(HuffmanCode code) {
    this.code = code;
  }

  /** Takes the lengths of the two codes, and says how many bits they need. */
  int prepare(byte[] firstLengths, byte[] distanceLengths) {
    firsts = used(firstLengths, Symbols.LITERALS_AND_LENGTHS, Symbols.FIRST_LENGTH);
    distances = used(distanceLengths, Symbols.DISTANCES, 1);
    System.arraycopy(firstLengths, 0, all, 0, firsts);
    System.arraycopy(distanceLengths, 0, all, firsts, distances);
    Arrays.fill(counts, 0);
    itemCount = 0;
    int n = firsts + distances;
    for (int i = 0; i < n; ) {
      int run = i + 1;
      while (run < n && all[run] == all[i]) {
        run++;
      }
      addRun(all[i], run - i);
      i = run;
    }
    code.lengths(counts, SYMBOLS, MAX_BITS, lengths);
    ordered = SYMBOLS;
    while (ordered > 4 && lengths[ORDER[ordered - 1]] == 0) {
      ordered--;
    }
    int bits = 14 + 3 * ordered;
    for (int s = 0; s < SYMBOLS; s++) {
      bits += counts[s] * (lengths[s] + (s < REPEAT ? 0 : EXTRA_BITS[s - REPEAT]));
    }
    return bits;
  }

  private static int used(byte[] lengths, int symbols, int least) {
    int n = symbols;
    while (n > least && lengths[n - 1] == 0) {
      n--;
    }
    return n;
  }

  private void addRun(int length, int times) {
    int left = times;
    if (length == 0) {
      while (left >= 11) {
        int n = Math.min(left, 138);
        add(MANY_ZEROS, n - 11);
        left -= n;
      }
      if (left >= 3) {
        add(FEW_ZEROS, left - 3);
        left = 0;
      }
    } else if (left >= 4) {
      add(length, 0);
      left--;
      while (left >= 3) {
        int n = Math.min(left, 6);
        add(REPEAT, n - 3);
        left -= n;
      }
    }
    for (; left > 0; left--) {
      add(length, 0);
    }
  }

  private void add(int symbol, int extra) {
    items[itemCount++] = extra << 5 | symbol;
    counts[symbol]++;
  }

  /** Writes what has been prepared. */
  void write(BitWriter out) {
    code.codes(lengths, SYMBOLS, codes);
    out.add(firsts - 257, 5);
    out.add(distances - 1, 5);
    out.add(ordered - 4, 4);
    for (int i = 0; i < ordered; i++) {
      out.add(lengths[ORDER[i]], 3);
    }
    for (int i = 0; i < itemCount; i++) {
      int symbol = items[i] & 31;
      out.add(codes[symbol], lengths[symbol]);
      if (symbol >= REPEAT) {
        out.add(items[i] >>> 5, EXTRA_BITS[symbol - REPEAT]);
      }
    }
  }
}
