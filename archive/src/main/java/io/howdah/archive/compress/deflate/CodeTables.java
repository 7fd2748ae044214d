package io.howdah.archive.compress.deflate;

/** The two codes of a block, and what is looked up to write its tokens. */
final class CodeTables {
  final byte[] firstLengths = new byte[Symbols.LITERALS_AND_LENGTHS + 2];
  final byte[] distanceLengths = new byte[Symbols.DISTANCES + 2];
  private final int[] firstCodes = new int[firstLengths.length];
  private final int[] distanceCodes = new int[distanceLengths.length];

  /** For {@link BitWriter#addTokens}. */
  final int[] first = new int[Tokens.FIRSTS];

  /** For {@link BitWriter#addTokens}. */
  final int[] distance = new int[Tokens.DISTANCE_SYMBOLS];

  /** The codes of blocks that name none. Source: RFC 1951, 3.2.6. */
  static CodeTables fixed(HuffmanCode code) {
    CodeTables t = new CodeTables();
    for (int s = 0; s < t.firstLengths.length; s++) {
      t.firstLengths[s] = (byte) (s < 144 ? 8 : s < 256 ? 9 : s < 280 ? 7 : 8);
    }
    for (int s = 0; s < t.distanceLengths.length; s++) {
      t.distanceLengths[s] = 5;
    }
    t.fill(code, t.firstLengths.length, t.distanceLengths.length);
    return t;
  }

  /** Makes codes and tables from the lengths that have been set. */
  void fill(HuffmanCode code) {
    fill(code, Symbols.LITERALS_AND_LENGTHS, Symbols.DISTANCES);
  }

  private void fill(HuffmanCode code, int firstSymbols, int distanceSymbols) {
    code.codes(firstLengths, firstSymbols, firstCodes);
    code.codes(distanceLengths, distanceSymbols, distanceCodes);
    for (int i = 0; i < Tokens.FIRST_MATCH; i++) {
      first[i] = firstCodes[i] << 6 | firstLengths[i];
    }
    for (int i = 0; i + Tokens.FIRST_MATCH < Tokens.FIRSTS; i++) {
      int symbol = Symbols.lengthSymbol(i);
      int bits = firstLengths[symbol];
      int value = Symbols.lengthExtra(i) << bits | firstCodes[symbol];
      first[Tokens.FIRST_MATCH + i] = value << 6 | bits + Symbols.extraBitsOfFirst(symbol);
    }
    for (int s = 0; s < Symbols.DISTANCES; s++) {
      int bits = distanceLengths[s];
      distance[s] = distanceCodes[s] << 9 | (bits + Symbols.extraBitsOfDistance(s)) << 4 | bits;
    }
  }

  int endOfBlock() {
    return firstCodes[Symbols.END_OF_BLOCK];
  }

  int endOfBlockBits() {
    return firstLengths[Symbols.END_OF_BLOCK];
  }

  /** How many bits tokens need that occur so often, extra bits left out. */
  long bits(int[] firstCounts, int[] distanceCounts) {
    long bits = 0;
    for (int s = 0; s < Symbols.LITERALS_AND_LENGTHS; s++) {
      bits += (long) firstCounts[s] * firstLengths[s];
    }
    for (int s = 0; s < Symbols.DISTANCES; s++) {
      bits += (long) distanceCounts[s] * distanceLengths[s];
    }
    return bits;
  }
}
