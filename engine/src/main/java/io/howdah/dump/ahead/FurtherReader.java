package io.howdah.dump.ahead;

import io.howdah.dump.data.TableRowsPump;
import io.howdah.session.Session;
import io.howdah.sql.Identifiers;
import io.howdah.wire.ConnectionLostException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads pieces over a second connection, for as long as that goes well: whatever it can't do is
 * left to the first. It is opened while the first one already reads, so waiting for it costs
 * nothing. Its methods are for one thread.
 */
public final class FurtherReader {
  /** How often a connection that was lost is replaced. */
  private static final int MAX_REPLACED = 3;

  /** How long reading and session may take to end: the line may be dead, and nobody knows. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Supplier<Session> opener;
  private final TableRowsPump pump;
  private final Identifiers identifiers;
  private final Consumer<String> listener;
  private @Nullable Thread thread;
  private volatile @Nullable Session session;
  private int opened;

  /**
   * A reader that opens its session when it is first needed.
   *
   * @param opener opens a session on the same snapshot, and closes it should it be left open here
   * @param listener told what goes on
   */
  public FurtherReader(
      Supplier<Session> opener,
      TableRowsPump pump,
      Identifiers identifiers,
      Consumer<String> listener) {
    this.opener = opener;
    this.pump = pump;
    this.identifiers = identifiers;
    this.listener = listener;
  }

  /** Reads from the queue until nothing is left; not at all if it is still busy with another. */
  void start(PieceQueue queue) {
    Thread busy = thread;
    if (busy == null || !busy.isAlive()) {
      thread = Thread.ofPlatform().name("howdah-read-ahead").daemon().start(() -> readAll(queue));
    }
  }

  private void readAll(PieceQueue queue) {
    PieceReader reader = new PieceReader(queue, pump);
    while (opened <= MAX_REPLACED && !queue.isStopped()) {
      try {
        Session ready = session;
        if (ready == null) {
          opened++;
          ready = opener.get();
          session = ready;
        }
        readAll(queue, reader, ready);
        return;
      } catch (ConnectionLostException lost) {
        session = null;
        tell(queue, "connection lost while reading ahead: ", lost);
      } catch (RuntimeException | Error refused) {
        // The first connection reads on alone; if there is something wrong, it will see it too.
        opened = MAX_REPLACED + 1;
        tell(queue, "not reading ahead: ", refused);
      }
    }
  }

  /**
   * Ends the session once what it reads has ended, or has been given up. One that is only being
   * opened, as it may be in a pooler's queue, is not waited for.
   */
  void close() {
    Thread reading = thread;
    if (reading == null || session == null) {
      return;
    }
    try {
      boolean free = reading.join(PATIENCE);
      Session left = session;
      if (free && left != null) {
        left.endApart().join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(PieceQueue queue, String what, Throwable why) {
    if (!queue.isStopped()) {
      listener.accept(what + why.getMessage());
    }
  }

  private void readAll(PieceQueue queue, PieceReader reader, Session ready) {
    for (Slot slot = queue.claimOrWait(); slot != null; slot = queue.claimOrWait()) {
      try {
        reader.read(ready.connection(), slot, lock(slot.piece));
      } catch (RuntimeException | Error failed) {
        queue.giveBack(slot, failed);
        throw failed;
      }
    }
  }

  /**
   * Takes the table's lock without waiting: if somebody waits for a lock that excludes all others,
   * waiting behind that would never end, as the first session holds its own.
   */
  private String lock(Piece piece) {
    var table = piece.data().table();
    var schema = table.namespace();
    return "LOCK TABLE "
        + identifiers.qualified(schema == null ? null : schema.name(), table.name())
        + " IN ACCESS SHARE MODE NOWAIT; ";
  }
}
