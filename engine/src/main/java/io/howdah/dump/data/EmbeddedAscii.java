package io.howdah.dump.data;

/**
 * Tells which bytes of a client encoding belong to the character before them, though they look like
 * ASCII: a backslash among them is no escape. Only encodings that PostgreSQL does not allow in a
 * database have such bytes.
 *
 * <p>Source: the manual's chapter "Character Set Support"; {@code src/common/wchar.c}.
 */
enum EmbeddedAscii {
  /** No byte below 0x80 is ever part of a longer character. */
  NONE,
  /** A byte above 0x80 takes the next with it, except for the half-width katakana. */
  SHIFT_JIS,
  /** A byte from 0x80 on takes the next with it. */
  TWO_BYTES,
  /** As two bytes, or four where the second is a digit. */
  GB18030;

  /** The kind of an encoding, as PostgreSQL spells it. */
  static EmbeddedAscii of(String encoding) {
    return switch (encoding) {
      case "SJIS", "SHIFT_JIS_2004" -> SHIFT_JIS;
      case "BIG5", "GBK", "UHC", "JOHAB" -> TWO_BYTES;
      case "GB18030" -> GB18030;
      default -> NONE;
    };
  }

  /** How many bytes behind one that starts a character must be taken as they are. */
  int trailBytes(byte first) {
    int b = first & 0xff;
    return switch (this) {
      case NONE -> 0;
      case SHIFT_JIS -> b >= 0x80 && (b < 0xa1 || b > 0xdf) ? 1 : 0;
      // The second byte of a four-byte character is a digit, and what follows it starts above 0x80
      // again.
      case TWO_BYTES, GB18030 -> b >= 0x80 ? 1 : 0;
    };
  }
}
