package io.howdah.wire.protocol;

import java.nio.charset.StandardCharsets;

/** Byte strings (one char per byte) from and to arrays. */
public final class Bytes {

  private Bytes() {}

  /** The bytes as a string. */
  public static String string(byte[] bytes, int offset, int lengthBytes) {
    return lengthBytes == 0
        ? ""
        : new String(bytes, offset, lengthBytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Copies a byte string.
   *
   * @throws IllegalArgumentException when it holds a char that is no byte, or a NUL, which would
   *     end it early on the server's side
   */
  @SuppressWarnings("deprecation") // the one method that copies low bytes without allocating
  public static void copy(String text, byte[] to, int at) {
    int length = text.length();
    int seen = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      seen |= c == 0 ? 0x100 : c;
    }
    if (seen > 0xff) {
      throw new IllegalArgumentException(
          "a string for the server holds a NUL or is no byte string");
    }
    text.getBytes(0, length, to, at);
  }

  /** The string's bytes, checked as in {@link #copy}. */
  public static byte[] of(String text) {
    byte[] bytes = new byte[text.length()];
    copy(text, bytes, 0);
    return bytes;
  }
}
