package io.howdah.archive.format.custom;

/** The byte that a block starts with. */
final class BlockType {
  /** One stream of data. */
  static final int DATA = 1;

  /** Large objects. */
  static final int LARGE_OBJECTS = 3;

  private BlockType() {}
}
