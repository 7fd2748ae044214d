package io.howdah.archive.compress;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One block of a stream that is compressed on another thread. The result is asked for by the thread
 * that feeds the stream; buffers go back to their pools when it has been delivered.
 */
abstract class BlockTask implements Runnable {
  private boolean done;
  private @Nullable Throwable failure;

  /** Does the work. */
  abstract void compress() throws Exception;

  /** Hands over the result; called once, in the order of the blocks, on the feeding thread. */
  abstract void deliver(Compressor.Output output) throws IOException;

  /** Gives buffers back; called once, after {@link #run} has ended. */
  abstract void release();

  @Override
  public final void run() {
    Throwable thrown = null;
    try {
      compress();
    } catch (Exception | Error e) {
      thrown = e;
    }
    synchronized (this) {
      failure = thrown;
      done = true;
      notifyAll();
    }
  }

  synchronized boolean isDone() {
    return done;
  }

  /** Waits for the end of the work, and passes on its error. */
  synchronized void await() throws IOException {
    awaitQuietly();
    if (failure instanceof OutOfMemoryError error) {
      throw error;
    } else if (failure != null) {
      String why = failure.getMessage();
      throw new IOException("could not compress data: " + (why == null ? failure : why), failure);
    }
  }

  /** Waits for the end of the work, however it ended. */
  synchronized void awaitQuietly() {
    boolean interrupted = false;
    while (!done) {
      try {
        wait();
      } catch (InterruptedException e) {
        // The work is short, and its buffers cannot be had back before its end.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
