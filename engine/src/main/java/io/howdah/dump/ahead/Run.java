package io.howdah.dump.ahead;

import io.howdah.archive.DataSink;
import io.howdah.dump.data.TableRowsPump;
import io.howdah.session.Session;
import java.io.IOException;
import java.util.List;

/** One run of tables being read ahead and delivered. For one thread, beside those it starts. */
final class Run implements AutoCloseable {
  private final List<Piece> pieces;
  private final PieceQueue queue;
  private final Thread thread;
  private int next;

  /** Starts reading, at once by the session, and by the further reader when that is ready. */
  Run(List<Piece> pieces, Session session, TableRowsPump pump, FurtherReader further) {
    this.pieces = pieces;
    queue = new PieceQueue(pieces);
    thread = Thread.ofPlatform().name("howdah-read").daemon().start(() -> readAll(session, pump));
    further.start(queue);
  }

  private void readAll(Session session, TableRowsPump pump) {
    PieceReader reader = new PieceReader(queue, pump);
    for (Slot slot = queue.claimOrWait(); slot != null; slot = queue.claimOrWait()) {
      try {
        reader.read(session.connection(), slot, "");
      } catch (RuntimeException | Error failed) {
        queue.fail(failed);
        return;
      }
    }
  }

  /** Whether the next piece to be delivered is of this entry. */
  boolean isNext(int dumpId) {
    return next < pieces.size() && pieces.get(next).dumpId() == dumpId;
  }

  /** The piece that is to be delivered next, or is being delivered. */
  Piece nextPiece() {
    return pieces.get(next);
  }

  /** Whether all has been delivered. */
  boolean isDelivered() {
    return next == pieces.size();
  }

  /** Gives the sink the rows of an entry. */
  void deliver(int dumpId, DataSink sink) throws IOException {
    for (; isNext(dumpId); next++) {
      deliver(queue.slot(next), sink);
    }
  }

  private void deliver(Slot slot, DataSink sink) throws IOException {
    long written = 0;
    for (Chunk chunk = queue.take(slot); chunk != null; chunk = queue.take(slot)) {
      // A piece that is read a second time begins with what the sink already has.
      int known = Math.clamp(written - chunk.position, 0, chunk.length);
      if (known < chunk.length) {
        sink.write(chunk.bytes, known, chunk.length - known);
        written = chunk.position + chunk.length;
      }
      queue.release(chunk);
    }
  }

  /** Ends the reading; if all was delivered, the session is free again. */
  @Override
  public void close() {
    queue.stop();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
