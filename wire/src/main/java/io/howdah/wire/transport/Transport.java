package io.howdah.wire.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A line to a server. Used by one thread, except {@link #close()}, which any thread may call. */
public interface Transport extends AutoCloseable {

  /**
   * Waits for at least one byte.
   *
   * @return the bytes read, or -1 when the other side has closed the line
   */
  int read(ByteBuffer into) throws IOException;

  /**
   * Writes everything. When the line is broken this returns all the same: what the server said
   * before it went can still be read, and reading tells of the end.
   */
  void write(ByteBuffer from) throws IOException;

  /**
   * Writes what the other side takes and reads what it sends, and waits until either made headway.
   *
   * @return the bytes read, 0 when it only wrote, -1 when the other side has closed the line
   */
  int exchange(ByteBuffer from, ByteBuffer into) throws IOException;

  /**
   * Says whether much data is coming in, whose reader would rather have it in large pieces than at
   * once: {@link #read} may then wait a moment for more.
   */
  default void expectMuch(boolean much) {}

  /** True when the line is encrypted, by TLS or GSSAPI. */
  default boolean isEncrypted() {
    return false;
  }

  /** True when the line is encrypted by GSSAPI, which also proved who the user is. */
  default boolean isGssapi() {
    return false;
  }

  /**
   * The hash of the server's certificate, for channel binding by tls-server-end-point; null without
   * TLS.
   */
  default byte @Nullable [] serverEndPoint() {
    return null;
  }

  /** Whether the server asked for the client's certificate. */
  default boolean certificateRequested() {
    return false;
  }

  /** Whether the client's certificate was sent. */
  default boolean certificateSent() {
    return false;
  }

  /** Closes the line at once. Never fails, may be repeated. */
  @Override
  void close();
}
