package io.howdah.wire;

/** Length and screen width of a UTF-8 character in a byte string. */
final class Utf8Width {

  private Utf8Width() {}

  /** Bytes of the character that starts at the offset, never beyond the string's end. */
  static int lengthBytes(String bytes, int offset) {
    int first = bytes.charAt(offset);
    int length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 1;
    return Math.min(length, bytes.length() - offset);
  }

  /** Columns it takes: 2 for East Asian wide characters, otherwise 1, as controls count too. */
  static int columns(String bytes, int offset, int lengthBytes) {
    if (lengthBytes < 2) {
      return 1;
    }
    int code = bytes.charAt(offset) & (0xff >> (lengthBytes + 1));
    for (int i = 1; i < lengthBytes; i++) {
      code = code << 6 | (bytes.charAt(offset + i) & 0x3f);
    }
    return isWide(code) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f900 && c <= 0x1f9ff)
        || (c >= 0x20000 && c <= 0x3fffd);
  }
}
