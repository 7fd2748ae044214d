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

  private final int level;
  private final boolean crc;
  private final OnDelivery onDelivery;
  private final BlockInput input;
  private byte @Nullable [] output;
  private int outputLength;
  private int checksum;

  GzipBlock(BlockInput input, int level, boolean crc, OnDelivery onDelivery) {
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
    Deflater d = Deflaters.take(level);
    try {
      if (input.windowBytes > 0) {
        d.setDictionary(input.bytes, input.start - input.windowBytes, input.windowBytes);
      }
      d.setInput(input.bytes, input.start, input.length);
      if (input.last) {
        d.finish();
      }
      byte[] out = Blocks.OUTPUT.take();
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
      output = out;
      outputLength = n;
    } finally {
      Deflaters.giveBack(d, level);
    }
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
