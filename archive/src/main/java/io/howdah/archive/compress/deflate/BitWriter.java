package io.howdah.archive.compress.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits into an array, the lowest first. What stands behind the last byte may be overwritten. */
final class BitWriter {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] out = new byte[0];
  private int at;

  /** Bits that have not become whole bytes yet, fewer than eight. */
  private long bits;

  private int bitCount;

  /** Sets where the bits go to; there must be room for 8 bytes more than will be written. */
  void begin(byte[] bytes, int from) {
    out = bytes;
    at = from;
    bits = 0;
    bitCount = 0;
  }

  void finish() {
    out = new byte[0];
  }

  /** The index behind the last whole byte. */
  int position() {
    return at;
  }

  /** How many bits of the next byte there are. */
  int bitCount() {
    return bitCount;
  }

  /** Adds up to 32 bits; those above them must be 0. */
  void add(int value, int count) {
    long b = bits | (value & 0xFFFFFFFFL) << bitCount;
    int n = bitCount + count;
    LONG.set(out, at, b);
    at += n >>> 3;
    bits = b >>> (n & ~7);
    bitCount = n & 7;
  }

  /** Fills the last byte with 0. */
  void align() {
    if (bitCount > 0) {
      add(0, 8 - bitCount);
    }
  }

  /** Adds bytes; the last byte must be whole. */
  void addBytes(byte[] bytes, int from, int length) {
    System.arraycopy(bytes, from, out, at, length);
    at += length;
  }

  /**
   * Adds tokens.
   *
   * @param first by a token's upper half: code and extra bits times 64, plus their number
   * @param distance by symbol: the code times 64, plus its length, and 16 times the total
   */
  void addTokens(int[] tokens, int count, int[] first, int[] distance) {
    byte[] o = out;
    int a = at;
    long b = bits;
    int n = bitCount;
    for (int i = 0; i < count; i++) {
      int token = tokens[i];
      int f = first[(token >>> 16) & (Tokens.FIRSTS - 1)];
      b |= (long) (f >>> 6) << n;
      n += f & 63;
      int d = token & 0xFFFF;
      int extra = Symbols.distanceExtraBits(d);
      int code = distance[Symbols.distanceSymbol(d, extra) & (Tokens.DISTANCE_SYMBOLS - 1)];
      int rest = d & ((1 << extra) - 1);
      b |= (long) (rest << (code & 15) | code >>> 9) << n;
      n += (code >>> 4) & 31;
      LONG.set(o, a, b);
      a += n >>> 3;
      b >>>= n & ~7;
      n &= 7;
    }
    at = a;
    bits = b;
    bitCount = n;
  }
}
