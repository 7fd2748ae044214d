package io.howdah.archive.format.custom;

import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.format.PrimitiveReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The large objects of a block, from behind its dump ID. */
final class BlockLargeObjects implements LargeObjects {
  private final PrimitiveReader in;
  private final Algorithm algorithm;
  private final BlockStream.OnClose onClose;
  private @Nullable ChunkSource chunks;
  private @Nullable BlockStream stream;
  private long oid;
  private boolean ended;
  private boolean open = true;

  BlockLargeObjects(PrimitiveReader in, Algorithm algorithm, BlockStream.OnClose onClose) {
    this.in = in;
    this.algorithm = algorithm;
    this.onClose = onClose;
  }

  @Override
  public boolean next() throws IOException {
    if (ended) {
      return false;
    }
    skipObject();
    oid = in.readOid();
    if (oid == 0) {
      ended = true;
      return false;
    }
    chunks = new ChunkSource(in);
    return true;
  }

  private void skipObject() throws IOException {
    if (stream != null) {
      stream.skipRest();
      stream = null;
    } else if (chunks != null) {
      chunks.skipRest();
    }
    chunks = null;
  }

  @Override
  public long oid() {
    return oid;
  }

  @Override
  public InputStream data() throws IOException {
    ChunkSource c = chunks;
    if (c == null || stream != null) {
      throw new IllegalStateException("no large object, or its data was asked for before");
    }
    BlockStream s = new BlockStream(c, algorithm, () -> {});
    // Closed by its user or by the next step, whichever comes first; the chunks are skipped then.
    stream = s;
    return s;
  }

  /** Passes over all objects that have not been read. */
  void skipRest() throws IOException {
    while (next()) {
      // skipped by the next step
    }
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      if (stream != null) {
        stream.close();
      }
      onClose.closed();
    }
  }
}
