package io.howdah.dump.ahead;

import java.util.ArrayDeque;

/** A piece and how far it is. Guarded by its {@link PieceQueue}. */
final class Slot {
  /** How far a piece is. */
  enum State {
    /** Nobody reads it. */
    WAITING,
    /** A reader is at it. */
    READING,
    /** All of it has been read. */
    ENDED
  }

  final Piece piece;

  /** The place in the order of delivery. */
  final int index;

  /** Read, but not delivered. */
  final ArrayDeque<Chunk> chunks = new ArrayDeque<>();

  State state = State.WAITING;

  /** Up to where it has been handed to the taker, in bytes. */
  long takenBytes;

  Slot(Piece piece, int index) {
    this.piece = piece;
    this.index = index;
  }
}
