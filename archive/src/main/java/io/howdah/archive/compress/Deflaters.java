package io.howdah.archive.compress;

import java.util.ArrayDeque;
import java.util.zip.Deflater;

/** Idle deflaters, which are expensive to make: a state of 256 KB outside of the heap each. */
final class Deflaters {
  private static final int MAX_IDLE = 2 * Runtime.getRuntime().availableProcessors() + 2;
  private static final ArrayDeque<Deflater> IDLE = new ArrayDeque<>();

  private Deflaters() {}

  /** A deflater for raw deflate data at a level. */
  static Deflater take(int level) {
    Deflater d;
    synchronized (IDLE) {
      d = IDLE.poll();
    }
    if (d == null) {
      return new Deflater(level, true);
    }
    // Reset first: a level that is set afterwards holds from the next stream's first byte.
    d.setLevel(level);
    return d;
  }

  static void giveBack(Deflater d) {
    d.reset();
    synchronized (IDLE) {
      if (IDLE.size() < MAX_IDLE) {
        IDLE.push(d);
        return;
      }
    }
    d.end();
  }
}
