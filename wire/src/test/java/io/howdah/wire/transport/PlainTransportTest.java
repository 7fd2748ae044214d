package io.howdah.wire.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent arrives whole and in order, however the reader paces itself. */
final class PlainTransportTest {
  private static final int MUCH_BYTES = 3 << 20;
  private static final int PIECE_BYTES = 8 << 10;

  private final byte[] sent = new byte[MUCH_BYTES];

  PlainTransportTest() {
    new Random(1).nextBytes(sent);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everythingArrives(boolean expectMuch) throws Exception {
    try (ServerSocketChannel server = listening()) {
      Thread sender = Thread.ofPlatform().start(() -> send(server));
      try (PlainTransport transport = connect(server)) {
        transport.expectMuch(expectMuch);
        assertThat(readAll(transport)).isEqualTo(sent);
      }
      sender.join();
    }
  }

  @Test
  void aPauseEndsWithTheLine() throws Exception {
    try (ServerSocketChannel server = listening()) {
      try (PlainTransport transport = connect(server);
          SocketChannel other = server.accept()) {
        transport.expectMuch(true);
        other.write(ByteBuffer.wrap(sent, 0, PIECE_BYTES));
        assertThat(transport.read(ByteBuffer.allocate(2 * PIECE_BYTES))).isPositive();
        other.shutdownOutput();
        ByteBuffer rest = ByteBuffer.allocate(2 * PIECE_BYTES);
        int count = transport.read(rest);
        while (count > 0) {
          count = transport.read(rest);
        }
        assertThat(count).isEqualTo(-1);
      }
    }
  }

  private static ServerSocketChannel listening() throws IOException {
    return ServerSocketChannel.open()
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static PlainTransport connect(ServerSocketChannel server) throws IOException {
    return new PlainTransport(SocketChannel.open(server.getLocalAddress()));
  }

  private void send(ServerSocketChannel server) {
    try (SocketChannel channel = server.accept()) {
      for (int at = 0; at < sent.length; at += PIECE_BYTES) {
        ByteBuffer piece = ByteBuffer.wrap(sent, at, Math.min(PIECE_BYTES, sent.length - at));
        while (piece.hasRemaining()) {
          channel.write(piece);
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private byte[] readAll(PlainTransport transport) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(sent.length + 1);
    while (transport.read(read) >= 0) {
      assertThat(read.hasRemaining()).isTrue();
    }
    byte[] all = new byte[read.position()];
    read.flip().get(all);
    return all;
  }
}
