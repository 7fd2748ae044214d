package io.howdah.wire.gss;

import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Environment;
import io.howdah.wire.transport.Transport;
import io.howdah.wire.transport.TransportException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Makes a line one that GSSAPI encrypts, once the server has agreed: tokens go back and forth, each
 * with four bytes of length before it.
 *
 * <p>Source: pqsecure_open_gss in src/interfaces/libpq/fe-secure-gssapi.c
 */
public final class GssHandshake {

  /** Longest token, with its length. */
  private static final int MAX_TOKEN_BYTES = 1 << 16;

  private static final int LENGTH_BYTES = 4;

  private GssHandshake() {}

  /**
   * Does it.
   *
   * @param host the server's name or address
   * @throws TransportException when it fails; the message is libpq's
   */
  public static GssTransport run(
      Transport line, ConnectionParameters parameters, Environment environment, String host)
      throws IOException {
    try {
      GssExchange exchange = GssExchange.start(parameters, environment, host);
      byte[] answer = exchange.step(new byte[0]);
      while (answer.length > 0) {
        send(line, answer);
        answer = exchange.step(receive(line));
      }
      return new GssTransport(line, exchange.context());
    } catch (GssFailure failed) {
      throw new TransportException(
          "could not initiate GSSAPI security context: " + failed.text(), failed);
    }
  }

  private static void send(Transport line, byte[] token) throws IOException {
    if (token.length > MAX_TOKEN_BYTES - LENGTH_BYTES) {
      throw oversize("client tried to send oversize GSSAPI packet", token.length);
    }
    line.write(
        ByteBuffer.allocate(LENGTH_BYTES + token.length).putInt(token.length).put(token).flip());
  }

  private static TransportException oversize(String what, long bytes) {
    return new TransportException(
        what + " (" + bytes + " > " + (MAX_TOKEN_BYTES - LENGTH_BYTES) + ")", null);
  }

  private static byte[] receive(Transport line) throws IOException {
    ByteBuffer length = fill(line, ByteBuffer.allocate(LENGTH_BYTES));
    if (length.get(0) == 'E') {
      // An old server's error is a text without a length; what has arrived of it must do.
      ByteBuffer more = ByteBuffer.allocate(MAX_TOKEN_BYTES).put(length.position(1));
      if (line.read(more) < 0) {
        throw new EOFException();
      }
      String text = new String(more.array(), 0, more.position(), StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\0');
      throw new TransportException(end < 0 ? text : text.substring(0, end), null);
    }
    long bytes = Integer.toUnsignedLong(length.getInt(0));
    if (bytes > MAX_TOKEN_BYTES - LENGTH_BYTES) {
      throw oversize("oversize GSSAPI packet sent by the server", bytes);
    }
    return fill(line, ByteBuffer.allocate((int) bytes)).array();
  }

  private static ByteBuffer fill(Transport line, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (line.read(buffer) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }
}
