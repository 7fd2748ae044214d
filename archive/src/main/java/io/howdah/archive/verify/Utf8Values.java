package io.howdah.archive.verify;

/**
 * Checks that text is UTF-8, as the server does when the text is restored: no longer forms than
 * needed, no surrogates, nothing beyond U+10FFFF. Source: {@code pg_utf8_islegal} in wchar.c.
 */
final class Utf8Values implements ValueCheck {

  /** How many bytes of the character are still to come, and between what the next one must be. */
  private int missing;

  private int lowest;
  private int highest;

  @Override
  public boolean accept(byte[] bytes, int from, int to, boolean last) {
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xFF;
      if (missing > 0) {
        if (b < lowest || b > highest) {
          return false;
        }
        missing--;
        lowest = 0x80;
        highest = 0xBF;
      } else if (b >= 0x80 && !begin(b)) {
        return false;
      }
    }
    return !last || missing == 0;
  }

  private boolean begin(int b) {
    missing = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
    lowest =
        switch (b) {
          case 0xE0 -> 0xA0;
          case 0xF0 -> 0x90;
          default -> 0x80;
        };
    highest =
        switch (b) {
          case 0xED -> 0x9F;
          case 0xF4 -> 0x8F;
          default -> 0xBF;
        };
    return b >= 0xC2 && b <= 0xF4;
  }
}
