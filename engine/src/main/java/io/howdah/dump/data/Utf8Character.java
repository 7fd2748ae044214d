package io.howdah.dump.data;

import io.howdah.sql.Utf8;

/** The beginning of a character in UTF-8, while its bytes come in one by one. See {@link Utf8}. */
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
    return Utf8.length(bytes[0] & 0xff);
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
    return Utf8.begins(bytes[0] & 0xff, bytes[1] & 0xff);
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
