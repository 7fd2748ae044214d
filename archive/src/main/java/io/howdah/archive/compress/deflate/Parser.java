package io.howdah.archive.compress.deflate;

/**
 * Chooses literals and matches. After a match has been found, a longer one is looked for at the
 * next position before it is taken.
 */
final class Parser {
  /** After so many literals in a row without any match, some positions are passed over. */
  private static final int MANY_MISSES = 128;

  private static final int MAX_PASSED_OVER = 16;

  private final MatchFinder finder;
  private final Tokens tokens;
  private final Reach reach;
  private Effort effort = Effort.of(DeflateEncoder.MIN_LEVEL);
  private byte[] data = new byte[0];
  private int end;

  /** Positions in a row where nothing was found. */
  private int misses;

  Parser(MatchFinder finder, Tokens tokens, Reach reach) {
    this.finder = finder;
    this.tokens = tokens;
    this.reach = reach;
  }

  void begin(byte[] bytes, int end, Effort effort) {
    this.data = bytes;
    this.end = end;
    this.effort = effort;
    this.misses = 0;
  }

  /** Forgets the data, so that it is not kept alive. */
  void finish() {
    data = new byte[0];
  }

  /**
   * Adds a slice of tokens, or a little more, or fewer at the end of the data.
   *
   * @return the index behind what they stand for
   */
  int parse(int from) {
    int[] t = tokens.tokens;
    byte[] in = data;
    int n = tokens.count;
    int limit = n + BlockSplit.SLICE_TOKENS;
    int lastFind = end - MatchFinder.FIND_BYTES;
    int nice = effort.niceLength();
    int depth = effort.depth();
    int nextDepth = (depth + 1) >> 1;
    int lazy = effort.lazyLength();
    boolean sparse = effort.sparse();
    int[] maxDistances = reach.maxDistances();
    finder.setReach(maxDistances[3], maxDistances[4]);
    int missed = misses;
    int p = from;
    while (p <= lastFind && n < limit) {
      int match = finder.find(p, 2, depth, nice);
      if ((match & 0xFFFF) > maxDistances[Math.min(match >>> 16, Reach.LENGTHS - 1)]) {
        t[n++] = Tokens.literal(in[p++]);
        continue;
      }
      if (match == 0) {
        t[n++] = Tokens.literal(in[p++]);
        if (++missed > MANY_MISSES) {
          int to = Math.min(p + Math.min(missed / MANY_MISSES, MAX_PASSED_OVER), lastFind);
          while (p < to) {
            t[n++] = Tokens.literal(in[p++]);
          }
        }
        continue;
      }
      missed = 0;
      int length = match >>> 16;
      int known = p + 1;
      while (length < lazy && p < lastFind && length < end - p - 1) {
        int next = finder.find(p + 1, length - 1, nextDepth, nice);
        known = p + 2;
        if (!better(next, match)) {
          break;
        }
        t[n++] = Tokens.literal(in[p++]);
        match = next;
        length = match >>> 16;
      }
      t[n++] = Tokens.match(length, match & 0xFFFF);
      if (sparse) {
        finder.insertSparsely(known, p + length);
      } else {
        finder.insert(known, p + length);
      }
      p += length;
    }
    misses = missed;
    tokens.count = n;
    return p <= lastFind ? p : parseEnd(p);
  }

  /**
   * Whether a match at the next position is worth a literal: where it is longer by more than what
   * the greater distance takes.
   */
  private static boolean better(int next, int match) {
    int gain = 4 * ((next >>> 16) - (match >>> 16));
    return next != 0
        && gain
                + Integer.numberOfLeadingZeros(next & 0xFFFF)
                - Integer.numberOfLeadingZeros(match & 0xFFFF)
            > 2;
  }

  /** Adds tokens for the last bytes. */
  private int parseEnd(int from) {
    int[] t = tokens.tokens;
    int[] maxDistances = reach.maxDistances();
    int p = from;
    while (p < end) {
      int match = end - p < Symbols.MIN_MATCH ? 0 : finder.findNearEnd(p);
      if (match == 0 || (match & 0xFFFF) > maxDistances[match >>> 16]) {
        t[tokens.count++] = Tokens.literal(data[p++]);
      } else {
        t[tokens.count++] = Tokens.match(match >>> 16, match & 0xFFFF);
        p += match >>> 16;
      }
    }
    return p;
  }
}
