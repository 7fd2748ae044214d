package io.howdah.bench.codec;

import io.howdah.archive.Compression;
import io.howdah.archive.InvalidCompressionException;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.CompressedSource;
import io.howdah.archive.compress.Compressor;
import io.howdah.archive.compress.Wrapping;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.FileSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our compressors and decompressors: operations are MB of uncompressed data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
public class CodecBenchmark {
  private static final int MEGABYTES = CopyText.BYTES >> 20;
  private static final int STEP_BYTES = 1 << 16;

  @Param({"none", "gzip:1", "gzip:4", "gzip", "gzip:9", "lz4", "lz4:9", "zstd", "zstd:9"})
  private String codec = "none";

  @Param({"1", "2", "4"})
  private int threads = 1;

  private byte[] data = new byte[0];
  private byte[] compressed = new byte[0];
  private final byte[] buffer = new byte[STEP_BYTES];

  @Setup
  public void prepare() throws IOException, InvalidCompressionException {
    data = CopyText.create();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    compressTo(out::write);
    compressed = out.toByteArray();
  }

  private void compressTo(Compressor.Output output)
      throws IOException, InvalidCompressionException {
    try (Compressor compressor =
        Codecs.compressor(Compression.parse(codec), Wrapping.STREAM, threads, output)) {
      for (int at = 0; at < data.length; at += STEP_BYTES) {
        compressor.write(data, at, Math.min(STEP_BYTES, data.length - at));
      }
      compressor.endInput();
      if (!compressor.drain(true)) {
        throw new IllegalStateException("not drained");
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long compress() throws IOException, InvalidCompressionException {
    long[] total = {0};
    compressTo((bytes, offset, length) -> total[0] += length);
    return total[0];
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long decompress() throws IOException, InvalidCompressionException {
    CompressedSource source =
        new FileSource(ByteInput.of(new ByteArrayInputStream(compressed), null), null);
    long total = 0;
    try (InputStream in =
        Codecs.decompressor(Compression.parse(codec).algorithm(), Wrapping.STREAM, source)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        total += n;
      }
    }
    return total;
  }
}
