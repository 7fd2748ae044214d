package io.howdah.wire;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The time that connecting to one address may take: when it is over, the line is closed, which
 * wakes whoever waits for it. Thread-safe.
 */
final class Deadline implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable SocketChannel guarded;
  private boolean expired;
  private boolean done;

  private Deadline() {}

  /** Starts one, or none when the seconds are not positive. */
  static @Nullable Deadline start(int seconds) {
    if (seconds <= 0) {
      return null;
    }
    Deadline deadline = new Deadline();
    Thread watch = new Thread(() -> deadline.watch(seconds), "connect timeout");
    watch.setDaemon(true);
    watch.start();
    return deadline;
  }

  /** The error of which it is the reason. */
  static AttemptFailed failure() {
    return AttemptFailed.nextAddress("timeout expired", null);
  }

  /** Sets what is closed when the time is over; at once if it is. */
  void guard(SocketChannel channel) throws IOException {
    lock.lock();
    try {
      guarded = channel;
      if (expired) {
        channel.close();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isExpired() {
    lock.lock();
    try {
      return expired;
    } finally {
      lock.unlock();
    }
  }

  private void watch(int seconds) {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(seconds);
      while (!done && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (!done) {
        expired = true;
        SocketChannel channel = guarded;
        if (channel != null) {
          channel.close();
        }
      }
    } catch (InterruptedException | IOException ended) {
      // Nobody interrupts it, and a failing close leaves the line no less unusable.
    } finally {
      lock.unlock();
    }
  }

  /** The connection stands, or was given up: the time no longer matters. */
  @Override
  public void close() {
    lock.lock();
    try {
      done = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }
}
