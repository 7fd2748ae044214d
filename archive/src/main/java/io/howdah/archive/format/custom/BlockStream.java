package io.howdah.archive.format.custom;

import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Wrapping;
import java.io.IOException;
import java.io.InputStream;

/** One stream of a block, decompressed; what happens at its end is the caller's. */
final class BlockStream extends InputStream {

  /** Told once when the stream is closed. */
  @FunctionalInterface
  interface OnClose {
    void closed() throws IOException;
  }

  private final ChunkSource chunks;
  private final InputStream data;
  private final OnClose onClose;
  private boolean open = true;

  BlockStream(ChunkSource chunks, Algorithm algorithm, OnClose onClose) throws IOException {
    this.chunks = chunks;
    this.data = Codecs.decompressor(algorithm, Wrapping.STREAM, chunks);
    this.onClose = onClose;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!open) {
      throw new IOException("the stream is closed");
    }
    return data.read(bytes, offset, length);
  }

  /** Passes over what has not been read, whether closed or not, and frees the decompressor. */
  void skipRest() throws IOException {
    if (open) {
      open = false;
      data.close();
    }
    chunks.skipRest();
  }

  @Override
  public void close() throws IOException {
    if (open) {
      open = false;
      data.close();
      onClose.closed();
    }
  }
}
