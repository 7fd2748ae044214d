package io.howdah.archive.format.custom;

import io.howdah.archive.DataSink;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.format.LargeObjectIds;
import java.io.IOException;

/** The sink of a block of large objects. */
final class BlockLargeObjectsSink implements LargeObjectsSink {
  private final Block block;
  private boolean open = true;
  private boolean objectOpen;

  BlockLargeObjectsSink(Block block) {
    this.block = block;
  }

  @Override
  public DataSink object(long oid) throws IOException {
    LargeObjectIds.check(oid);
    if (!open || objectOpen) {
      throw new IllegalStateException(objectOpen ? "an object is open" : "the sink is closed");
    }
    block.writeInt((int) oid);
    block.beginStream();
    objectOpen = true;
    return new ObjectSink();
  }

  @Override
  public void finish() throws IOException {
    if (!open || objectOpen) {
      throw new IllegalStateException(objectOpen ? "an object is open" : "the sink is closed");
    }
    block.writeInt(0);
    block.endBlock();
    open = false;
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      block.abandon();
    }
  }

  /**
   * One large object. An object that is not finished spoils the block, which cannot be finished.
   */
  private final class ObjectSink implements DataSink {
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      block.stream().write(bytes, offset, length);
    }

    @Override
    public void finish() throws IOException {
      block.endStream();
      objectOpen = false;
    }

    @Override
    public void close() {}
  }
}
