package io.howdah.dump.ahead;

import io.howdah.dump.data.TableRowsPump;
import io.howdah.dump.rows.RowStream;
import io.howdah.wire.Connection;
import io.howdah.wire.ServerException;

/** Reads pieces over one connection into their queue. For one thread. */
final class PieceReader {
  private final PieceQueue queue;
  private final TableRowsPump pump;
  private final Allowance ahead = new Allowance();

  PieceReader(PieceQueue queue, TableRowsPump pump) {
    this.queue = queue;
    this.pump = pump;
  }

  /**
   * Reads one piece that was claimed, and ends it or gives it back.
   *
   * @param prefix statements to run before the COPY, each with a semicolon; may be empty
   * @throws RuntimeException when the reading failed; the piece is then still claimed
   */
  void read(Connection connection, Slot slot, String prefix) {
    Piece piece = slot.piece;
    boolean wanted;
    try (RowStream rows = pump.open(connection, piece.data(), piece.range(), prefix)) {
      wanted = copy(rows, slot);
      if (!wanted && !queue.isStopped()) {
        // To cancel the COPY would end the transaction, and with it the snapshot.
        rows.drop();
      }
    } catch (CopyOutFailure failed) {
      // Told as of the one COPY that C would have read the table by.
      String whole = pump.copyCommand(piece.data(), null);
      throw TableRowsPump.failed(piece.data().table(), whole, failed.cause);
    }
    if (wanted) {
      queue.end(slot);
    } else {
      queue.giveBack(slot, null);
    }
  }

  /** What breaks off a COPY that has begun. */
  private static final class CopyOutFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ServerException cause;

    CopyOutFailure(ServerException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  /** Returns false when the piece is to be given back. */
  private boolean copy(RowStream rows, Slot slot) {
    long position = 0;
    while (true) {
      Chunk chunk = queue.emptyChunk();
      chunk.position = position;
      boolean more;
      try {
        more = fill(rows, chunk);
      } catch (CopyOutFailure failed) {
        if (chunk.length > 0) {
          queue.offer(slot, chunk, ahead);
        }
        throw failed;
      }
      position += chunk.length;
      if (chunk.length == 0) {
        queue.release(chunk);
      } else if (!queue.offer(slot, chunk, ahead)) {
        queue.release(chunk);
        return false;
      }
      if (!more) {
        return true;
      }
    }
  }

  /** Fills a chunk; false at the end of the rows. */
  private static boolean fill(RowStream rows, Chunk chunk) {
    try {
      while (Chunk.BYTES - chunk.length >= RowStream.LEAST_ROOM_BYTES) {
        int n = rows.read(chunk.bytes, chunk.length, Chunk.BYTES - chunk.length);
        if (n < 0) {
          return false;
        }
        chunk.length += n;
      }
      return true;
    } catch (ServerException failed) {
      throw new CopyOutFailure(failed);
    }
  }
}
