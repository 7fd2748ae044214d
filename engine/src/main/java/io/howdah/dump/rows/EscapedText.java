package io.howdah.dump.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bytes as COPY's text has them: a text with backslashes before what stands for something else, and
 * a byte string in hexadecimal digits. Each method returns the place behind what it wrote, and may
 * write into the {@link #SLACK_BYTES} behind that. Stateless.
 *
 * <p>Source: {@code CopyAttributeOutText} in {@code copyto.c}, {@code byteaout}
 */
final class EscapedText {
  /** Text is looked at, and moved, in words of so many bytes. */
  static final int SLACK_BYTES = 8;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final int BLANK = 0x20;

  /** What stands behind the backslash for each byte below the blank, or 0. */
  private static final byte[] LETTERS = new byte[BLANK];

  static {
    LETTERS['\b'] = 'b';
    LETTERS['\f'] = 'f';
    LETTERS['\n'] = 'n';
    LETTERS['\r'] = 'r';
    LETTERS['\t'] = 't';
    LETTERS[0x0b] = 'v';
  }

  private static final byte[] HEX = new byte[512];

  static {
    for (int i = 0; i < 256; i++) {
      HEX[2 * i] = (byte) Character.forDigit(i >> 4, 16);
      HEX[2 * i + 1] = (byte) Character.forDigit(i & 15, 16);
    }
  }

  private EscapedText() {}

  /** Text, which may come to twice its length. */
  static int text(byte[] from, int start, int lengthBytes, byte[] to, int at) {
    int place = start;
    int end = at;
    int last = start + lengthBytes;
    while (last - place >= SLACK_BYTES) {
      long word = (long) WORD.get(from, place);
      WORD.set(to, end, word);
      long marked = marked(word);
      if (marked == 0) {
        place += SLACK_BYTES;
        end += SLACK_BYTES;
      } else {
        int clean = Long.numberOfTrailingZeros(marked) >> 3;
        place += clean;
        end = one(from[place], to, end + clean);
        place++;
      }
    }
    while (place < last) {
      end = one(from[place++], to, end);
    }
    return end;
  }

  /**
   * The high bit of the first byte that is a backslash or below the blank; maybe of some behind.
   */
  private static long marked(long word) {
    long backslash = word ^ '\\' * EACH;
    long low = (word - BLANK * EACH) & ~word;
    return (low | ((backslash - EACH) & ~backslash)) & HIGH;
  }

  private static int one(byte value, byte[] to, int at) {
    int end = at;
    if (value == '\\') {
      to[end++] = '\\';
      to[end++] = '\\';
      return end;
    }
    byte letter = value >= 0 && value < BLANK ? LETTERS[value] : 0;
    if (letter == 0) {
      to[end++] = value;
    } else {
      to[end++] = '\\';
      to[end++] = letter;
    }
    return end;
  }

  /** A byte string's digits, twice its length. */
  static int hexadecimal(byte[] from, int start, int lengthBytes, byte[] to, int at) {
    int end = at;
    for (int i = start; i < start + lengthBytes; i++) {
      int pair = 2 * (from[i] & 0xff);
      to[end++] = HEX[pair];
      to[end++] = HEX[pair + 1];
    }
    return end;
  }
}
