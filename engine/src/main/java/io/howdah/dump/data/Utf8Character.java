package io.howdah.dump.data;

/**
 * The beginning of a character in UTF-8, while its bytes come in one by one. A database can hold
 * bytes that are no characters, when they came in by a careless function or an old version.
 *
 * <p>Source: {@code pg_utf_mblen} and {@code pg_utf8_islegal} in {@code wchar.c}; RFC 3629.
 */
final class Utf8Character {
  private static final int LONGEST = 4;

  private final byte[] bytes = new byte[LONGEST];
  private int count;

  boolean isEmpty() {
    return count == 0;
  }

  boolean startsWithAscii() {
    return bytes[0] >= 0;
  }

  /** How many bytes the first asks for, itself included. */
  int length() {
    int first = bytes[0] & 0xff;
    if (first >= 0xc0 && first <= 0xdf) {
      return 2;
    }
    if (first >= 0xe0 && first <= 0xef) {
      return 3;
    }
    return first >= 0xf0 && first <= 0xf7 ? LONGEST : 1;
  }

  /** Whether there are as many bytes as the first asks for. */
  boolean isWhole() {
    return count >= length();
  }

  /** Whether these bytes are one character: whole, in its shortest form, and no surrogate. */
  boolean isLegal() {
    int length = length();
    if (count < length) {
      return false;
    }
    if (length == 1) {
      return bytes[0] >= 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    int second = bytes[1] & 0xff;
    return switch (bytes[0] & 0xff) {
      case 0xc0, 0xc1, 0xf5, 0xf6, 0xf7 -> false;
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second <= 0x9f;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second <= 0x8f;
      default -> true;
    };
  }

  /** Adds the next byte; there must not be a whole character already. */
  void add(byte b) {
    bytes[count++] = b;
  }

  byte removeFirst() {
    byte first = bytes[0];
    count--;
    System.arraycopy(bytes, 1, bytes, 0, count);
    return first;
  }
}
