package io.howdah.archive.compress;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A block whose result lies in one buffer of {@link Blocks#OUTPUT}. */
abstract class PooledBlock extends BlockTask {
  final BlockInput input;
  private byte @Nullable [] output;
  private int outputLength;

  PooledBlock(BlockInput input) {
    this.input = input;
  }

  /** Sets the result, whose buffer goes back to the pool when it has been delivered. */
  final void setOutput(byte[] bytes, int length) {
    output = bytes;
    outputLength = length;
  }

  @Override
  final void deliver(Compressor.Output out) throws IOException {
    byte[] bytes = output;
    if (bytes != null && outputLength > 0) {
      out.accept(bytes, 0, outputLength);
    }
  }

  @Override
  final void release() {
    input.release();
    byte[] bytes = output;
    if (bytes != null) {
      Blocks.OUTPUT.giveBack(bytes);
      output = null;
    }
  }
}
