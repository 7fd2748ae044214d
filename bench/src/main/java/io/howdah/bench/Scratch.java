package io.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that a comparison makes and throws away. */
final class Scratch {
  private Scratch() {}

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  /** The bytes of a file, or of all files in a directory; 0 when there is none. */
  static long sizeBytes(Path path) throws IOException {
    if (!Files.exists(path)) {
      return 0;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.filter(Files::isRegularFile).toList();
    }
    long sum = 0;
    for (Path each : all) {
      sum += Files.size(each);
    }
    return sum;
  }
}
