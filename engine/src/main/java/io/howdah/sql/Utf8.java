package io.howdah.sql;

/**
 * Characters of UTF-8 in a byte string. A database can hold bytes that are none, when a careless
 * function or an old version let them in.
 *
 * <p>Source: {@code pg_utf_mblen} and {@code pg_utf8_islegal} in {@code wchar.c}; RFC 3629.
 */
public final class Utf8 {
  private Utf8() {}

  /** Whether an encoding, as PostgreSQL spells it, is this one. */
  public static boolean is(String encoding) {
    return encoding.equals("UTF8");
  }

  /** How many bytes a character has that begins with this one, from 0 to 255. */
  public static int length(int first) {
    if (first >= 0xc0 && first <= 0xdf) {
      return 2;
    }
    if (first >= 0xe0 && first <= 0xef) {
      return 3;
    }
    return first >= 0xf0 && first <= 0xf7 ? 4 : 1;
  }

  /**
   * Whether a character of several bytes may begin with these two: it is in its shortest form, and
   * no surrogate.
   */
  public static boolean begins(int first, int second) {
    return switch (first) {
      case 0xc0, 0xc1, 0xf5, 0xf6, 0xf7 -> false;
      case 0xe0 -> second >= 0xa0;
      case 0xed -> second <= 0x9f;
      case 0xf0 -> second >= 0x90;
      case 0xf4 -> second <= 0x8f;
      default -> true;
    };
  }

  /** Whether the bytes from one place to another are one character. */
  static boolean isLegal(CharSequence text, int start, int end) {
    if (end == start + 1) {
      return text.charAt(start) < 0x80;
    }
    for (int i = start + 1; i < end; i++) {
      if ((text.charAt(i) & 0xc0) != 0x80) {
        return false;
      }
    }
    return begins(text.charAt(start), text.charAt(start + 1));
  }
}
