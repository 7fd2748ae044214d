package io.howdah.bench.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** The tools of this machine, fed through a pipe; one that is not installed ends in an error. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ToolBenchmark {
  private static final int MEGABYTES = CopyText.BYTES >> 20;

  @Param({"gzip -1", "gzip -6", "gzip -9", "pigz -6", "zstd -3", "zstd -9", "lz4 -1"})
  private String command = "gzip -6";

  private byte[] data = new byte[0];

  @Setup
  public void prepare() {
    String program = command.substring(0, command.indexOf(' '));
    String path = System.getenv().getOrDefault("PATH", "");
    boolean found = false;
    for (String directory : List.of(path.split(":", -1))) {
      found |= Files.isExecutable(Path.of(directory, program));
    }
    if (!found) {
      throw new IllegalStateException(program + " is not installed");
    }
    data = CopyText.create();
  }

  @Benchmark
  @OperationsPerInvocation(MEGABYTES)
  public int compress() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", "exec " + command + " > /dev/null")
            .redirectErrorStream(true)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(data);
    }
    return process.waitFor();
  }
}
