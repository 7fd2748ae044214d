package io.howdah.archive.compress;

import io.howdah.archive.compress.deflate.DeflateEncoder;
import java.util.zip.Deflater;

/**
 * Says of a block's data whether a lower level does: where our encoder takes no more room than zlib
 * at {@link #USUAL_LEVEL}, which is what is asked for. The text of most tables is so; that of prose
 * is not.
 */
final class LevelProbe {
  /** What gzip compresses at by default. */
  static final int USUAL_LEVEL = 6;

  /** Of a block, so much is looked at: zlib takes three times as long for it as we do. */
  private static final int SAMPLE_BYTES = 1 << 16;

  private LevelProbe() {}

  /** The lowest level of our encoder that does. */
  static int lowestThatDoes(BlockInput input, DeflateEncoder encoder) {
    int length = Math.min(input.length, SAMPLE_BYTES);
    byte[] room = Blocks.OUTPUT.take();
    try {
      int most = zlibLength(input, length, room);
      int level = DeflateEncoder.MIN_LEVEL;
      while (level < USUAL_LEVEL && length(input, length, level, encoder, room) > most) {
        level++;
      }
      return level;
    } finally {
      Blocks.OUTPUT.giveBack(room);
    }
  }

  private static int length(
      BlockInput input, int length, int level, DeflateEncoder encoder, byte[] room) {
    return encoder.encode(
        input.bytes,
        input.start - input.windowBytes,
        input.start,
        input.start + length,
        true,
        level,
        room,
        0);
  }

  private static int zlibLength(BlockInput input, int length, byte[] room) {
    Deflater d = Deflaters.take(USUAL_LEVEL);
    try {
      if (input.windowBytes > 0) {
        d.setDictionary(input.bytes, input.start - input.windowBytes, input.windowBytes);
      }
      d.setInput(input.bytes, input.start, length);
      d.finish();
      int n = 0;
      while (!d.finished()) {
        n += d.deflate(room);
      }
      return n;
    } finally {
      Deflaters.giveBack(d, USUAL_LEVEL);
    }
  }
}
