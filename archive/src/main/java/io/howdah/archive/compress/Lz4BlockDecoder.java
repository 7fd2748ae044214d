package io.howdah.archive.compress;

/**
 * Decodes LZ4 blocks whose matches may reach back into what was decoded before, as lz4's tools
 * write them by default and as lz4-java does not decode them. Source: LZ4 block format description.
 */
final class Lz4BlockDecoder {
  private Lz4BlockDecoder() {}

  /**
   * Decodes one block.
   *
   * @param from the first byte in {@code out} that a match may reach back to
   * @param to where the decoded bytes go
   * @param limit the end of the room for them
   * @return the end of the decoded bytes, or -1 where the block is damaged
   */
  static int decode(
      byte[] in, int inOffset, int inLength, byte[] out, int from, int to, int limit) {
    int i = inOffset;
    int inEnd = inOffset + inLength;
    int o = to;
    while (i < inEnd) {
      int token = in[i++] & 0xFF;
      int literals = token >>> 4;
      if (literals == 15) {
        int b;
        do {
          if (i >= inEnd || literals > limit) {
            return -1;
          }
          b = in[i++] & 0xFF;
          literals += b;
        } while (b == 255);
      }
      if (literals > inEnd - i || literals > limit - o) {
        return -1;
      }
      System.arraycopy(in, i, out, o, literals);
      i += literals;
      o += literals;
      if (i == inEnd) {
        // The last sequence has literals only.
        return o;
      }
      if (inEnd - i < 2) {
        return -1;
      }
      int distance = (in[i] & 0xFF) | (in[i + 1] & 0xFF) << 8;
      i += 2;
      int length = (token & 15) + 4;
      if (length == 19) {
        int b;
        do {
          if (i >= inEnd || length > limit) {
            return -1;
          }
          b = in[i++] & 0xFF;
          length += b;
        } while (b == 255);
      }
      if (distance == 0 || distance > o - from || length > limit - o) {
        return -1;
      }
      copyMatch(out, o, distance, length);
      o += length;
    }
    return -1;
  }

  private static void copyMatch(byte[] out, int at, int distance, int length) {
    if (distance >= length) {
      System.arraycopy(out, at - distance, out, at, length);
      return;
    }
    // The match overlaps what it makes: a pattern that repeats, doubled at each step.
    int done = distance;
    System.arraycopy(out, at - distance, out, at, distance);
    while (done < length) {
      int n = Math.min(done, length - done);
      System.arraycopy(out, at, out, at + done, n);
      done += n;
    }
  }
}
