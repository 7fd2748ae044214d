package io.howdah.dump.ahead;

import org.jspecify.annotations.Nullable;

/** Some bytes of a piece, in an array that is used again and again. Not thread-safe. */
final class Chunk {
  /** The room in one chunk. */
  static final int BYTES = 128 << 10;

  final byte[] bytes = new byte[BYTES];

  /** Where in the piece the bytes belong. */
  long position;

  /** How many there are. */
  int length;

  /** Whose allowance it counts against, while it is undelivered. */
  @Nullable Allowance owner;
}
