package io.howdah.archive.compress.deflate;

/**
 * How much is done to find good matches.
 *
 * @param depth how many earlier occurrences are looked at, at most
 * @param niceLength a match that is as long ends the search
 * @param lazyLength after a shorter match, the next position is tried before it is taken
 */
record Effort(int depth, int niceLength, int lazyLength) {
  /** From {@link DeflateEncoder#MIN_LEVEL}: as dense as zlib's level, on most data denser. */
  private static final Effort[] LEVELS = {
    new Effort(6, 24, 16),
    new Effort(8, 32, 24),
    new Effort(14, 48, 32),
    new Effort(32, 100, 64),
    new Effort(100, 200, 128),
    new Effort(400, 258, 258),
  };

  /** How many times as many occurrences are looked at in data of two letters. */
  private static final int DEEPER = 5;

  /** As much, but with a search that suits data of two letters. */
  Effort deeper() {
    return new Effort(DEEPER * depth, niceLength, lazyLength);
  }

  /** The effort for a level that {@link DeflateEncoder} takes. */
  static Effort of(int level) {
    return LEVELS[level - DeflateEncoder.MIN_LEVEL];
  }
}
