package io.howdah.archive.compress.deflate;

/**
 * How much is done to find good matches.
 *
 * @param depth how many earlier occurrences are looked at, at most
 * @param niceLength a match that is as long ends the search
 * @param lazyLength after a shorter match, the next position is tried before it is taken
 * @param sparse whether of the positions inside a match only every second one is remembered
 */
record Effort(int depth, int niceLength, int lazyLength, boolean sparse) {
  /**
   * From {@link DeflateEncoder#MIN_LEVEL}: the lightest, which is as dense as zlib at 6 on the text
   * of many tables and far from it on prose; then, as dense as zlib's level, on most data denser.
   */
  private static final Effort[] LEVELS = {
    new Effort(3, 16, 8, true),
    new Effort(6, 24, 16, false),
    new Effort(8, 32, 24, false),
    new Effort(14, 48, 32, false),
    new Effort(32, 100, 64, false),
    new Effort(100, 200, 128, false),
    new Effort(400, 258, 258, false),
  };

  /** How many times as many occurrences are looked at in data of two letters. */
  private static final int DEEPER = 5;

  /** As much, but with a search that suits data of two letters. */
  Effort deeper() {
    return new Effort(DEEPER * depth, niceLength, lazyLength, sparse);
  }

  /** The effort for a level that {@link DeflateEncoder} takes. */
  static Effort of(int level) {
    return LEVELS[level - DeflateEncoder.MIN_LEVEL];
  }
}
