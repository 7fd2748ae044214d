package io.howdah.bench.codec;

import io.howdah.archive.compress.deflate.DeflateEncoder;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Our deflate encoder and zlib's at the same level, on one thread, in pieces as the archives' gzip
 * makes them: operations are MB of uncompressed data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class DeflateBenchmark {
  private static final int MEGABYTES = CopyText.BYTES >> 20;
  private static final int PIECE_BYTES = 1 << 18;

  @Param({"4", "6", "9"})
  private int level = 6;

  private byte[] data = new byte[0];
  private final byte[] out = new byte[2 * PIECE_BYTES];
  private final DeflateEncoder encoder = new DeflateEncoder();
  private Deflater zlib = new Deflater(level, true);

  @Setup
  public void prepare() {
    data = CopyText.create();
    zlib.end();
    zlib = new Deflater(level, true);
  }

  @TearDown
  public void end() {
    zlib.end();
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long ours() {
    long total = 0;
    for (int at = 0; at < data.length; at += PIECE_BYTES) {
      int window = Math.max(0, at - DeflateEncoder.WINDOW_BYTES);
      int end = Math.min(data.length, at + PIECE_BYTES);
      total += encoder.encode(data, window, at, end, end == data.length, level, out, 0);
    }
    return total;
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public long zlib() {
    long total = 0;
    for (int at = 0; at < data.length; at += PIECE_BYTES) {
      zlib.reset();
      if (at > 0) {
        zlib.setDictionary(data, at - DeflateEncoder.WINDOW_BYTES, DeflateEncoder.WINDOW_BYTES);
      }
      zlib.setInput(data, at, Math.min(PIECE_BYTES, data.length - at));
      total += zlib.deflate(out, 0, out.length, Deflater.SYNC_FLUSH);
    }
    return total;
  }
}
