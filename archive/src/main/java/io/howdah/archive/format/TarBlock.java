package io.howdah.archive.format;

import java.nio.charset.StandardCharsets;

/** What tells a block of 512 bytes from a tar header. Source: port/tar.c. */
public final class TarBlock {
  /** The size of a header, and what members are padded to. */
  public static final int BYTES = 512;

  private static final int CHECKSUM_OFFSET = 148;
  private static final int MAGIC_OFFSET = 257;

  private TarBlock() {}

  /** Whether a block has a header's checksum and one of the magic strings in use. */
  public static boolean isHeader(byte[] block) {
    if (number(block, CHECKSUM_OFFSET, 8) != checksum(block)) {
      return false;
    }
    String magic = new String(block, MAGIC_OFFSET, 8, StandardCharsets.ISO_8859_1);
    // POSIX, GNU, and what pg_dump wrote before 9.3.
    return magic.equals("ustar\00000") || magic.equals("ustar  \0") || magic.equals("ustar00\0");
  }

  /** The sum of the header's bytes, its checksum field taken as blanks. */
  public static int checksum(byte[] block) {
    int sum = 8 * ' ';
    for (int i = 0; i < BYTES; i++) {
      if (i < CHECKSUM_OFFSET || i >= CHECKSUM_OFFSET + 8) {
        sum += block[i] & 0xFF;
      }
    }
    return sum;
  }

  /**
   * A number in a header: octal digits, or a byte 0x80 and the number with the most significant
   * byte first. -1 where it does not fit 63 bits.
   */
  public static long number(byte[] block, int offset, int length) {
    long value = 0;
    if ((block[offset] & 0xFF) == 0x80) {
      for (int i = 1; i < length; i++) {
        if (value >>> 55 != 0) {
          return -1;
        }
        value = (value << 8) | (block[offset + i] & 0xFF);
      }
      return value;
    }
    for (int i = 0; i < length; i++) {
      int digit = block[offset + i] - '0';
      if (digit < 0 || digit > 7) {
        break;
      }
      value = (value << 3) | digit;
    }
    return value;
  }
}
