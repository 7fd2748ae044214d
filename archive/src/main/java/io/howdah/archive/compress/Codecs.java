package io.howdah.archive.compress;

import io.howdah.archive.Compression;
import io.howdah.archive.Compression.Algorithm;
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
      Compression compression, Wrapping wrapping, int threads, Compressor.Output output) {
    return switch (compression.algorithm()) {
      case NONE -> new StoreCompressor(output);
      case GZIP -> new GzipCompressor(compression.level(), wrapping, threads, output);
      case LZ4 -> new Lz4Compressor(compression.level(), threads, output);
      case ZSTD -> new ZstdCompressor(compression, threads, output);
    };
  }

  /** The decompressed bytes of a source, read to its end; any damage is an error. */
  public static InputStream decompressor(
      Algorithm algorithm, Wrapping wrapping, CompressedSource source) {
    return switch (algorithm) {
      case NONE -> new StoredStream(source);
      case GZIP -> new InflateStream(source, wrapping);
      case LZ4 -> new Lz4Stream(source);
      case ZSTD -> new ZstdStream(source);
    };
  }
}
