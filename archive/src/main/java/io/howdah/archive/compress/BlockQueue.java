package io.howdah.archive.compress;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;

/** The blocks of one stream that are under way, in their order; a bounded number. */
final class BlockQueue {
  private final int maxUnderWay;
  private final Executor executor;
  private final Compressor.Output output;
  private final ArrayDeque<BlockTask> underWay = new ArrayDeque<>();

  BlockQueue(int threads, Executor executor, Compressor.Output output) {
    // One more than can be worked on, so that a thread finds its next block waiting.
    this.maxUnderWay = threads + 1;
    this.executor = executor;
    this.output = output;
  }

  /** Starts a block, after waiting for the first one where too many are under way. */
  void submit(BlockTask task) throws IOException {
    add(task);
    executor.execute(task);
  }

  /** Adds a block that has been worked on already, or will be by the caller. */
  void add(BlockTask task) throws IOException {
    try {
      drain(false);
      while (underWay.size() >= maxUnderWay) {
        deliverFirst();
      }
    } catch (IOException e) {
      task.release();
      throw e;
    }
    underWay.add(task);
  }

  /** Delivers what is done, or everything; true where nothing is under way any more. */
  boolean drain(boolean wait) throws IOException {
    while (!underWay.isEmpty() && (wait || underWay.getFirst().isDone())) {
      deliverFirst();
    }
    return underWay.isEmpty();
  }

  private void deliverFirst() throws IOException {
    BlockTask first = underWay.getFirst();
    first.await();
    underWay.removeFirst();
    try {
      first.deliver(output);
    } finally {
      first.release();
    }
  }

  /** Waits for what is under way, delivers none of it, and gives its buffers back. */
  void discard() {
    for (BlockTask t : underWay) {
      t.awaitQuietly();
      t.release();
    }
    underWay.clear();
  }
}
