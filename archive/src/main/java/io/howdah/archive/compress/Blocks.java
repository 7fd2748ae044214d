package io.howdah.archive.compress;

/** The sizes of the blocks that streams are cut into, and their pools. */
final class Blocks {
  /** How far deflate looks back: room for that much of the block before. */
  static final int WINDOW_BYTES = 1 << 15;

  /** Input of a block; measured, 128 to 512 KB do equally well. */
  static final int BLOCK_BYTES = 1 << 18;

  /** The window before the block, then the block. */
  static final BufferPool INPUT = new BufferPool(WINDOW_BYTES + BLOCK_BYTES, 16);

  /** Enough for a block that does not compress. */
  static final BufferPool OUTPUT = new BufferPool(BLOCK_BYTES + (1 << 12), 16);

  /** What decompressors read at once. */
  static final BufferPool COMPRESSED = new BufferPool(1 << 15, 32);

  private Blocks() {}
}
