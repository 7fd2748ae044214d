package io.howdah.archive.compress;

import java.util.ArrayDeque;
import java.util.zip.Inflater;

/** Idle inflaters: an archive may have a million small streams. */
final class Inflaters {
  private static final int MAX_IDLE = 16;
  private static final ArrayDeque<Inflater> RAW = new ArrayDeque<>();
  private static final ArrayDeque<Inflater> ZLIB = new ArrayDeque<>();

  private Inflaters() {}

  /**
   * An inflater at the start of a stream.
   *
   * @param raw whether the deflate data has no zlib header and trailer
   */
  static Inflater take(boolean raw) {
    ArrayDeque<Inflater> idle = raw ? RAW : ZLIB;
    synchronized (idle) {
      Inflater i = idle.poll();
      if (i != null) {
        return i;
      }
    }
    return new Inflater(raw);
  }

  static void giveBack(Inflater i, boolean raw) {
    i.reset();
    ArrayDeque<Inflater> idle = raw ? RAW : ZLIB;
    synchronized (idle) {
      if (idle.size() < MAX_IDLE) {
        idle.push(i);
        return;
      }
    }
    i.end();
  }
}
