package io.howdah.dump.ahead;

import io.howdah.HowdahException;
import io.howdah.dump.ahead.Slot.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pieces in the order in which they are delivered, between the readers that fill them and the one
 * thread that takes them. Readers claim the first piece that nobody reads; each may be ahead by a
 * bounded number of bytes. Thread-safe.
 *
 * <p>It can't get stuck: what the taker waits for is either being read, by a reader with room for
 * it as nothing before it is undelivered, or is free; and a reader that has no more room gives up
 * what it reads for a free piece before it.
 */
final class PieceQueue {
  /** How far one reader may be ahead: 12 MB. */
  private static final int MAX_CHUNKS = (12 << 20) / Chunk.BYTES;

  private final List<Slot> slots = new ArrayList<>();
  private final ArrayDeque<Chunk> idle = new ArrayDeque<>();
  private int ended;
  private int firstUnended;
  private boolean stopped;
  private @Nullable Throwable failure;

  PieceQueue(List<Piece> pieces) {
    for (Piece piece : pieces) {
      slots.add(new Slot(piece, slots.size()));
    }
  }

  /** The slot at a place. */
  Slot slot(int index) {
    return slots.get(index);
  }

  /**
   * Claims the first piece that nobody reads. While others are being read, which may yet be given
   * back, it waits.
   *
   * @return null when there is nothing left to read
   */
  synchronized @Nullable Slot claimOrWait() {
    while (!stopped) {
      Slot first = firstFree(slots.size());
      if (first != null) {
        first.state = State.READING;
        return first;
      }
      if (ended == slots.size()) {
        return null;
      }
      await();
    }
    return null;
  }

  private @Nullable Slot firstFree(int before) {
    for (int i = firstUnended; i < before; i++) {
      if (slots.get(i).state == State.WAITING) {
        return slots.get(i);
      }
    }
    return null;
  }

  /** An empty chunk. */
  synchronized Chunk emptyChunk() {
    Chunk chunk = idle.poll();
    if (chunk == null) {
      chunk = new Chunk();
    }
    chunk.length = 0;
    return chunk;
  }

  /**
   * Adds a chunk to a piece that is being read, as soon as the reader has room.
   *
   * @param ahead the undelivered chunks of the reader
   * @return false when the piece is to be given back instead, or all is over
   */
  synchronized boolean offer(Slot slot, Chunk chunk, Allowance ahead) {
    while (ahead.chunks >= MAX_CHUNKS && !stopped && firstFree(slot.index) == null) {
      await();
    }
    if (stopped || ahead.chunks >= MAX_CHUNKS) {
      return false;
    }
    ahead.chunks++;
    chunk.owner = ahead;
    slot.chunks.add(chunk);
    notifyAll();
    return true;
  }

  /** Says that all of a piece has been added. */
  synchronized void end(Slot slot) {
    slot.state = State.ENDED;
    ended++;
    while (firstUnended < slots.size() && slots.get(firstUnended).state == State.ENDED) {
      firstUnended++;
    }
    notifyAll();
  }

  /**
   * Says that the pieces can't be read: whoever takes them is to fail.
   *
   * @param cause an unchecked exception or an error
   */
  synchronized void fail(Throwable cause) {
    failure = cause;
    stop();
  }

  /**
   * Gives a piece back, for another reader or another time; what has been delivered of it will not
   * be delivered again.
   *
   * @param cause why; thrown to the taker if the piece can't be read twice
   */
  synchronized void giveBack(Slot slot, @Nullable Throwable cause) {
    if (slot.takenBytes > 0 && !slot.piece.isRepeatable() && cause != null) {
      fail(cause);
      return;
    }
    while (true) {
      Chunk chunk = slot.chunks.poll();
      if (chunk == null) {
        break;
      }
      release(chunk);
    }
    slot.state = State.WAITING;
    notifyAll();
  }

  /**
   * Waits for the next chunk of a piece, to be released when it is done with.
   *
   * @return null at the end
   * @throws RuntimeException what the reading failed with
   */
  synchronized @Nullable Chunk take(Slot slot) {
    while (true) {
      Chunk chunk = slot.chunks.poll();
      if (chunk != null) {
        slot.takenBytes = Math.max(slot.takenBytes, chunk.position + chunk.length);
        return chunk;
      }
      if (slot.state == State.ENDED) {
        return null;
      }
      // Not before: what was read without a failure stands in a script that is read as it comes.
      if (failure instanceof Error error) {
        throw error;
      } else if (failure != null) {
        throw (RuntimeException) failure;
      }
      await();
    }
  }

  /** Takes back a chunk that has been delivered or dropped. */
  synchronized void release(Chunk chunk) {
    Allowance owner = chunk.owner;
    if (owner != null) {
      owner.chunks--;
      chunk.owner = null;
    }
    idle.push(chunk);
    notifyAll();
  }

  /** Lets all readers end. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  /** Whether readers are to end. */
  synchronized boolean isStopped() {
    return stopped;
  }

  @SuppressWarnings("WaitNotInLoop") // its callers loop
  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted");
    }
  }
}
