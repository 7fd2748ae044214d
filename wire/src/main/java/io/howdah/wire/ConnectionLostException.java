package io.howdah.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection broke, or the server ended it. The connection cannot be used any more. */
public final class ConnectionLostException extends WireException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable ServerMessage lastWords;
  private final transient List<Outcome> answered;

  /** A loss in whose course nothing was answered. */
  public ConnectionLostException(
      String message, @Nullable ServerMessage lastWords, @Nullable Throwable cause) {
    this(message, lastWords, List.of(), cause);
  }

  private ConnectionLostException(
      String message,
      @Nullable ServerMessage lastWords,
      List<Outcome> answered,
      @Nullable Throwable cause) {
    super(message, cause);
    this.lastWords = lastWords;
    this.answered = List.copyOf(answered);
  }

  /** The same loss, after some statements of a batch had been answered. */
  ConnectionLostException after(List<Outcome> outcomes) {
    return new ConnectionLostException(getMessage(), lastWords, outcomes, getCause());
  }

  /**
   * What became of the statements of the batch that were answered before the line broke, in order.
   */
  public List<Outcome> answered() {
    return answered;
  }

  /**
   * The server's last error, such as {@code FATAL: terminating connection due to administrator
   * command}; null when it went without a word.
   */
  public @Nullable ServerMessage lastWords() {
    return lastWords;
  }
}
