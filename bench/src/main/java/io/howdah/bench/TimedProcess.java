package io.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a command and watches it from outside: wall time, and the peak of its resident set as Linux
 * counts it ({@code VmHWM}; 0 elsewhere). Child processes are not counted.
 */
final class TimedProcess {
  /**
   * What one run took.
   *
   * @param peakBytes 0 where it is not known
   */
  record Run(double wallSeconds, long peakBytes) {}

  private static final int POLL_MILLIS = 5;

  private TimedProcess() {}

  /**
   * Runs the command to its end.
   *
   * @throws IOException when it can't be started or doesn't end with status 0; with what it said
   */
  static Run run(List<String> command) throws IOException, InterruptedException {
    Path messages = Files.createTempFile("bench", ".err");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(messages.toFile())
              .start();
      long peak = 0;
      while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakOf(process.pid()));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IOException(
            String.join(" ", command)
                + " ended with status "
                + process.exitValue()
                + ": "
                + Files.readString(messages));
      }
      return new Run(seconds, peak);
    } finally {
      Files.deleteIfExists(messages);
    }
  }

  private static long peakOf(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException gone) {
      return 0; // the process has ended, or this is no Linux
    }
    return 0;
  }
}
