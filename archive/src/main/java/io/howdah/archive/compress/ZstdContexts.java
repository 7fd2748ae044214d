package io.howdah.archive.compress;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import io.howdah.archive.Compression;
import java.util.ArrayDeque;

/** Idle zstd contexts, which hold some MB each outside of the heap. */
final class ZstdContexts {
  private static final int MAX_IDLE = 4;

  /**
   * What zstd takes for long-distance matching, and what its decoders accept without being asked.
   */
  private static final int LONG_WINDOW_LOG = 27;

  /** Levels from here on are slow enough to keep several threads busy with one stream. */
  private static final int FIRST_PARALLEL_LEVEL = 6;

  private static final int MAX_OWN_WORKERS = 4;
  private static final int JOB_BYTES = 4 << 20;

  /** Jobs of the one worker that most streams have. */
  private static final int SMALL_JOB_BYTES = 2 << 20;

  private static final ArrayDeque<ZstdCompressCtx> COMPRESS = new ArrayDeque<>();
  private static final ArrayDeque<ZstdDecompressCtx> DECOMPRESS = new ArrayDeque<>();

  private ZstdContexts() {}

  /**
   * A context for one frame.
   *
   * @param stream whether the frame is longer than one block, so that workers pay
   */
  static ZstdCompressCtx takeCompress(Compression c, int threads, boolean stream) {
    ZstdCompressCtx ctx;
    synchronized (COMPRESS) {
      ctx = COMPRESS.poll();
    }
    if (ctx == null) {
      ctx = new ZstdCompressCtx();
    }
    ctx.setLevel(c.level());
    ctx.setChecksum(true);
    if (c.longDistance() == 1) {
      ctx.setLong(LONG_WINDOW_LOG);
    } else if (stream && isEffortOurs(c)) {
      ZstdEffort.USUAL.begin(ctx);
    }
    if (stream) {
      setWorkers(ctx, c, threads);
    }
    return ctx;
  }

  /**
   * Whether nobody asked for a level, so that a stream longer than a block takes the effort it
   * needs.
   */
  static boolean isEffortOurs(Compression c) {
    return c.level() == Compression.ZSTD.level() && c.longDistance() != 1;
  }

  /** Whether that effort can be changed midway: without a worker, zstd keeps to the first. */
  static boolean canChangeEffort(Compression c) {
    return isEffortOurs(c) && c.workers() != 0;
  }

  /**
   * Even a single worker pays: it compresses what lies in one piece, where a context that is fed
   * bit by bit has to look in two.
   */
  private static void setWorkers(ZstdCompressCtx ctx, Compression c, int threads) {
    if (c.hasWorkers()) {
      ctx.setWorkers(c.workers());
    } else if (c.level() >= FIRST_PARALLEL_LEVEL && threads > 1) {
      ctx.setWorkers(Math.min(threads, MAX_OWN_WORKERS));
      ctx.setJobSize(JOB_BYTES);
    } else {
      ctx.setWorkers(1);
      ctx.setJobSize(SMALL_JOB_BYTES);
    }
  }

  static void giveBack(ZstdCompressCtx ctx) {
    ctx.reset();
    synchronized (COMPRESS) {
      if (COMPRESS.size() < MAX_IDLE) {
        COMPRESS.push(ctx);
        return;
      }
    }
    ctx.close();
  }

  static ZstdDecompressCtx takeDecompress() {
    synchronized (DECOMPRESS) {
      ZstdDecompressCtx ctx = DECOMPRESS.poll();
      if (ctx != null) {
        return ctx;
      }
    }
    return new ZstdDecompressCtx();
  }

  static void giveBack(ZstdDecompressCtx ctx) {
    ctx.reset();
    synchronized (DECOMPRESS) {
      if (DECOMPRESS.size() < MAX_IDLE) {
        DECOMPRESS.push(ctx);
        return;
      }
    }
    ctx.close();
  }
}
