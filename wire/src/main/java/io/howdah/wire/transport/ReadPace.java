package io.howdah.wire.transport;

import java.util.concurrent.locks.LockSupport;

/**
 * Has a reader of much data sleep a moment when little came, so that the next read finds more.
 *
 * <p>A server sends the rows of a COPY in pieces of 8 KB. A reader that waits for each is woken for
 * each, and where both share processors, waking it costs as much as the copying: the server pays
 * for it too. Meanwhile the socket's buffers take what the server sends. Not thread-safe.
 */
final class ReadPace {
  /** How much must have come before it counts as much: short COPYs must not wait. */
  private static final long MUCH_BYTES = 1 << 20;

  /** A read of so much was worth its while. */
  private static final int LARGE_READ_BYTES = 64 << 10;

  /** Too short for the buffers to fill up, long enough for a large read. */
  private static final long PAUSE_NANOS = 400_000;

  private boolean expecting;
  private long readBytes;
  private int lastBytes;

  void expectMuch(boolean much) {
    expecting = much;
    readBytes = 0;
  }

  void beforeRead() {
    if (expecting && readBytes >= MUCH_BYTES && lastBytes < LARGE_READ_BYTES) {
      LockSupport.parkNanos(this, PAUSE_NANOS);
    }
  }

  void afterRead(int bytes) {
    lastBytes = bytes;
    readBytes += bytes;
  }
}
