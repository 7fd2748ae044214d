package io.howdah.sql;

/**
 * The lengths of characters in encodings that only clients may use: there, bytes of ASCII's range
 * occur inside of characters. In all others each byte may be looked at by itself.
 *
 * <p>Source: {@code wchar.c}; the manual, "Character Set Support".
 */
final class ClientEncodings {
  private ClientEncodings() {}

  /**
   * How many bytes to take together, in a byte string.
   *
   * @param encoding as PostgreSQL names it
   * @return 1 or 2; a character of more bytes comes in pieces that are safe by themselves
   */
  static int length(String text, int at, String encoding) {
    char lead = text.charAt(at);
    if (lead < 0x80) {
      return 1;
    }
    return switch (encoding) {
      case "SJIS", "SHIFT_JIS_2004" -> lead >= 0xa1 && lead <= 0xdf ? 1 : 2;
      case "BIG5", "GBK", "UHC", "GB18030", "JOHAB" -> 2;
      default -> 1;
    };
  }
}
