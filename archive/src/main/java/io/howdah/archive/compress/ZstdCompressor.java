package io.howdah.archive.compress;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import io.howdah.archive.Compression;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One zstd frame with a checksum. The blocks of a stream follow each other through one context, on
 * another thread than the caller's; with workers, zstd itself takes more threads.
 */
final class ZstdCompressor extends BlockCompressor {
  private final Compression compression;
  private final int threads;
  private @Nullable ZstdCompressCtx context;

  ZstdCompressor(Compression compression, int threads, Output output) {
    super(0, 2, new SerialExecutor(CompressionThreads.executor()), output);
    this.compression = compression;
    this.threads = threads;
  }

  @Override
  BlockTask task(BlockInput input) {
    return new Block(input);
  }

  @Override
  public void close() {
    super.close();
    ZstdCompressCtx ctx = context;
    if (ctx != null) {
      context = null;
      ZstdContexts.giveBack(ctx);
    }
  }

  /** What one block of input makes the context put out. */
  private final class Block extends PooledBlock {
    Block(BlockInput input) {
      super(input);
    }

    @Override
    void compress() {
      ZstdCompressCtx ctx = context;
      boolean only = input.first && input.last;
      if (ctx == null) {
        ctx = ZstdContexts.takeCompress(compression, threads, !only);
        context = ctx;
      }
      if (only) {
        ctx.setPledgedSrcSize(input.length);
      }
      ByteBuffer in = ByteBuffer.wrap(input.bytes, input.start, input.length);
      byte[] out = Blocks.OUTPUT.take();
      int n = 0;
      boolean done = false;
      while (!done) {
        ByteBuffer to = ByteBuffer.wrap(out, n, out.length - n);
        boolean flushed =
            ctx.compressByteBufferStream(
                to, in, input.last ? EndDirective.END : EndDirective.CONTINUE);
        n = to.position();
        done = input.last ? flushed : !in.hasRemaining();
        if (!done && n == out.length) {
          out = Arrays.copyOf(out, 2 * out.length);
        }
      }
      setOutput(out, n);
      if (input.last) {
        context = null;
        ZstdContexts.giveBack(ctx);
      }
    }
  }
}
