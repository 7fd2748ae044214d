package io.howdah.archive.compress;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * One block of a deflate stream. It is primed with the 32 KB before it, so that matches reach back
 * over its start, and ends on a byte boundary, so that the blocks can be put one after the other.
 */
final class GzipBlock extends BlockTask {

  /** Told of the block's checksum and length when its turn comes. */
  @FunctionalInterface
  interface OnDelivery {
    void delivered(int checksum, int length);
  }

  /** No other level is tried. */
  static final int NO_PROBE = -2;

  private final int level;
  private final boolean crc;
  private final OnDelivery onDelivery;
  private final BlockInput input;
  private byte @Nullable [] output;
  private int outputLength;
  private int checksum;
  private final int probeLevel;
  private int ownLength;
  private int probeLength;

  /**
   * A block to be compressed.
   *
   * @param probeLevel a level to try beside it, for its length only, or {@link #NO_PROBE}
   */
  GzipBlock(BlockInput input, int level, int probeLevel, boolean crc, OnDelivery onDelivery) {
    this.probeLevel = probeLevel;
    this.input = input;
    this.level = level;
    this.crc = crc;
    this.onDelivery = onDelivery;
  }

  @Override
  void compress() {
    Checksum sum = crc ? new CRC32() : new Adler32();
    sum.update(input.bytes, input.start, input.length);
    checksum = (int) sum.getValue();
    byte[] out = Blocks.OUTPUT.take();
    output = deflate(level, out);
    if (probeLevel != NO_PROBE) {
      ownLength = outputLength;
      byte[] own = output;
      Blocks.OUTPUT.giveBack(deflate(probeLevel, Blocks.OUTPUT.take()));
      probeLength = outputLength;
      output = own;
      outputLength = ownLength;
    }
  }

  /** Compresses the block and sets the length; the array returned is the given one or a larger. */
  private byte[] deflate(int atLevel, byte[] room) {
    Deflater d = Deflaters.take(atLevel);
    try {
      if (input.windowBytes > 0) {
        d.setDictionary(input.bytes, input.start - input.windowBytes, input.windowBytes);
      }
      d.setInput(input.bytes, input.start, input.length);
      if (input.last) {
        d.finish();
      }
      byte[] out = room;
      int flush = input.last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
      int n = 0;
      while (true) {
        n += d.deflate(out, n, out.length - n, flush);
        if (input.last ? d.finished() : d.needsInput() && n < out.length) {
          break;
        }
        if (n == out.length) {
          out = Arrays.copyOf(out, 2 * n);
        }
      }
      if (d.getBytesRead() != input.length) {
        throw new IllegalStateException(
            "deflate took " + d.getBytesRead() + " of " + input.length + " bytes");
      }
      outputLength = n;
      return out;
    } finally {
      Deflaters.giveBack(d, atLevel);
    }
  }

  /** Waits for the block, and says how much longer it was at the probed level: 1 is the same. */
  double probedGrowth() {
    awaitQuietly();
    return (double) probeLength / Math.max(ownLength, 1);
  }

  @Override
  void deliver(Compressor.Output out) throws IOException {
    onDelivery.delivered(checksum, input.length);
    byte[] bytes = output;
    if (bytes != null) {
      out.accept(bytes, 0, outputLength);
    }
  }

  @Override
  void release() {
    input.release();
    byte[] bytes = output;
    if (bytes != null) {
      Blocks.OUTPUT.giveBack(bytes);
      output = null;
    }
  }
}
