package io.howdah.archive.compress;

/** The input of one block; its array is the block's until it is given back. */
final class BlockInput {
  final byte[] bytes;

  /** Where the block's bytes begin; the window's end there. */
  final int start;

  /** How many bytes before the block may be looked at. */
  final int windowBytes;

  final int length;

  /** Whether the stream begins with this block. */
  final boolean first;

  /** Whether the stream ends with this block. */
  final boolean last;

  BlockInput(byte[] bytes, int start, int windowBytes, int length, boolean first, boolean last) {
    this.bytes = bytes;
    this.start = start;
    this.windowBytes = windowBytes;
    this.length = length;
    this.first = first;
    this.last = last;
  }

  /** Gives the array back. */
  void release() {
    Blocks.INPUT.giveBack(bytes);
  }
}
