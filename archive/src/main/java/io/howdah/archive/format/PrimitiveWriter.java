package io.howdah.archive.format;

import io.howdah.archive.file.ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values that headers and tables of contents are made of.
 *
 * <ul>
 *   <li>byte: one byte
 *   <li>int: a sign byte (0 positive, 1 negative), then intSize bytes of the magnitude, least
 *       significant first
 *   <li>string: an int, the length in bytes, then the bytes; length -1 for null
 *   <li>offset: a flag byte (1 not set, 2 set, 3 no data), then offSize bytes, least significant
 *       first
 * </ul>
 *
 * Source: {@code WriteInt}, {@code WriteStr}, {@code WriteOffset} in pg_backup_archiver.c.
 */
public final class PrimitiveWriter {
  /** Flag of an offset that is not known. */
  public static final int OFFSET_NOT_SET = 1;

  /** Flag of an offset that is known. */
  public static final int OFFSET_SET = 2;

  /** Flag of an entry without data. */
  public static final int OFFSET_NO_DATA = 3;

  private final ByteOutput out;
  private final int intSize;
  private final int offSize;

  /** Writes ints and offsets of these sizes, in bytes. */
  public PrimitiveWriter(ByteOutput out, int intSize, int offSize) {
    this.out = out;
    this.intSize = intSize;
    this.offSize = offSize;
  }

  /** The bytes that this writes to. */
  public ByteOutput output() {
    return out;
  }

  /** Writes the lowest eight bits. */
  public void writeByte(int value) throws IOException {
    out.write(value);
  }

  /** Writes an int: a sign, then the magnitude with the lowest byte first. */
  public void writeInt(int value) throws IOException {
    out.write(value < 0 ? 1 : 0);
    // The least int has no positive counterpart; its bits are those of its magnitude all the same.
    writeMagnitude(Integer.toUnsignedLong(value < 0 ? -value : value), intSize);
  }

  /**
   * Writes a byte string, or null.
   *
   * @throws IllegalArgumentException where it holds a char that is no byte, which would be lost
   */
  public void writeString(@Nullable String value) throws IOException {
    if (value == null) {
      writeInt(-1);
      return;
    }
    requireBytes(value);
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    writeInt(bytes.length);
    out.write(bytes, 0, bytes.length);
  }

  private static void requireBytes(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0xFF) {
        throw new IllegalArgumentException(
            "a string of an archive holds one char for each byte (ISO-8859-1): \"" + value + '"');
      }
    }
  }

  /**
   * Writes where an entry's data is.
   *
   * @param flag one of {@link #OFFSET_NOT_SET}, {@link #OFFSET_SET}, {@link #OFFSET_NO_DATA}
   * @param position in the file, in bytes; 0 where it is not set
   */
  public void writeOffset(int flag, long position) throws IOException {
    out.write(flag);
    writeMagnitude(position, offSize);
  }

  private void writeMagnitude(long value, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      out.write(i < 8 ? (int) (value >>> (8 * i)) & 0xFF : 0);
    }
  }
}
