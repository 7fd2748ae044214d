package io.howdah.archive.compress;

import com.github.luben.zstd.ZstdCompressCtx;

/**
 * Says of one megabyte in so many of a stream which effort does: the lightest that takes hardly
 * more room than zstd's level 3, which is what is asked for. Less than a megabyte would not show
 * that a small table forgets rows too early.
 *
 * <p>What is looked at is fixed, so the same data gives the same bytes.
 */
final class ZstdProbe {
  private static final int SAMPLE_BLOCKS = 4;

  /** The sample stands at the beginning of each 128 MB. */
  private static final int PERIOD_BLOCKS = 512;

  private static final int USUAL_LEVEL = 3;

  /** How much more room than level 3 an effort may take, in percent. */
  private static final int TOLERATED_PERCENT = 2;

  private byte[] sample = {};
  private int inPeriod;
  private ZstdEffort effort = ZstdEffort.USUAL;

  /** The effort for what comes next. */
  ZstdEffort effort() {
    return effort;
  }

  /** Looks at the next block of the stream: does another effort than before do from here on? */
  boolean isEffortChangedBy(BlockInput input) {
    ZstdEffort before = effort;
    if (inPeriod < SAMPLE_BLOCKS) {
      if (inPeriod == 0) {
        sample = new byte[SAMPLE_BLOCKS * Blocks.BLOCK_BYTES];
      }
      System.arraycopy(
          input.bytes, input.start, sample, inPeriod * Blocks.BLOCK_BYTES, Blocks.BLOCK_BYTES);
      if (inPeriod == SAMPLE_BLOCKS - 1) {
        effort = lightestThatDoes();
        sample = new byte[0];
      }
    }
    inPeriod = (inPeriod + 1) % PERIOD_BLOCKS;
    return effort != before;
  }

  private ZstdEffort lightestThatDoes() {
    byte[] room = new byte[2 * sample.length];
    long most;
    try (ZstdCompressCtx ctx = new ZstdCompressCtx()) {
      ctx.setLevel(USUAL_LEVEL);
      most = length(ctx, room) * (100L + TOLERATED_PERCENT) / 100;
    }
    for (ZstdEffort candidate : ZstdEffort.values()) {
      if (candidate == ZstdEffort.USUAL) {
        break; // there is nothing to choose any more
      }
      try (ZstdCompressCtx ctx = new ZstdCompressCtx()) {
        candidate.begin(ctx);
        if (length(ctx, room) <= most) {
          return candidate;
        }
      }
    }
    return ZstdEffort.USUAL;
  }

  private int length(ZstdCompressCtx ctx, byte[] room) {
    return ctx.compressByteArray(room, 0, room.length, sample, 0, sample.length);
  }
}
