package io.howdah.wire;

/** The server sent what the protocol does not allow here. The connection is closed. */
public final class ProtocolException extends WireException {

  private static final long serialVersionUID = 1L;

  /** With a message that names what came. */
  public ProtocolException(String message) {
    super(message, null);
  }
}
