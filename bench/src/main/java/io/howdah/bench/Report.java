package io.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes results as a Markdown table and as a plot. */
final class Report {
  private Report() {}

  /** One result in one line, for the terminal. */
  static String line(Result result) {
    return String.format(
        Locale.ROOT,
        "%-38s ours %8.3f s  C %8.3f s  ratio %.2f  memory %d MB / %d MB",
        result.work().name(),
        result.ours().median(),
        result.theirs().median(),
        result.ratio(),
        result.ours().peakBytes() >> 20,
        result.theirs().peakBytes() >> 20);
  }

  /**
   * Writes {@code comparison.md} and {@code comparison.svg}.
   *
   * @param version of the C tools, whose server is of the same
   */
  static void write(Arguments arguments, String version, List<Result> results) throws IOException {
    Path directory = arguments.results();
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("comparison.md"), markdown(arguments, version, results));
    Files.writeString(directory.resolve("comparison.svg"), Plot.svg(results));
  }

  private static String markdown(Arguments arguments, String version, List<Result> results) {
    StringBuilder text = new StringBuilder("# Howdah against the C tools\n\n");
    text.append("Whole processes, wall time in seconds: median (minimum to maximum) of ");
    text.append(arguments.runs())
        .append(" runs each, in turn, on one machine that the server shares,")
        .append(" without TLS.");
    text.append(" Scale ")
        .append(arguments.scale())
        .append(", ")
        .append(LocalDate.now(ZoneOffset.UTC));
    text.append(", ").append(Runtime.getRuntime().availableProcessors()).append(" processors, ");
    text.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
    text.append(", ").append(processor());
    text.append(", Java ").append(Runtime.version()).append(", C tools and server: ");
    text.append(version).append(".\n\n");
    text.append("| work | Howdah | C | ratio | peak memory, Howdah / C | size, Howdah / C |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Result result : results) {
      text.append("| ").append(result.work().name());
      text.append(" | ").append(seconds(result.ours()));
      text.append(" | ").append(seconds(result.theirs()));
      text.append(String.format(Locale.ROOT, " | %.2f", result.ratio()));
      text.append(
          String.format(
              Locale.ROOT,
              " | %d MB / %d MB",
              result.ours().peakBytes() >> 20,
              result.theirs().peakBytes() >> 20));
      text.append(size(result)).append(" |\n");
    }
    return text.append("\n![ratios](comparison.svg)\n").toString();
  }

  /** The processor's model, where Linux tells. */
  private static String processor() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    } catch (IOException none) {
      return "unknown processor";
    }
    return "unknown processor";
  }

  private static String seconds(Measurement measurement) {
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f to %.3f)",
        measurement.median(),
        measurement.min(),
        measurement.max());
  }

  private static String size(Result result) {
    return result.ourBytes() == 0
        ? " | "
        : String.format(
            Locale.ROOT,
            " | %.1f MB / %.1f MB",
            result.ourBytes() / 1048576.0,
            result.theirBytes() / 1048576.0);
  }
}
