package io.howdah.archive.compress;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An LZ4 frame of independent blocks of 256 KB, compressed in parallel. Each block has its
 * checksum, which lz4's own tools write on demand only and always check.
 */
final class Lz4Compressor extends BlockCompressor {
  private final int level;

  Lz4Compressor(int level, int threads, Output output) {
    super(0, threads, CompressionThreads.executor(), output);
    this.level = level;
  }

  @Override
  byte[] header() {
    byte[] h = new byte[7];
    Lz4Frame.putInt(h, 0, Lz4Frame.MAGIC);
    h[4] = (byte) (Lz4Frame.FLG_VERSION | Lz4Frame.FLG_INDEPENDENT | Lz4Frame.FLG_BLOCK_CHECKSUM);
    h[5] = Lz4Frame.BD_256K;
    h[6] = (byte) (Lz4Codec.hash(h, 4, 2) >>> 8);
    return h;
  }

  @Override
  byte[] trailer() {
    return new byte[4];
  }

  @Override
  BlockTask task(BlockInput input) {
    return new Block(input);
  }

  /** One block: length, bytes, checksum. */
  private final class Block extends BlockTask {
    private final BlockInput input;
    private byte @Nullable [] output;
    private int outputLength;

    Block(BlockInput input) {
      this.input = input;
    }

    @Override
    void compress() {
      if (input.length == 0) {
        return;
      }
      byte[] out = Blocks.OUTPUT.take();
      int n =
          Lz4Codec.compressor(level)
              .compress(input.bytes, input.start, input.length, out, 4, out.length - 8);
      int size = n;
      if (n >= input.length) {
        n = input.length;
        size = n | Lz4Frame.STORED;
        System.arraycopy(input.bytes, input.start, out, 4, n);
      }
      Lz4Frame.putInt(out, 0, size);
      Lz4Frame.putInt(out, 4 + n, Lz4Codec.hash(out, 4, n));
      output = out;
      outputLength = n + 8;
    }

    @Override
    void deliver(Output out) throws IOException {
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
}
