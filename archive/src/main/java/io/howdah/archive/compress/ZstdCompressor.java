package io.howdah.archive.compress;

import com.github.luben.zstd.EndDirective;
import com.github.luben.zstd.ZstdCompressCtx;
import io.howdah.archive.Compression;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One zstd frame with a checksum. The blocks of a stream follow each other through one context, on
 * another thread than the caller's; with workers, zstd itself takes more threads.
 */
final class ZstdCompressor extends BlockCompressor {
  private final Compression compression;
  private final int threads;
  private final @Nullable ZstdProbe probe;
  private @Nullable ZstdCompressCtx context;

  ZstdCompressor(Compression compression, int threads, Output output) {
    super(0, 2, new SerialExecutor(CompressionThreads.executor()), output);
    this.compression = compression;
    this.threads = threads;
    this.probe = ZstdContexts.canChangeEffort(compression) ? new ZstdProbe() : null;
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

  /** A context that has begun the stream. */
  private ZstdCompressCtx begun(BlockInput input) {
    ZstdCompressCtx ctx = context;
    if (ctx == null) {
      boolean only = input.last;
      ctx = ZstdContexts.takeCompress(compression, threads, !only);
      if (only) {
        ctx.setPledgedSrcSize(input.length);
      }
      context = ctx;
    }
    return ctx;
  }

  /** What one block of input makes the context put out. */
  private final class Block extends PooledBlock {
    private byte[] out = {};
    private int used;

    Block(BlockInput input) {
      super(input);
    }

    @Override
    void compress() {
      ZstdCompressCtx ctx = begun(input);
      out = Blocks.OUTPUT.take();
      feed(ctx, input.length, input.last ? EndDirective.END : EndDirective.CONTINUE);
      if (input.last) {
        context = null;
        ZstdContexts.giveBack(ctx);
      } else if (probe != null && probe.isEffortChangedBy(input)) {
        // Which jobs are made at the new effort must not depend on how far the worker has come.
        feed(ctx, 0, EndDirective.FLUSH);
        probe.effort().change(ctx);
      }
      addOutput(out, used);
    }

    private void feed(ZstdCompressCtx ctx, int length, EndDirective directive) {
      ByteBuffer in = ByteBuffer.wrap(input.bytes, input.start, length);
      boolean done = false;
      while (!done) {
        ByteBuffer to = ByteBuffer.wrap(out, used, out.length - used);
        boolean flushed = ctx.compressByteBufferStream(to, in, directive);
        used = to.position();
        done = directive == EndDirective.CONTINUE ? !in.hasRemaining() : flushed;
        if (!done && used == out.length) {
          // Workers give back what several blocks came to at once.
          addOutput(out, used);
          out = Blocks.OUTPUT.take();
          used = 0;
        }
      }
    }
  }
}
