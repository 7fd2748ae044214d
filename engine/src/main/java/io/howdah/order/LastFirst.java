package io.howdah.order;

/**
 * A set of numbers that gives the largest one first. Each level of bits says which words of the
 * level below aren't empty, so that any step looks at a handful of words, however many numbers
 * there are. Not thread-safe.
 */
final class LastFirst {
  private static final int WORD_SHIFT = 6;

  private final long[][] levels;

  /** An empty set for numbers from 0 to {@code size - 1}. */
  LastFirst(int size) {
    int depth = 1;
    for (int words = words(size); words > 1; words = words(words)) {
      depth++;
    }
    levels = new long[depth][];
    int words = size;
    for (int i = 0; i < depth; i++) {
      words = words(words);
      levels[i] = new long[words];
    }
  }

  private static int words(int bits) {
    return Math.max(1, (bits + Long.SIZE - 1) >> WORD_SHIFT);
  }

  /** Adds a number. */
  void add(int number) {
    int bit = number;
    for (long[] level : levels) {
      level[bit >> WORD_SHIFT] |= 1L << bit;
      bit >>= WORD_SHIFT;
    }
  }

  /** Takes the largest number out; -1 when there is none. */
  int pollLast() {
    if (levels[levels.length - 1][0] == 0) {
      return -1;
    }
    int last = 0;
    for (int i = levels.length - 1; i >= 0; i--) {
      long word = levels[i][last];
      last = (last << WORD_SHIFT) + Long.SIZE - 1 - Long.numberOfLeadingZeros(word);
    }
    int bit = last;
    for (long[] level : levels) {
      int word = bit >> WORD_SHIFT;
      level[word] &= ~(1L << bit);
      if (level[word] != 0) {
        break;
      }
      bit = word;
    }
    return last;
  }
}
