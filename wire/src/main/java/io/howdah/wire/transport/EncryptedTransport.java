package io.howdah.wire.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A line of packets, each encrypted by itself, over another line: what TLS and GSSAPI share. What a
 * packet is, and how it is read, is the subclass's.
 */
public abstract class EncryptedTransport implements Transport {

  private static final int BUFFER_BYTES = 128 << 10;

  protected final Transport line;

  /** Received and not decrypted yet; kept ready for reading from. */
  protected final ByteBuffer received = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

  /** Encrypted and not sent yet; kept ready for sending. */
  protected final ByteBuffer sending = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

  protected EncryptedTransport(Transport line) {
    this.line = line;
  }

  /** Encrypts as much as {@link #sending} has room for. */
  protected abstract void encrypt(ByteBuffer from) throws IOException;

  /**
   * Decrypts what has been received.
   *
   * @return the bytes given, 0 when there is no whole packet, -1 at the end
   */
  protected abstract int take(ByteBuffer into) throws IOException;

  @Override
  public final int read(ByteBuffer into) throws IOException {
    while (true) {
      int count = take(into);
      if (count != 0) {
        return count;
      }
      if (receive(sending.hasRemaining()) < 0) {
        return -1;
      }
    }
  }

  /** Receives more, and sends what is due meanwhile, if there may be anything; -1 at the end. */
  private int receive(boolean sends) throws IOException {
    received.compact();
    try {
      return sends ? line.exchange(sending, received) : line.read(received);
    } finally {
      received.flip();
    }
  }

  @Override
  public final void write(ByteBuffer from) throws IOException {
    while (from.hasRemaining()) {
      encrypt(from);
      line.write(sending);
    }
    line.write(sending);
  }

  @Override
  public final int exchange(ByteBuffer from, ByteBuffer into) throws IOException {
    if (from.hasRemaining()) {
      encrypt(from);
    }
    int count = take(into);
    if (count != 0) {
      return count;
    }
    return receive(true) < 0 ? -1 : take(into);
  }

  @Override
  public final void expectMuch(boolean much) {
    line.expectMuch(much);
  }

  @Override
  public final boolean isEncrypted() {
    return true;
  }

  @Override
  public final void close() {
    line.close();
  }
}
