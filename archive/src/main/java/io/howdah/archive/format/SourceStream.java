package io.howdah.archive.format;

import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Wrapping;
import io.howdah.archive.file.ByteInput;
import java.io.FilterInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The decompressed bytes of a file; closing it closes the file. */
public final class SourceStream extends FilterInputStream {
  private final ByteInput source;
  private boolean closed;

  /**
   * Decompresses a whole file.
   *
   * @param entry whom damage is told of, or null
   */
  public SourceStream(ByteInput source, Algorithm algorithm, @Nullable String entry) {
    super(Codecs.decompressor(algorithm, Wrapping.FILE, new FileSource(source, entry)));
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    requireOpen();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    requireOpen();
    return super.read(bytes, offset, length);
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    try {
      super.close();
    } finally {
      source.close();
    }
  }
}
