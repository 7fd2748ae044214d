package io.howdah.archive.file;

/**
 * When the C tools learn that a disk is full: the C library hands on whole blocks as they fill, and
 * the last one, full or not, when the file is closed. Ours have other buffers, and say the same.
 * Stateless.
 */
public final class LastBlock {
  /** The block of the C library on Linux. */
  public static final int BYTES = 4096;

  private LastBlock() {}

  /**
   * Whether the last block of a file holds what was refused.
   *
   * @param taken how many bytes the file has taken
   * @param total how many it should have got
   */
  static boolean holds(long taken, long total) {
    return total > 0 && taken >= (total - 1) / BYTES * BYTES;
  }
}
