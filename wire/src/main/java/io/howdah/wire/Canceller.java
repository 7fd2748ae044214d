package io.howdah.wire;

/**
 * Asks the server to cancel what a connection is doing, from any thread. Thread-safe; it stays
 * valid after the connection is closed, and then does nothing.
 */
public final class Canceller {

  /** Sends one request. */
  @FunctionalInterface
  interface Request {
    void send() throws java.io.IOException;
  }

  private final Request request;
  private volatile boolean closed;

  Canceller(Request request) {
    this.request = request;
  }

  void disable() {
    closed = true;
  }

  /**
   * Sends a cancel request over a line of its own and waits until the server has taken it. What is
   * cancelled fails with SQLSTATE 57014; it may as well have ended just before.
   *
   * @return whether the request could be sent
   */
  public boolean cancel() {
    if (closed) {
      return false;
    }
    try {
      request.send();
      return true;
    } catch (java.io.IOException | WireException unreachable) {
      return false;
    }
  }
}
