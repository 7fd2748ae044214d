package io.howdah.restore.rows;

import java.nio.charset.StandardCharsets;

/**
 * Floating-point numbers as COPY's text has them: the nearest number to the digits, as the server's
 * {@code strtod} gives. Stateless.
 *
 * <p>Source: {@code float8in_internal} in {@code float.c}
 */
final class FloatText {
  /** Up to here each whole number is a floating-point number. */
  private static final long MAX_EXACT = 1L << 53;

  /** The powers of ten that are floating-point numbers themselves. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  /** As many digits are within a long in any case. */
  private static final int MAX_DIGITS = 18;

  private FloatText() {}

  /**
   * A number of four bytes. What is too large, or so small that it would be 0, the server judges.
   */
  static float float4(byte[] text, int from, int end) {
    double known = float8(text, from, end);
    if (Double.isNaN(known) || Double.isInfinite(known)) {
      return (float) known;
    }
    // Not rounded twice.
    float value = Float.parseFloat(string(text, from, end));
    if (Float.isInfinite(value) || (value == 0 && known != 0)) {
      throw new UnfitTextException();
    }
    return value;
  }

  /**
   * A number of eight bytes. What is too large, or so small that it would be 0, the server judges.
   */
  static double float8(byte[] text, int from, int end) {
    boolean negative = from < end && text[from] == '-';
    int at = negative ? from + 1 : from;
    if (at < end && text[at] > '9') {
      return word(text, from, end);
    }
    long digits = 0;
    int point = -1;
    int start = at;
    while (at < end && text[at] != 'e') {
      if (text[at] == '.' && point < 0 && at > start) {
        point = at;
      } else {
        int digit = NumberText.digit(text, at);
        digits = at - start < MAX_DIGITS ? 10 * digits + digit : Long.MAX_VALUE;
      }
      at++;
    }
    if (at == start || point == at - 1) {
      throw new UnfitTextException();
    }
    int exponent = (point < 0 ? 0 : point + 1 - at) + (at < end ? exponent(text, at + 1, end) : 0);
    if (digits <= MAX_EXACT && Math.abs(exponent) < TENS.length) {
      // Two exact numbers: what comes of them is rounded once.
      double value = exponent < 0 ? digits / TENS[-exponent] : digits * TENS[exponent];
      return negative ? -value : value;
    }
    double value = Double.parseDouble(string(text, from, end));
    if (value == 0 || Double.isInfinite(value)) {
      throw new UnfitTextException();
    }
    return value;
  }

  private static int exponent(byte[] text, int from, int end) {
    if (end - from < 3 || end - from > 4 || (text[from] != '+' && text[from] != '-')) {
      throw new UnfitTextException();
    }
    int value = NumberText.digits(text, from + 1, end - from - 1);
    return text[from] == '-' ? -value : value;
  }

  private static double word(byte[] text, int from, int end) {
    if (NumberText.is(text, from, end, "NaN")) {
      return Double.NaN;
    }
    if (NumberText.is(text, from, end, "Infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    if (NumberText.is(text, from, end, "-Infinity")) {
      return Double.NEGATIVE_INFINITY;
    }
    throw new UnfitTextException();
  }

  private static String string(byte[] text, int from, int end) {
    return new String(text, from, end - from, StandardCharsets.ISO_8859_1);
  }
}
