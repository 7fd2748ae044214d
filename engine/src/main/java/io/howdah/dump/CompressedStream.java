package io.howdah.dump;

import io.howdah.archive.Compression;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Compressor;
import io.howdah.archive.compress.Wrapping;
import io.howdah.archive.file.ByteOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Compresses a script on its way to its file. Not thread-safe. */
final class CompressedStream extends OutputStream {
  private final Compressor compressor;
  private boolean refused;
  private boolean finished;

  CompressedStream(Compression compression, ByteOutput out) {
    int threads = Runtime.getRuntime().availableProcessors();
    compressor = Codecs.compressor(compression, Wrapping.FILE, threads, out::write);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      compressor.write(bytes, offset, length);
    } catch (IOException e) {
      refused = true;
      throw e;
    }
  }

  /** Ends the compressed data and hands on all of it. */
  void finish() throws IOException {
    finished = true;
    compressor.endInput();
    compressor.drain(true);
  }

  /** Without its end before, hands on what is ready: a reader sees that it breaks off. */
  @Override
  public void close() throws IOException {
    try (compressor) {
      if (!finished && !refused) {
        compressor.drain(true);
      }
    }
  }
}
