package io.howdah.archive.verify;

/**
 * Checks values of type bytea: what begins with {@code \x} has two small hexadecimal digits for
 * each byte; without it, a session with {@code bytea_output = escape} wrote printable characters.
 * Source: {@code byteaout} in varlena.c. In COPY data each backslash stands twice.
 */
final class ByteaValues implements ValueCheck {
  private static final String HEX = "\\\\x";

  private long length;
  private boolean hex = true;

  @Override
  public boolean accept(byte[] bytes, int from, int to, boolean last) {
    for (int i = from; i < to; i++) {
      int b = bytes[i];
      if (length < HEX.length()) {
        hex &= b == HEX.charAt((int) length);
      } else if (hex && !(b >= '0' && b <= '9') && !(b >= 'a' && b <= 'f')) {
        return false;
      }
      if (b < ' ' || b > '~') {
        return false;
      }
      length++;
    }
    if (!last) {
      return true;
    }
    boolean whole = !hex || length < HEX.length() || (length - HEX.length()) % 2 == 0;
    length = 0;
    hex = true;
    return whole;
  }
}
