package io.howdah.dump;

import io.howdah.HowdahException;
import io.howdah.archive.Compression;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Compressor;
import io.howdah.archive.compress.Wrapping;
import io.howdah.archive.file.LastBlock;
import io.howdah.archive.file.OutputFile;
import io.howdah.script.TextErrors;
import java.io.IOException;
import java.io.OutputStream;

/** Compresses a script on its way to its file. Not thread-safe. */
final class CompressedStream extends OutputStream {
  private final Compressor compressor;
  private final OutputFile file;
  private final Algorithm algorithm;
  private boolean refused;
  private boolean finished;

  CompressedStream(Compression compression, OutputFile file) {
    int threads = Runtime.getRuntime().availableProcessors();
    this.file = file;
    algorithm = compression.algorithm();
    compressor = Codecs.compressor(compression, Wrapping.FILE, threads, file::write);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      compressor.write(bytes, offset, length);
    } catch (IOException e) {
      refused = true;
      throw TextErrors.writing(algorithm, e);
    }
  }

  /**
   * Ends the compressed data and hands on all of it.
   *
   * @throws HowdahException where the file does not take it
   */
  void finish() {
    finished = true;
    try {
      compressor.endInput();
      compressor.drain(true);
      file.flush();
    } catch (IOException e) {
      int block = algorithm == Algorithm.GZIP ? LastBlock.GZIP_BYTES : LastBlock.BYTES;
      throw file.refusedAtEnd(0, block)
          ? TextErrors.closing(algorithm, e)
          : TextErrors.writing(algorithm, e);
    }
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
