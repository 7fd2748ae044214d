package io.howdah.archive.compress.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the longest earlier occurrence of what stands at a position, within the window.
 *
 * <p>Positions with the same hash of six bytes are chained, the latest first: in text, chains by
 * fewer bytes are so long that many more steps are needed for the same result. For shorter matches,
 * which pay only where they are near, the latest position by a hash of four and of three bytes is
 * known.
 *
 * <p>The tables hold positions plus an offset that grows from one piece of data to the next, so
 * that what is left from earlier data is recognized by being too low, and nothing has to be
 * cleared: a stream of a hundred bytes touches only hundreds of bytes of the tables.
 */
final class MatchFinder {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** How many bytes must stand from a position on for {@link #find}. */
  static final int FIND_BYTES = 8;

  private static final int WINDOW_MASK = Symbols.WINDOW_BYTES - 1;
  private static final int BITS_6 = 17;
  private static final int BITS_4 = 15;
  private static final int BITS_3 = 13;

  /** Multiplies by the golden ratio, and drops two of eight bytes. */
  private static final long MULTIPLIER_6 = 0x9E3779B97F4A7C15L << 16;

  private static final int MULTIPLIER = 0x9E3779B1;

  /** One array for all tables: the heads of the chains, the chains, the hashes of fewer bytes. */
  private static final int CHAINS = 1 << BITS_6;

  private static final int HEADS_4 = CHAINS + Symbols.WINDOW_BYTES;
  private static final int HEADS_3 = HEADS_4 + (1 << BITS_4);
  private final int[] tables = new int[HEADS_3 + (1 << BITS_3)];

  /** High enough that what the tables hold at first, 0, is below any window. */
  static final int FIRST_LOWEST = 2 * Symbols.WINDOW_BYTES;

  /** What is added to an index into the data to get what the tables hold. */
  private int offset;

  /** Below are the positions of earlier data. */
  private int lowest;

  /** How far matches of three and four bytes may be away. */
  private int reach3;

  private int reach4;
  private int nextLowest;

  private byte[] data = new byte[0];
  private int end;

  /** A finder that supposes that there were so many bytes before. */
  MatchFinder(int firstLowest) {
    nextLowest = firstLowest;
  }

  /**
   * Sets the data.
   *
   * @param from where the window begins, the first index a match may reach back to
   * @param end the index behind the last byte
   */
  void begin(byte[] bytes, int from, int end) {
    if (nextLowest > Integer.MAX_VALUE - 2 * Symbols.WINDOW_BYTES - (end - from)) {
      Arrays.fill(tables, 0);
      nextLowest = FIRST_LOWEST;
    }
    this.data = bytes;
    this.end = end;
    this.lowest = nextLowest;
    this.offset = lowest - from;
    this.nextLowest = lowest + (end - from);
  }

  /** Sets how far matches of three and four bytes may be away. */
  void setReach(int distance3, int distance4) {
    reach3 = distance3;
    reach4 = distance4;
  }

  /** Forgets the data, so that it is not kept alive. */
  void finish() {
    data = new byte[0];
  }

  private static int hash6(long eight) {
    return (int) ((eight * MULTIPLIER_6) >>> (64 - BITS_6));
  }

  private static int hash4(int four) {
    return (four * MULTIPLIER) >>> (32 - BITS_4);
  }

  private static int hash3(int four) {
    return ((four << 8) * MULTIPLIER) >>> (32 - BITS_3);
  }

  /**
   * Takes up the positions from one to before another, but for matches of three bytes, which is
   * hardly missed; those at the very end are left out.
   */
  void insert(int from, int to) {
    int[] t = tables;
    byte[] in = data;
    int limit = Math.min(to, end - FIND_BYTES + 1);
    int shift = offset;
    for (int p = from; p < limit; p++) {
      long eight = (long) LONG.get(in, p);
      int at = p + shift;
      int head = hash6(eight);
      t[CHAINS + (at & WINDOW_MASK)] = t[head];
      t[head] = at;
      t[HEADS_4 + hash4((int) eight)] = at;
    }
  }

  /**
   * As {@link #insert}, but only every second position, and for long matches only: most of what
   * repeats is found from one of two neighbours, too.
   */
  void insertSparsely(int from, int to) {
    int[] t = tables;
    byte[] in = data;
    int limit = Math.min(to, end - FIND_BYTES + 1);
    int shift = offset;
    for (int p = from; p < limit; p += 2) {
      int at = p + shift;
      int head = hash6((long) LONG.get(in, p));
      t[CHAINS + (at & WINDOW_MASK)] = t[head];
      t[head] = at;
    }
  }

