package io.howdah.archive.format.tar;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.TarBlock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The header of a tar member.
 *
 * @param name of the member
 * @param size of its bytes
 * @param dataPosition where its bytes begin
 */
record TarHeader(String name, long size, long dataPosition) {
  private static final int NAME_BYTES = 100;
  private static final int TYPE_OFFSET = 156;
  private static final int UNAME_BYTES = 32;

  /** How many bytes follow the member's own up to the next header. */
  long padding() {
    return padding(size);
  }

  static long padding(long size) {
    return -size & (TarBlock.BYTES - 1);
  }

  /** The next header, blocks of zeros passed over; null at the end. */
  static @Nullable TarHeader read(ByteInput in) throws IOException {
    byte[] block = new byte[TarBlock.BYTES];
    while (true) {
      int n = 0;
      while (n < block.length) {
        int r = in.read(block, n, block.length - n);
        if (r < 0) {
          break;
        }
        n += r;
      }
      if (n == 0) {
        return null;
      }
      if (n < block.length) {
        throw in.corrupt(
            "incomplete tar header found (" + n + (n == 1 ? " byte)" : " bytes)"), null);
      }
      if (!isZero(block)) {
        return parse(block, in);
      }
    }
  }

  static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static TarHeader parse(byte[] block, ByteInput in) throws IOException {
    int length = 0;
    while (length < NAME_BYTES && block[length] != 0) {
      length++;
    }
    String name = new String(block, 0, length, StandardCharsets.ISO_8859_1);
    long expected = TarBlock.number(block, 148, 8);
    int computed = TarBlock.checksum(block);
    if (expected != computed) {
      throw in.corrupt(
          "corrupt tar header found in "
              + name
              + " (expected "
              + expected
              + ", computed "
              + computed
              + ") file position "
              + in.position(),
          null);
    }
    long size = TarBlock.number(block, 124, 12);
    long rest = in.remaining();
    if (size < 0 || size > rest || padding(size) > rest - size) {
      throw new ArchiveException.Corrupt(
          "tar member of " + size + " bytes goes beyond the end of the file",
          in.position(),
          name,
          null);
    }
    checkHarmless(name, block[TYPE_OFFSET], in);
    return new TarHeader(name, size, in.position());
  }

  /** Links, and names that lead out of a directory, have no business in an archive. */
  private static void checkHarmless(String name, byte type, ByteInput in) throws IOException {
    boolean link = type == '1' || type == '2';
    boolean leaves =
        name.startsWith("/")
            || name.equals("..")
            || name.startsWith("../")
            || name.contains("/../")
            || name.endsWith("/..");
    if (link || leaves) {
      throw in.corrupt(
          "tar member \"" + name + "\" " + (link ? "is a link" : "leaves the archive's directory"),
          null);
    }
  }

  /** The header as pg_dump writes it. */
  static byte[] create(String name, long size, long epochSeconds) {
    byte[] h = new byte[TarBlock.BYTES];
    text(h, 0, name);
    number(h, 100, 8, 0600);
    number(h, 108, 8, 04000);
    number(h, 116, 8, 02000);
    number(h, 124, 12, size);
    number(h, 136, 12, epochSeconds);
    h[TYPE_OFFSET] = '0';
    text(h, 257, "ustar\00000");
    text(h, 265, "postgres");
    text(h, 265 + UNAME_BYTES, "postgres");
    number(h, 329, 8, 0);
    number(h, 337, 8, 0);
    number(h, 148, 8, TarBlock.checksum(h));
    return h;
  }

  private static void text(byte[] h, int offset, String s) {
    for (int i = 0; i < s.length(); i++) {
      h[offset + i] = (byte) s.charAt(i);
    }
  }

  private static void number(byte[] h, int offset, int length, long value) {
    long rest = value;
    if (value < 1L << (3 * (length - 1))) {
      h[offset + length - 1] = ' ';
      for (int i = length - 2; i >= 0; i--) {
        h[offset + i] = (byte) ('0' + (rest & 7));
        rest >>>= 3;
      }
    } else {
      h[offset] = (byte) 0x80;
      for (int i = length - 1; i > 0; i--) {
        h[offset + i] = (byte) rest;
        rest >>>= 8;
      }
    }
  }
}
