package io.howdah.archive.compress;

/**
 * An LZ4 frame of independent blocks of 256 KB, compressed in parallel. Each block has its
 * checksum, which lz4's own tools write on demand only and always check.
 */
final class Lz4Compressor extends BlockCompressor {
  private static final int HEADER_BYTES = 7;

  private final int level;

  Lz4Compressor(int level, int threads, Output output) {
    super(0, threads, CompressionThreads.executor(), output);
    this.level = level;
  }

  private static void putHeader(byte[] h) {
    Lz4Frame.putInt(h, 0, Lz4Frame.MAGIC);
    h[4] = (byte) (Lz4Frame.FLG_VERSION | Lz4Frame.FLG_INDEPENDENT | Lz4Frame.FLG_BLOCK_CHECKSUM);
    h[5] = Lz4Frame.BD_256K;
    h[6] = (byte) (Lz4Codec.hash(h, 4, 2) >>> 8);
  }

  @Override
  BlockTask task(BlockInput input) {
    return new Block(input);
  }

  /**
   * One block: length, bytes, checksum; before the first a header, behind the last a length of 0.
   */
  private final class Block extends PooledBlock {
    Block(BlockInput input) {
      super(input);
    }

    @Override
    void compress() {
      byte[] out = Blocks.OUTPUT.take();
      int at = 0;
      if (input.first) {
        putHeader(out);
        at = HEADER_BYTES;
      }
      if (input.length > 0) {
        at = putBlock(out, at);
      }
      if (input.last) {
        Lz4Frame.putInt(out, at, 0);
        at += 4;
      }
      addOutput(out, at);
    }

    private int putBlock(byte[] out, int at) {
      int n = Lz4Encoders.compress(level, input, out, at + 4, out.length - at - 12);
      int size = n;
      if (n >= input.length) {
        n = input.length;
        size = n | Lz4Frame.STORED;
        System.arraycopy(input.bytes, input.start, out, at + 4, n);
      }
      Lz4Frame.putInt(out, at, size);
      Lz4Frame.putInt(out, at + 4 + n, Lz4Codec.hash(out, at + 4, n));
      return at + 8 + n;
    }
  }
}
