package io.howdah.archive.compress;

import org.jspecify.annotations.Nullable;

/**
 * gzip in parallel blocks that together are one stream, which every inflater reads: a zlib stream
 * (RFC 1950: two bytes of header, deflate data, Adler-32) or a gzip file (RFC 1952: ten bytes of
 * header, deflate data, CRC-32, length).
 *
 * <p>At the usual level, 6, most data is hardly longer at level 5, which takes a fifth less time.
 * One block in {@link #PROBE_INTERVAL} is compressed at both, and the next ones at 5 where that was
 * less than {@link #MAX_GROWTH} times as long. Streams of a few MB are not affected.
 */
final class GzipCompressor extends BlockCompressor {
  private static final int USUAL_LEVEL = 6;
  private static final int FASTER_LEVEL = 5;
  private static final int PROBE_INTERVAL = 64;

  /** How many blocks after a probe its result is used: it is there by then. */
  private static final int PROBE_LAG = 12;

  private static final double MAX_GROWTH = 1.0185;

  private final int level;
  private long blocks;
  private @Nullable GzipBlock probe;
  private boolean fast;
  private final boolean file;
  private int checksum;
  private long total;

  GzipCompressor(int level, Wrapping wrapping, int threads, Output output) {
    super(Blocks.WINDOW_BYTES, threads, CompressionThreads.executor(), output);
    this.level = level;
    this.file = wrapping == Wrapping.FILE;
    this.checksum = file ? 0 : 1;
  }

  @Override
  BlockTask task(BlockInput input) {
    long index = blocks++;
    int probeLevel = GzipBlock.NO_PROBE;
    if (level == -1 || level == USUAL_LEVEL) {
      long phase = index % PROBE_INTERVAL;
      if (phase == 0 && !input.last) {
        probeLevel = FASTER_LEVEL;
      } else if (phase == PROBE_LAG && probe != null) {
        // Always asked at the same block, so that the same data gives the same bytes.
        fast = probe.probedGrowth() <= MAX_GROWTH;
      }
    }
    int blockLevel = fast && probeLevel == GzipBlock.NO_PROBE ? FASTER_LEVEL : level;
    GzipBlock block = new GzipBlock(input, blockLevel, probeLevel, file, this::delivered);
    if (probeLevel != GzipBlock.NO_PROBE) {
      probe = block;
    }
    return block;
  }

  private void delivered(int blockChecksum, int length) {
    checksum =
        file
            ? Checksums.joinCrc32(checksum, blockChecksum, length)
            : Checksums.joinAdler32(checksum, blockChecksum, length);
    total += length;
  }

  @Override
  byte[] header() {
    if (file) {
      // As zlib's gzopen writes it: no name, no time, a hint of the level, made on Unix.
      byte hint = (byte) (level == 9 ? 2 : level == 1 ? 4 : 0);
      return new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, hint, 3};
    }
    // Deflate with a window of 32 KB, the class of the level, and what makes it divide by 31.
    int levelClass = level < 0 || level == 6 ? 2 : level < 2 ? 0 : level < 6 ? 1 : 3;
    int header = 0x7800 | (levelClass << 6);
    header += 31 - header % 31;
    return new byte[] {(byte) (header >>> 8), (byte) header};
  }

  @Override
  byte[] trailer() {
    byte[] trailer = new byte[file ? 8 : 4];
    for (int i = 0; i < 4; i++) {
      trailer[i] = (byte) (file ? checksum >>> (8 * i) : checksum >>> (24 - 8 * i));
      if (file) {
        trailer[4 + i] = (byte) (total >>> (8 * i));
      }
    }
    return trailer;
  }
}
