package io.howdah.archive.compress.deflate;

/** The alphabets of deflate. Source: RFC 1951, 3.2.5. */
final class Symbols {
  static final int MIN_MATCH = 3;
  static final int MAX_MATCH = 258;

  /** Matches reach back by less than this. */
  static final int WINDOW_BYTES = 1 << 15;

  /** Symbols of the first alphabet: 256 literals, the end of a block, 29 classes of lengths. */
  static final int LITERALS_AND_LENGTHS = 286;

  static final int END_OF_BLOCK = 256;
  static final int FIRST_LENGTH = 257;
  static final int DISTANCES = 30;

  /** The class of a length, by length less three. */
  private static final byte[] LENGTH_CLASS = new byte[MAX_MATCH - MIN_MATCH + 1];

  private static final int[] LENGTH_BASE = new int[29];
  private static final int[] LENGTH_EXTRA_BITS = new int[29];

  static {
    int base = 0;
    for (int c = 0; c < 28; c++) {
      int bits = c < 8 ? 0 : (c - 4) >>> 2;
      LENGTH_BASE[c] = base;
      LENGTH_EXTRA_BITS[c] = bits;
      for (int i = 0; i < 1 << bits && base + i < LENGTH_CLASS.length; i++) {
        LENGTH_CLASS[base + i] = (byte) c;
      }
      base += 1 << bits;
    }
    // The greatest length has a class of its own, without extra bits.
    LENGTH_CLASS[LENGTH_CLASS.length - 1] = 28;
    LENGTH_BASE[28] = LENGTH_CLASS.length - 1;
  }

  private Symbols() {}

  /** The symbol of a match length, which is given less three. */
  static int lengthSymbol(int lengthLess3) {
    return FIRST_LENGTH + LENGTH_CLASS[lengthLess3];
  }

  /** What the extra bits say for a match length, which is given less three. */
  static int lengthExtra(int lengthLess3) {
    return lengthLess3 - LENGTH_BASE[LENGTH_CLASS[lengthLess3]];
  }

  /** How many extra bits follow a symbol of the first alphabet. */
  static int extraBitsOfFirst(int symbol) {
    return symbol < FIRST_LENGTH ? 0 : LENGTH_EXTRA_BITS[symbol - FIRST_LENGTH];
  }

  /** How many extra bits a distance has, which is given less one: a number from 0 to 13. */
  static int distanceExtraBits(int distanceLess1) {
    return Math.max(0, 30 - Integer.numberOfLeadingZeros(distanceLess1));
  }

  /** The symbol of a distance, which is given less one, with its number of extra bits. */
  static int distanceSymbol(int distanceLess1, int extraBits) {
    return 2 * extraBits + (distanceLess1 >>> extraBits);
  }

  /** How many extra bits follow a distance symbol. */
  static int extraBitsOfDistance(int symbol) {
    return Math.max(0, (symbol >>> 1) - 1);
  }
}
