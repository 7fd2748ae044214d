package io.howdah.archive.compress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A block whose result lies in buffers of {@link Blocks#OUTPUT}. */
abstract class PooledBlock extends BlockTask {
  final BlockInput input;
  private final List<Piece> output = new ArrayList<>(1);

  PooledBlock(BlockInput input) {
    this.input = input;
  }

  @SuppressWarnings("ArrayRecordComponent") // shared by nobody else
  private record Piece(byte[] bytes, int lengthBytes) {}

  /** Adds to the result; the buffer goes back to the pool when it has been delivered. */
  final void addOutput(byte[] bytes, int lengthBytes) {
    output.add(new Piece(bytes, lengthBytes));
  }

  @Override
  final void deliver(Compressor.Output out) throws IOException {
    for (Piece piece : output) {
      if (piece.lengthBytes() > 0) {
        out.accept(piece.bytes(), 0, piece.lengthBytes());
      }
    }
  }

  @Override
  final void release() {
    input.release();
    for (Piece piece : output) {
      Blocks.OUTPUT.giveBack(piece.bytes());
    }
    output.clear();
  }
}
