package io.howdah.archive.compress;

import io.howdah.archive.compress.deflate.DeflateEncoder;
import java.util.ArrayDeque;

/** Idle deflate encoders, which hold 1 MB each. Thread-safe. */
final class Encoders {
  private static final int MAX_IDLE = Runtime.getRuntime().availableProcessors() + 2;
  private static final ArrayDeque<DeflateEncoder> IDLE = new ArrayDeque<>();

  private Encoders() {}

  static DeflateEncoder take() {
    synchronized (IDLE) {
      DeflateEncoder e = IDLE.poll();
      if (e != null) {
        return e;
      }
    }
    return new DeflateEncoder();
  }

  static void giveBack(DeflateEncoder e) {
    synchronized (IDLE) {
      if (IDLE.size() < MAX_IDLE) {
        IDLE.push(e);
      }
    }
  }
}
