package io.howdah.archive.compress;

import io.howdah.archive.compress.deflate.DeflateEncoder;
import org.jspecify.annotations.Nullable;

/**
 * gzip in parallel blocks that together are one stream, which every inflater reads: a zlib stream
 * (RFC 1950: two bytes of header, deflate data, Adler-32) or a gzip file (RFC 1952: ten bytes of
 * header, deflate data, CRC-32, length).
 *
 * <p>At the usual level, one block in some is probed, and what was found of it decides about the
 * level of the blocks a fixed number later: the same data gives the same bytes with any number of
 * threads. Short streams are not worth a probe.
 */
final class GzipCompressor extends BlockCompressor {
  /** One block in so many is probed: 16 MB. */
  private static final int PERIOD_BLOCKS = 64;

  /** Which block of a period is probed. */
  private static final int PROBED_BLOCK = 2;

  /** From which block of a period on the result holds. */
  private static final int FIRST_BLOCK = 6;

  private final int level;
  private final boolean file;
  private int checksum;
  private long total;

  /** The block of the period that {@link #task} is called for next. */
  private int inPeriod;

  private int currentLevel;
  private @Nullable GzipBlock probed;

  GzipCompressor(int level, Wrapping wrapping, int threads, Output output) {
    super(Blocks.WINDOW_BYTES, threads, CompressionThreads.executor(), output);
    this.level = level < 0 ? LevelProbe.USUAL_LEVEL : level;
    this.currentLevel = this.level;
    this.file = wrapping == Wrapping.FILE;
    this.checksum = file ? 0 : 1;
  }

  @Override
  BlockTask task(BlockInput input) {
    boolean probe = level == LevelProbe.USUAL_LEVEL && inPeriod == PROBED_BLOCK && !input.last;
    GzipBlock before = probed;
    if (inPeriod == FIRST_BLOCK && before != null) {
      before.awaitQuietly();
      int found = before.lowestThatDoes();
      currentLevel = found > 0 ? found : level;
      probed = null;
    }
    inPeriod = (inPeriod + 1) % PERIOD_BLOCKS;
    GzipBlock block = new GzipBlock(input, currentLevel, file, probe, this);
    if (probe) {
      probed = block;
    }
    return block;
  }

  /** Whether zlib compresses, which is faster than our encoder at the lowest levels. */
  boolean isByZlib() {
    return level < DeflateEncoder.MIN_DENSE_LEVEL;
  }

  /** Takes in a block's checksum; called in the order of the blocks. */
  void delivered(int blockChecksum, int length) {
    checksum =
        file
            ? Checksums.joinCrc32(checksum, blockChecksum, length)
            : Checksums.joinAdler32(checksum, blockChecksum, length);
    total += length;
  }

  /** What the stream begins with. */
  byte[] header() {
    if (file) {
      // As zlib's gzopen writes it: no name, no time, a hint of the level, made on Unix.
      byte hint = (byte) (level == 9 ? 2 : level == 1 ? 4 : 0);
      return new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, hint, 3};
    }
    // Deflate with a window of 32 KB, the class of the level, and what makes it divide by 31.
    int levelClass = level == LevelProbe.USUAL_LEVEL ? 2 : level < 2 ? 0 : level < 6 ? 1 : 3;
    int header = 0x7800 | (levelClass << 6);
    header += 31 - header % 31;
    return new byte[] {(byte) (header >>> 8), (byte) header};
  }

  /** What the stream ends with, once all its blocks have been delivered. */
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
