package io.howdah.archive.compress;

import com.github.luben.zstd.ZstdCompressCtx;

/**
 * How hard zstd looks for matches where no level was asked for: lightest first. All take zstd's
 * strategy "fast". What differs is the table of positions: one of 64 KB stays in the processor's
 * nearest cache, one of 512 KB remembers rows from longer ago. See decision 10.
 */
enum ZstdEffort {
  LIGHTEST(14, 7),
  LIGHT(15, 7),
  MEDIUM(16, 6),
  USUAL(17, 6);

  /** The window of level 3. */
  private static final int WINDOW_LOG = 21;

  private static final int FAST_LEVEL = 1;

  private final int hashLog;
  private final int minMatchBytes;

  ZstdEffort(int hashLog, int minMatchBytes) {
    this.hashLog = hashLog;
    this.minMatchBytes = minMatchBytes;
  }

  /** Makes a context that has not begun a frame work so. */
  void begin(ZstdCompressCtx ctx) {
    ctx.setLevel(FAST_LEVEL);
    ctx.setWindowLog(WINDOW_LOG);
    change(ctx);
  }

  /** Makes a context that works at another effort go on so, from its worker's next job on. */
  void change(ZstdCompressCtx ctx) {
    ctx.setHashLog(hashLog);
    ctx.setMinMatch(minMatchBytes);
  }
}
