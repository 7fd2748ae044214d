package io.howdah.archive.format;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.file.ByteInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that {@link PrimitiveWriter} describes, and checks them: a length is compared
 * with what is left of the file before memory is spent on it, and an error says the byte offset and
 * the entry. For one thread.
 */
public final class PrimitiveReader {
  /** Strings longer than this are read in steps, so that a wrong length costs no memory. */
  private static final int STEP_BYTES = 1 << 20;

  private final ByteInput in;
  private int intSize = 4;
  private int offSize = 8;
  private @Nullable String entry;

  /** Bytes of the strings that were read last; most strings are short. */
  private byte[] scratch = new byte[256];

  /** The recent strings, by a hash of their bytes: kinds, schemas and owners repeat without end. */
  private final @Nullable String[] recent = new String[512];

  /** Reads ints of 4 bytes and offsets of 8, until the header has told others. */
  public PrimitiveReader(ByteInput in) {
    this.in = in;
  }

  /** The bytes that this reads from. */
  public ByteInput input() {
    return in;
  }

  /** The sizes that the header names, in bytes. */
  public void setSizes(int newIntSize, int newOffSize) {
    this.intSize = newIntSize;
    this.offSize = newOffSize;
  }

  /** The entry that errors are to name from now on. */
  public void setEntry(@Nullable String label) {
    this.entry = label;
  }

  /** Damage at this position, in the current entry. */
  public ArchiveException.Corrupt corrupt(String message) {
    return in.corrupt(message, entry);
  }

  /** The file ends before this part of it does, as where it was cut. */
  ArchiveException.Corrupt endOfFile() {
    return corrupt("could not read from input file: end of file");
  }

  /**
   * A byte, 0 to 255.
   *
   * @throws ArchiveException.Corrupt at the end of the file
   */
  public int readByte() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw endOfFile();
    }
    return b;
  }

  /** An int from -2^31+1 to 2^31-1. */
  public int readInt() throws IOException {
    boolean negative = readSign();
    long magnitude = readMagnitude(intSize);
    if (magnitude < 0 || magnitude > Integer.MAX_VALUE) {
      throw corrupt("integer in file is out of range");
    }
    if (negative && magnitude == 0) {
      throw corrupt("integer in file is a negative zero");
    }
    return negative ? -(int) magnitude : (int) magnitude;
  }

  /** An OID, which is stored as if it were an int: 0 to 2^32-1. */
  public long readOid() throws IOException {
    boolean negative = readSign();
    long magnitude = readMagnitude(intSize);
    if (magnitude < 0 || magnitude > 0xFFFFFFFFL || (negative && magnitude > 1L << 31)) {
      throw corrupt("OID in file is out of range");
    }
    return (negative ? -magnitude : magnitude) & 0xFFFFFFFFL;
  }

  private boolean readSign() throws IOException {
    int sign = readByte();
    if (sign > 1) {
      throw corrupt("invalid sign byte " + sign + " of an integer");
    }
    return sign == 1;
  }

  /** The magnitude, or -1 where it has bits beyond the 63rd. */
  private long readMagnitude(int size) throws IOException {
    long value = 0;
    boolean tooLarge = false;
    for (int i = 0; i < size; i++) {
      long b = readByte();
      if (i < 8) {
        value |= b << (8 * i);
      } else {
        tooLarge |= b != 0;
      }
    }
    return tooLarge || value < 0 ? -1 : value;
  }

  /** A string, which may be null. */
  public @Nullable String readString() throws IOException {
    int length = readInt();
    if (length < 0) {
      if (length != -1) {
        throw corrupt("invalid string length " + length);
      }
      return null;
    }
    if (length > in.remaining()) {
      throw endOfFile();
    }
    readBytes(length);
    for (int i = 0; i < length; i++) {
      if (scratch[i] == 0) {
        throw corrupt("string contains a zero byte");
      }
    }
    String s = length <= 64 ? shared(length) : newString(length);
    if (scratch.length > STEP_BYTES) {
      scratch = new byte[256];
    }
    return s;
  }

  /** A string that must not be null. */
  public String readRequiredString(String what) throws IOException {
    String s = readString();
    if (s == null) {
      throw corrupt(what + " is missing");
    }
    return s;
  }

  private void readBytes(int length) throws IOException {
    int done = 0;
    while (done < length) {
      int step = Math.min(length - done, STEP_BYTES);
      if (scratch.length < done + step) {
        int doubled = (int) Math.min(length, Math.max(2L * scratch.length, done + step));
        scratch = Arrays.copyOf(scratch, doubled);
      }
      int n = in.read(scratch, done, step);
      if (n < 0) {
        throw endOfFile();
      }
      done += n;
    }
  }

  private String shared(int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + scratch[i];
    }
    int slot = (hash ^ (hash >>> 16)) & (recent.length - 1);
    String s = recent[slot];
    if (s == null || !isInScratch(s, length)) {
      s = newString(length);
      recent[slot] = s;
    }
    return s;
  }

  private boolean isInScratch(String s, int length) {
    if (s.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (s.charAt(i) != (scratch[i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private String newString(int length) {
    return new String(scratch, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The flag of an offset: 1, 2 or 3. */
  public int readOffsetFlag() throws IOException {
    int flag = readByte();
    if (flag < PrimitiveWriter.OFFSET_NOT_SET || flag > PrimitiveWriter.OFFSET_NO_DATA) {
      throw corrupt("unexpected data offset flag " + flag);
    }
    return flag;
  }

  /** The position behind an offset's flag. */
  public long readOffsetPosition() throws IOException {
    long position = readMagnitude(offSize);
    if (position < 0) {
      throw corrupt("file offset in dump file is too large");
    }
    return position;
  }
}
