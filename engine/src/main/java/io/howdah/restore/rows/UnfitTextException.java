package io.howdah.restore.rows;

/** A text that is not made into binary form here. Not an error: the server may take it. */
public final class UnfitTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitTextException() {
    super("a value is not written in the way that is known here", null, false, false);
  }
}
