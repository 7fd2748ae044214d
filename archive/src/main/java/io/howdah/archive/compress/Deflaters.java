package io.howdah.archive.compress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/**
 * Idle deflaters, which are expensive to make: a state of 256 KB outside of the heap each. They are
 * kept by level: after a change of level the first call compresses nothing.
 */
final class Deflaters {
  private static final int MAX_IDLE = 2 * Runtime.getRuntime().availableProcessors() + 2;
  private static final int LOWEST_LEVEL = 1;
  private static final int HIGHEST_LEVEL = 9;
  private static final List<ArrayDeque<Deflater>> IDLE = new ArrayList<>();

  static {
    for (int level = LOWEST_LEVEL; level <= HIGHEST_LEVEL; level++) {
      IDLE.add(new ArrayDeque<>());
    }
  }

  private Deflaters() {}

  /** A deflater for raw deflate data at a level from 1 to 9. */
  static Deflater take(int level) {
    ArrayDeque<Deflater> idle = IDLE.get(level - LOWEST_LEVEL);
    synchronized (idle) {
      Deflater d = idle.poll();
      if (d != null) {
        return d;
      }
    }
    return new Deflater(level, true);
  }

  static void giveBack(Deflater d, int level) {
    d.reset();
    ArrayDeque<Deflater> idle = IDLE.get(level - LOWEST_LEVEL);
    synchronized (idle) {
      if (idle.size() < MAX_IDLE) {
        idle.push(d);
        return;
      }
    }
    d.end();
  }
}
