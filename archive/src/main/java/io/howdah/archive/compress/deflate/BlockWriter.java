package io.howdah.archive.compress.deflate;

import java.util.Arrays;

/** Writes blocks in whichever of deflate's three ways takes the fewest bits. */
final class BlockWriter {
  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;

  /** The most that a stored block holds. */
  static final int MAX_STORED_BYTES = 65535;

  private static final int MAX_CODE_BITS = 15;

  private final HuffmanCode code = new HuffmanCode();
  private final CodeTables fixed = CodeTables.fixed(code);
  private final CodeTables dynamic = new CodeTables();
  private final CodeLengths codeLengths = new CodeLengths(code);
  private final int[] firstCounts = new int[Symbols.LITERALS_AND_LENGTHS];
  private final BitWriter out;

  BlockWriter(BitWriter out) {
    this.out = out;
  }

  /**
   * Writes a block.
   *
   * @param in holds what the tokens stand for
   * @param last whether the stream ends with it
   */
  void write(Tokens tokens, byte[] in, int from, int length, boolean last) {
    countFirsts(tokens.firstCounts);
    int[] distanceCounts = tokens.distanceCounts;
    code.lengths(firstCounts, Symbols.LITERALS_AND_LENGTHS, MAX_CODE_BITS, dynamic.firstLengths);
    code.lengths(distanceCounts, Symbols.DISTANCES, MAX_CODE_BITS, dynamic.distanceLengths);
    long dynamicBits =
        codeLengths.prepare(dynamic.firstLengths, dynamic.distanceLengths)
            + dynamic.bits(firstCounts, distanceCounts);
    long fixedBits = fixed.bits(firstCounts, distanceCounts);
    long coded = 3 + Math.min(dynamicBits, fixedBits) + extraBits(distanceCounts);
    if (storedBits(length) < coded) {
      writeStored(in, from, length, last);
    } else if (fixedBits <= dynamicBits) {
      begin(FIXED, last);
      writeTokens(tokens, fixed);
    } else {
      begin(DYNAMIC, last);
      codeLengths.write(out);
      dynamic.fill(code);
      writeTokens(tokens, dynamic);
    }
  }

  private void begin(int type, boolean last) {
    out.add(type << 1 | (last ? 1 : 0), 3);
  }

  private void writeTokens(Tokens tokens, CodeTables codes) {
    out.addTokens(tokens.tokens, tokens.count, codes.first, codes.distance);
    out.add(codes.endOfBlock(), codes.endOfBlockBits());
  }

  private void countFirsts(int[] counts) {
    System.arraycopy(counts, 0, firstCounts, 0, Symbols.END_OF_BLOCK);
    Arrays.fill(firstCounts, Symbols.END_OF_BLOCK, firstCounts.length, 0);
    firstCounts[Symbols.END_OF_BLOCK] = 1;
    for (int i = 0; i + Tokens.FIRST_MATCH < counts.length; i++) {
      firstCounts[Symbols.lengthSymbol(i)] += counts[Tokens.FIRST_MATCH + i];
    }
  }

  private long extraBits(int[] distanceCounts) {
    long bits = 0;
    for (int s = Symbols.FIRST_LENGTH; s < firstCounts.length; s++) {
      bits += (long) firstCounts[s] * Symbols.extraBitsOfFirst(s);
    }
    for (int s = 0; s < Symbols.DISTANCES; s++) {
      bits += (long) distanceCounts[s] * Symbols.extraBitsOfDistance(s);
    }
    return bits;
  }

  private long storedBits(int length) {
    int toByte = -(out.bitCount() + 3) & 7;
    int more = Math.max(0, (length - 1) / MAX_STORED_BYTES);
    return 3 + toByte + 32 + 40L * more + 8L * length;
  }

  private void writeStored(byte[] in, int from, int length, boolean last) {
    int at = from;
    int left = length;
    do {
      int n = Math.min(left, MAX_STORED_BYTES);
      left -= n;
      writeStoredBlock(in, at, n, last && left == 0);
      at += n;
    } while (left > 0);
  }

  private void writeStoredBlock(byte[] in, int from, int length, boolean last) {
    begin(STORED, last);
    out.align();
    out.add(length | ~length << 16, 32);
    out.addBytes(in, from, length);
  }

  /** Ends on the border of a byte, by an empty stored block. */
  void writeEmptyStored() {
    begin(STORED, false);
    out.align();
    out.add(0xFFFF0000, 32);
  }
}
