package io.howdah.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * The command line of a comparison.
 *
 * @param runs counted runs of each command
 * @param scale of the databases; 1 for the sizes in the table
 * @param only works whose name contains one of these
 * @param skip but none of these
 * @param results where the table and the plot go
 * @param bin where our launchers are
 */
record Arguments(
    int runs, double scale, List<String> only, List<String> skip, Path results, Path bin) {

  /** Whether a work of that name is wanted. */
  boolean chooses(String name) {
    return only.stream().anyMatch(name::contains) && skip.stream().noneMatch(name::contains);
  }

  static Arguments parse(String[] args) {
    int runs = 5;
    double scale = 1;
    List<String> only = List.of("");
    List<String> skip = List.of();
    Path results = Path.of("bench/results");
    Path bin = Path.of("bin");
    for (int i = 0; i + 1 < args.length; i += 2) {
      String value = args[i + 1];
      switch (args[i]) {
        case "--runs" -> runs = Integer.parseInt(value);
        case "--scale" -> scale = Double.parseDouble(value);
        case "--only" -> only = List.of(value.split("\\|", -1));
        case "--skip" -> skip = List.of(value.split("\\|", -1));
        case "--results" -> results = Path.of(value);
        case "--bin" -> bin = Path.of(value);
        default -> throw new IllegalArgumentException("unknown option " + args[i]);
      }
    }
    if (args.length % 2 != 0) {
      throw new IllegalArgumentException("option " + args[args.length - 1] + " needs a value");
    }
    return new Arguments(runs, scale, only, skip, results, bin.toAbsolutePath());
  }
}
