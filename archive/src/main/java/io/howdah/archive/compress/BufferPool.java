package io.howdah.archive.compress;

import java.util.ArrayDeque;

/**
 * Buffers of one size for reuse. It keeps a bounded number of idle ones; how many are in use is
 * bounded by those who take them. Thread-safe.
 */
final class BufferPool {
  private final int size;
  private final int maxIdle;
  private final ArrayDeque<byte[]> idle = new ArrayDeque<>();

  BufferPool(int size, int maxIdle) {
    this.size = size;
    this.maxIdle = maxIdle;
  }

  int size() {
    return size;
  }

  synchronized byte[] take() {
    byte[] b = idle.poll();
    return b != null ? b : new byte[size];
  }

  synchronized void giveBack(byte[] b) {
    if (b.length == size && idle.size() < maxIdle) {
      idle.push(b);
    }
  }
}
