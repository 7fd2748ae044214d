package io.howdah.archive.compress;

/**
 * Joins checksums of neighbouring pieces of data into that of the whole. Source: RFC 1950 for
 * Adler-32; CRC-32 is a polynomial division, so that appending n zero bits multiplies by x^n.
 */
final class Checksums {
  private static final int ADLER_BASE = 65521;
  private static final int CRC_POLYNOMIAL = 0xEDB88320;

  /** x^(2^k) modulo the polynomial, for k from 0; bit 31 is the coefficient of x^0. */
  private static final int[] POWERS = powers();

  private Checksums() {}

  /**
   * Joins Adler-32 checksums.
   *
   * @param secondLength bytes of the second piece
   */
  static int joinAdler32(int first, int second, long secondLength) {
    long n = secondLength % ADLER_BASE;
    long a1 = first & 0xFFFF;
    long b1 = Integer.toUnsignedLong(first) >>> 16;
    long a2 = second & 0xFFFF;
    long b2 = Integer.toUnsignedLong(second) >>> 16;
    // The second piece began with a = 1; it should have begun with a = a1, for each of its bytes.
    long a = (a1 + a2 + ADLER_BASE - 1) % ADLER_BASE;
    long b = (b1 + b2 + n * (a1 + ADLER_BASE - 1)) % ADLER_BASE;
    return (int) (b << 16 | a);
  }

  /**
   * Joins CRC-32 checksums.
   *
   * @param secondLength bytes of the second piece
   */
  static int joinCrc32(int first, int second, long secondLength) {
    return multiply(powerOfX(secondLength), first) ^ second;
  }

  /** x^(8 n) modulo the polynomial. */
  private static int powerOfX(long bytes) {
    int result = 1 << 31;
    int k = 3;
    for (long n = bytes; n != 0; n >>>= 1, k++) {
      if ((n & 1) != 0) {
        result = multiply(POWERS[k & 31], result);
      }
    }
    return result;
  }

  private static int multiply(int a, int b) {
    int product = 0;
    int x = b;
    for (int bit = 1 << 31; bit != 0; bit >>>= 1) {
      if ((a & bit) != 0) {
        product ^= x;
      }
      x = (x & 1) != 0 ? (x >>> 1) ^ CRC_POLYNOMIAL : x >>> 1;
    }
    return product;
  }

  private static int[] powers() {
    int[] p = new int[32];
    p[0] = 1 << 30;
    for (int i = 1; i < p.length; i++) {
      p[i] = multiply(p[i - 1], p[i - 1]);
    }
    return p;
  }
}
