package io.howdah.archive.file;

/**
 * When the C tools learn that a disk is full: the C library hands on whole blocks as they fill, and
 * the last one, full or not, when the file is closed. Ours have other buffers, and say the same.
 * Stateless.
 */
public final class LastBlock {
  /** The block of the C library on Linux. */
  public static final int BYTES = 4096;

  /** The block in which zlib hands on what it wrote to a file of its own. */
  public static final int GZIP_BYTES = 8192;

  private LastBlock() {}

  /**
   * Whether the last block of a file holds what was refused.
   *
   * @param taken how many bytes the file has taken
   * @param total how many it should have got
   * @param block how many the C tool hands on at once
   */
  static boolean holds(long taken, long total, int block) {
    return total > 0 && taken >= (total - 1) / block * block;
  }
}
