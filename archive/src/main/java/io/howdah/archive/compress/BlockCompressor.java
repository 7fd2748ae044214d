package io.howdah.archive.compress;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into blocks that are compressed on other threads, a bounded number at once, and
 * delivered in order. A stream that ends within its first few KB is compressed on the calling
 * thread: most are as small, and handing them over would cost more.
 */
abstract class BlockCompressor extends Compressor {
  /** Up to how many bytes a whole stream is not worth another thread. */
  private static final int INLINE_BYTES = 1 << 13;

  private static final int FIRST_SMALL_BYTES = 1 << 9;

  private final BlockQueue queue;
  private final int windowLimit;

  /** The block being filled: small at first; then one from the pool. */
  private byte @Nullable [] block;

  private boolean pooled;

  /** Where the block's own bytes begin in its array: behind room for a window, or at the start. */
  private int start;

  private int used;
  private int windowBytes;
  private boolean begun;

  /**
   * A compressor for one stream.
   *
   * @param windowLimit how many bytes before a block its compression looks at
   */
  BlockCompressor(int windowLimit, int threads, Executor executor, Output output) {
    this.windowLimit = windowLimit;
    this.queue = new BlockQueue(threads, executor, output);
  }

  /**
   * The work on one block. What a stream begins and ends with is put around the first and the last
   * block, not delivered by itself: an archive takes note of the length of each delivery.
   */
  abstract BlockTask task(BlockInput input);

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (pooled && used == Blocks.BLOCK_BYTES) {
        submit(false);
      }
      byte[] b = room(length - done);
      int n = Math.min(length - done, b.length - start - used);
      System.arraycopy(bytes, offset + done, b, start + used, n);
      used += n;
      done += n;
    }
  }

  /** The block, with room for at least one byte. */
  private byte[] room(int wanted) {
    byte[] b = block;
    if (b != null && start + used < b.length) {
      return b;
    }
    if (b == null && wanted <= INLINE_BYTES) {
      b = new byte[Math.max(FIRST_SMALL_BYTES, wanted)];
    } else if (b != null && 4 * used <= INLINE_BYTES) {
      b = Arrays.copyOf(b, 4 * used);
    } else {
      byte[] large = Blocks.INPUT.take();
      if (b != null) {
        System.arraycopy(b, 0, large, Blocks.WINDOW_BYTES, used);
      }
      b = large;
      start = Blocks.WINDOW_BYTES;
      pooled = true;
    }
    block = b;
    return b;
  }

  /** Sends the block off, and keeps its end as the window of the next one. */
  private void submit(boolean last) throws IOException {
    byte[] b = block;
    if (b == null) {
      throw new IllegalStateException("the stream has ended");
    }
    BlockInput input = new BlockInput(b, start, windowBytes, used, !begun, last);
    begun = true;
    block = null;
    if (!last) {
      byte[] next = Blocks.INPUT.take();
      System.arraycopy(b, start + used - windowLimit, next, start - windowLimit, windowLimit);
      block = next;
      windowBytes = windowLimit;
    }
    used = 0;
    queue.submit(task(input));
  }

  @Override
  public void endInput() throws IOException {
    if (pooled) {
      submit(true);
      return;
    }
    byte[] b = block == null ? new byte[0] : block;
    block = null;
    BlockTask task = task(new BlockInput(b, 0, 0, used, true, true));
    task.run();
    queue.add(task);
  }

  @Override
  public boolean drain(boolean wait) throws IOException {
    return queue.drain(wait);
  }

  @Override
  public void close() {
    queue.discard();
    byte[] b = block;
    if (b != null) {
      Blocks.INPUT.giveBack(b);
      block = null;
    }
  }
}
