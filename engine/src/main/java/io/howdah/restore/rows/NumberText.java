package io.howdah.restore.rows;

/** Whole numbers and truth values as COPY's text has them. Stateless. */
final class NumberText {
  private NumberText() {}

  /** {@code t} or {@code f}. */
  static boolean isTrue(byte[] text, int from, int end) {
    if (end - from != 1 || (text[from] != 't' && text[from] != 'f')) {
      throw new UnfitTextException();
    }
    return text[from] == 't';
  }

  /** Digits, maybe behind a minus. */
  static long integer(byte[] text, int from, int end, long least, long most) {
    boolean negative = from < end && text[from] == '-';
    int at = negative ? from + 1 : from;
    if (at >= end || end - at > 19) {
      throw new UnfitTextException();
    }
    // Below zero there is one number more than above.
    long value = 0;
    for (; at < end; at++) {
      int digit = digit(text, at);
      if (value < Long.MIN_VALUE / 10) {
        throw new UnfitTextException();
      }
      value *= 10;
      if (value < Long.MIN_VALUE + digit) {
        throw new UnfitTextException();
      }
      value -= digit;
    }
    if (!negative) {
      if (value == Long.MIN_VALUE) {
        throw new UnfitTextException();
      }
      value = -value;
    }
    if (value < least || value > most) {
      throw new UnfitTextException();
    }
    return value;
  }

  static int digit(byte[] text, int at) {
    int digit = text[at] - '0';
    if (digit < 0 || digit > 9) {
      throw new UnfitTextException();
    }
    return digit;
  }

  /** So many digits. */
  static int digits(byte[] text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      value = 10 * value + digit(text, i);
    }
    return value;
  }

  /** Whether the text is this word. */
  static boolean is(byte[] text, int from, int end, String word) {
    if (end - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
