package io.howdah.archive.compress;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Compression;
import io.howdah.archive.Compression.Algorithm;
import java.io.IOException;
import java.io.InputStream;

/** Finds the compressor or decompressor for a method. */
public final class Codecs {
  private Codecs() {}

  /**
   * A compressor for one stream.
   *
   * @param threads how many blocks may be compressed at once
   */
  public static Compressor compressor(
      Compression compression, Wrapping wrapping, int threads, Compressor.Output output)
      throws IOException {
    return switch (compression.algorithm()) {
      case NONE -> new StoreCompressor(output);
      case GZIP -> new GzipCompressor(compression.level(), wrapping, output);
      case LZ4, ZSTD ->
          throw new ArchiveException.UnsupportedCompression(
              "compression with " + compression.algorithm().specName() + " is not there yet");
    };
  }

  /** The decompressed bytes of a source, read to its end; any damage is an error. */
  public static InputStream decompressor(
      Algorithm algorithm, Wrapping wrapping, CompressedSource source) throws IOException {
    return switch (algorithm) {
      case NONE -> new StoredStream(source);
      case GZIP -> new InflateStream(source, wrapping);
      case LZ4, ZSTD ->
          throw new ArchiveException.UnsupportedCompression(
              "compression with " + algorithm.specName() + " is not there yet");
    };
  }
}
