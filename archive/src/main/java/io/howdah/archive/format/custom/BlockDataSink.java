package io.howdah.archive.format.custom;

import io.howdah.archive.DataSink;
import java.io.IOException;

/** The sink of a block of data. */
final class BlockDataSink implements DataSink {
  private final Block block;
  private boolean open = true;

  BlockDataSink(Block block) throws IOException {
    this.block = block;
    block.beginStream();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    block.stream().write(bytes, offset, length);
  }

  @Override
  public void finish() throws IOException {
    if (!open) {
      throw new IllegalStateException("the sink is closed");
    }
    block.endStreamAndBlock();
    open = false;
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      block.abandon();
    }
  }
}
