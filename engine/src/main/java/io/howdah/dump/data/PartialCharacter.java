package io.howdah.dump.data;

import io.howdah.sql.Characters;

/** The beginning of a character, while its bytes come in one by one. See {@link Characters}. */
final class PartialCharacter implements CharSequence {
  private static final int LONGEST = 4;

  private final byte[] bytes = new byte[LONGEST];
  private int count;

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

  boolean startsWithAscii() {
    return bytes[0] >= 0;
  }

  @Override
  public int length() {
    return count;
  }

  @Override
  public char charAt(int index) {
    return (char) (bytes[index] & 0xff);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return toString().subSequence(start, end);
  }

  @Override
  public String toString() {
    return new StringBuilder(count).append(this, 0, count).toString();
  }
}
