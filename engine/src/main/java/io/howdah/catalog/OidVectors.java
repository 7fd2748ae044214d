package io.howdah.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code oidvector} and {@code int2vector} values: numbers with blanks between them. */
final class OidVectors {
  private OidVectors() {}

  /** The numbers, in order. */
  static List<Long> parse(String vector) {
    if (vector.isEmpty()) {
      return List.of();
    }
    List<Long> oids = new ArrayList<>(4);
    int start = 0;
    for (int end; (end = vector.indexOf(' ', start)) >= 0; start = end + 1) {
      oids.add(Long.parseLong(vector, start, end, 10));
    }
    oids.add(Long.parseLong(vector, start, vector.length(), 10));
    return List.copyOf(oids);
  }
}