  /**
   * Takes up a position and looks for the longest match that is longer than another.
   *
   * @param p has at least {@link #FIND_BYTES} from itself on
   * @param longerThan at least 2, and less than what is left of the data
   * @return length times 65536 plus distance; 0 where there is none
   */
  int find(int p, int longerThan, int depth, int niceLength) {
    int[] t = tables;
    byte[] in = data;
    long eight = (long) LONG.get(in, p);
    int four = (int) eight;
    int at = p + offset;
    int head6 = hash6(eight);
    int head4 = HEADS_4 + hash4(four);
    int head3 = HEADS_3 + hash3(four);
    int candidate6 = t[head6];
    int candidate4 = t[head4];
    int candidate3 = t[head3];
    t[head6] = at;
    t[head4] = at;
    t[head3] = at;
    t[CHAINS + (at & WINDOW_MASK)] = candidate6;
    int limit = Math.max(at - WINDOW_MASK, lowest);
    int found = 0;
    int longest = longerThan;
    if (longest < 4) {
      if (candidate4 >= Math.max(limit, at - reach4)
          && (int) INT.get(in, candidate4 - offset) == four) {
        longest = matchLength(in, p, candidate4 - offset, Math.min(Symbols.MAX_MATCH, end - p));
        found = longest << 16 | (at - candidate4);
      } else if (longest < 3
          && candidate3 >= Math.max(limit, at - reach3)
          && (((int) INT.get(in, candidate3 - offset) ^ four) << 8) == 0) {
        longest = 3;
        found = 3 << 16 | (at - candidate3);
      }
    }
    if (candidate6 < limit || longest >= Math.min(niceLength, end - p)) {
      return found;
    }
    return walk(p, candidate6, limit, longest, found, depth, niceLength);
  }

  /** Follows a chain; up to so many steps, or to a match that is nice enough. */
  private int walk(
      int p, int first, int limit, int longerThan, int before, int depth, int niceLength) {
    int[] t = tables;
    byte[] in = data;
    int shift = offset;
    int most = Math.min(Symbols.MAX_MATCH, end - p);
    int nice = Math.min(niceLength, most);
    int four = (int) INT.get(in, p);
    int longest = longerThan;
    // A longer match has the same four bytes at its own end, too.
    int tail = Math.max(longest - 3, 0);
    int tailFour = (int) INT.get(in, p + tail);
    int found = before;
    int candidate = first;
    int left = depth;
    do {
      int q = candidate - shift;
      if ((int) INT.get(in, q + tail) == tailFour && (int) INT.get(in, q) == four) {
        int length = matchLength(in, p, q, most);
        if (length > longest) {
          longest = length;
          found = length << 16 | (p - q);
          if (length >= nice) {
            return found;
          }
          tail = length - 3;
          tailFour = (int) INT.get(in, p + tail);
        }
      }
      candidate = t[CHAINS + (candidate & WINDOW_MASK)];
    } while (candidate >= limit && --left > 0);
    return found;
  }

  /** How long the data at two indexes, which agree in four bytes, is the same; at most so much. */
  private static int matchLength(byte[] in, int p, int q, int most) {
    int n = 4;
    while (n + 8 <= most) {
      long different = (long) LONG.get(in, p + n) ^ (long) LONG.get(in, q + n);
      if (different != 0) {
        return n + (Long.numberOfTrailingZeros(different) >>> 3);
      }
      n += 8;
    }
    while (n < most && in[p + n] == in[q + n]) {
      n++;
    }
    return n;
  }

  /**
   * As {@link #find}, for the last positions, with fewer bytes left than that needs, but at least
   * three.
   */
  int findNearEnd(int p) {
    int[] t = tables;
    byte[] in = data;
    int most = end - p;
    int four = (in[p] & 0xFF) | (in[p + 1] & 0xFF) << 8 | (in[p + 2] & 0xFF) << 16;
    int head3 = HEADS_3 + hash3(four);
    int candidate = t[head3];
    int at = p + offset;
    t[head3] = at;
    if (most > 3) {
      int head4 = HEADS_4 + hash4(four | in[p + 3] << 24);
      // A position known by four bytes may be known by three no more, and the other way round.
      candidate = Math.max(candidate, t[head4]);
      t[head4] = at;
    }
    if (candidate < Math.max(at - WINDOW_MASK, lowest)) {
      return 0;
    }
    int n = 0;
    while (n < most && in[p + n] == in[candidate - offset + n]) {
      n++;
    }
    return n < Symbols.MIN_MATCH ? 0 : n << 16 | (at - candidate);
  }
}
