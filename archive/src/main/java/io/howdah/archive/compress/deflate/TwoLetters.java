package io.howdah.archive.compress.deflate;

/**
 * Finds data that is written with two letters, as bit strings are. Of a few bytes of it everything
 * has occurred very often, so that the best of the last few occurrences is worse than the best of
 * many: here, alone, a deep search pays.
 */
final class TwoLetters {
  private static final int SAMPLE_BYTES = 1024;

  /** The two letters' share, in sixteenths; the rest is ends of lines. */
  private static final int LEAST_SHARE = 15;

  private TwoLetters() {}

  /** Whether two values make nearly all of a piece, by a sample from all over it. */
  static boolean make(byte[] bytes, int start, int end) {
    int step = (end - start) / SAMPLE_BYTES;
    if (step == 0) {
      return false;
    }
    int[] counts = new int[256];
    for (int i = 0; i < SAMPLE_BYTES; i++) {
      // The last bits of the step alone would meet columns of a fixed width.
      counts[bytes[start + i * step + i % step] & 0xff]++;
    }
    int first = 0;
    int second = 0;
    for (int count : counts) {
      second = Math.max(second, Math.min(first, count));
      first = Math.max(first, count);
    }
    return second > SAMPLE_BYTES / 16 && 16 * (first + second) >= LEAST_SHARE * SAMPLE_BYTES;
  }
}
