package io.howdah.archive.compress.deflate;

/**
 * Compresses pieces of data to raw deflate, RFC 1951. Pieces may be compressed by several encoders
 * at once, and put one after the other: each can be primed with the 32 KB before it, and all but
 * the last end on the border of a byte.
 *
 * <p>An encoder may be used for any number of pieces, of any streams, one after the other; it holds
 * about 1.3 MB. Not thread-safe.
 */
public final class DeflateEncoder {
  /**
   * The lowest level, and the fastest. It has no counterpart in zlib: where repetition is regular,
   * as in tables, it is as dense as zlib's level 6, elsewhere less so than zlib's level 4.
   */
  public static final int MIN_LEVEL = 3;

  /** The lowest level that is as dense as zlib's on any data. */
  public static final int MIN_DENSE_LEVEL = 4;

  /** The highest level. */
  public static final int MAX_LEVEL = 9;

  /** How far before a piece its compression looks back. */
  public static final int WINDOW_BYTES = Symbols.WINDOW_BYTES;

  /** A slice may end in a long row of literals, each before a better match. */
  private static final int LAST_SLICE = Tokens.CAPACITY - 2 * BlockSplit.SLICE_TOKENS;

  private final MatchFinder finder;
  private final Tokens tokens = new Tokens();
  private final BlockSplit split = new BlockSplit();
  private final Reach reach = new Reach();
  private final Parser parser;
  private final BitWriter out = new BitWriter();
  private final BlockWriter writer = new BlockWriter(out);

  /** A new encoder. */
  public DeflateEncoder() {
    this(MatchFinder.FIRST_LOWEST);
  }

  /** An encoder whose positions begin high, as after much use. */
  DeflateEncoder(int firstPosition) {
    finder = new MatchFinder(firstPosition);
    parser = new Parser(finder, tokens, reach);
  }

  /** How much room the output of a piece of so many bytes may need. */
  public static int maxOutputBytes(int length) {
    // Five bytes for each stored block, which may be as short as a block at all, and the end.
    return length + 5 * (length / BlockSplit.MIN_BLOCK_BYTES + 2) + 16;
  }

  /**
   * Compresses a piece.
   *
   * @param from where the window begins: the bytes before start that matches may reach back to
   * @param start where the piece begins
   * @param end the index behind its last byte
   * @param last whether the stream ends with it
   * @param level from {@link #MIN_LEVEL}, the fastest, to {@link #MAX_LEVEL}
   * @param output has room for {@link #maxOutputBytes} from outputStart on
   * @return how many bytes the output has
   */
  public int encode(
      byte[] bytes,
      int from,
      int start,
      int end,
      boolean last,
      int level,
      byte[] output,
      int outputStart) {
    if (output.length - outputStart < maxOutputBytes(end - start)) {
      throw new IllegalArgumentException("too little room for the output");
    }
    out.begin(output, outputStart);
    finder.begin(bytes, Math.max(from, start - WINDOW_BYTES), end);
    finder.insert(Math.max(from, start - WINDOW_BYTES), start);
    boolean deep = level > MIN_DENSE_LEVEL && TwoLetters.make(bytes, start, end);
    parser.begin(bytes, end, deep ? Effort.of(level).deeper() : Effort.of(level));
    reach.begin(bytes, start, end);
    int block = start;
    int at = start;
    while (at < end) {
      at = parser.parse(at);
      tokens.tally(split);
      reach.learn(tokens.firstCounts, tokens.count);
      if (at == end || tokens.count > LAST_SLICE || splitsAt(block, at, end)) {
        endBlock(bytes, block, at, last && at == end);
        block = at;
      }
    }
    if (last && start == end) {
      endBlock(bytes, start, end, true);
    } else if (!last) {
      writer.writeEmptyStored();
    }
    out.align();
    int length = out.position() - outputStart;
    parser.finish();
    finder.finish();
    out.finish();
    return length;
  }

  private boolean splitsAt(int block, int at, int end) {
    boolean ends = split.endsHere();
    return ends
        && at - block >= BlockSplit.MIN_BLOCK_BYTES
        && end - at >= BlockSplit.MIN_BLOCK_BYTES;
  }

  private void endBlock(byte[] bytes, int from, int to, boolean last) {
    writer.write(tokens, bytes, from, to - from, last);
    tokens.clear();
    split.clear();
  }
}
