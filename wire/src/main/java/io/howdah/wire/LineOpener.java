package io.howdah.wire;

import io.howdah.wire.conninfo.Keyword;
import io.howdah.wire.transport.PlainTransport;
import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * Opens a line to an address.
 *
 * <p>Source: PQconnectPoll in src/interfaces/libpq/fe-connect.c
 */
final class LineOpener {

  private final ConnectionParameters parameters;

  LineOpener(ConnectionParameters parameters) {
    this.parameters = parameters;
  }

  /** Connects, without encryption. */
  PlainTransport open(Endpoint endpoint, @Nullable Deadline deadline) throws AttemptFailed {
    SocketChannel channel = null;
    try {
      channel =
          endpoint.isUnixSocket()
              ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
              : SocketChannel.open();
      if (deadline != null) {
        deadline.guard(channel);
      }
      if (!endpoint.isUnixSocket()) {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        keepAlive(channel);
        Numbers.of(parameters, Keyword.TCP_USER_TIMEOUT, 0);
      }
      channel.connect(endpoint.address());
      if (endpoint.isUnixSocket()) {
        checkPeer(channel);
      }
      return new PlainTransport(channel);
    } catch (AttemptFailed wrongPeer) {
      closeQuietly(channel);
      throw wrongPeer;
    } catch (ConnectionStringException noNumber) {
      closeQuietly(channel);
      throw AttemptFailed.forGood(noNumber.getMessage(), noNumber);
    } catch (IOException | UnresolvedAddressException refused) {
      closeQuietly(channel);
      if (deadline != null && deadline.isExpired()) {
        throw Deadline.failure();
      }
      throw AttemptFailed.nextAddress(
          refused.getMessage()
              + (endpoint.isUnixSocket()
                  ? "\n\tIs the server running locally and accepting connections on that socket?"
                  : "\n\tIs the server running on that host and accepting TCP/IP connections?"),
          refused);
    }
  }

  private static void closeQuietly(@Nullable SocketChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException ignored) {
      // It was never connected.
    }
  }

  private void keepAlive(SocketChannel channel) throws IOException {
    if (Numbers.of(parameters, Keyword.KEEPALIVES, 1) == 0) {
      return;
    }
    channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
    if (parameters.get(Keyword.KEEPALIVES_IDLE) != null
        || parameters.get(Keyword.KEEPALIVES_INTERVAL) != null
        || parameters.get(Keyword.KEEPALIVES_COUNT) != null) {
      tune(channel, Keyword.KEEPALIVES_IDLE, ExtendedSocketOptions.TCP_KEEPIDLE);
      tune(channel, Keyword.KEEPALIVES_INTERVAL, ExtendedSocketOptions.TCP_KEEPINTERVAL);
      tune(channel, Keyword.KEEPALIVES_COUNT, ExtendedSocketOptions.TCP_KEEPCOUNT);
    }
  }

  /** Zero and below mean the system's value; so does a system that cannot set it, as in libpq. */
  private void tune(SocketChannel channel, Keyword keyword, SocketOption<Integer> option)
      throws IOException {
    int value = Numbers.of(parameters, keyword, 0);
    if (value > 0 && channel.supportedOptions().contains(option)) {
      channel.setOption(option, value);
    }
  }

  private void checkPeer(SocketChannel channel) throws IOException, AttemptFailed {
    String wanted = parameters.text(Keyword.REQUIREPEER);
    if (wanted.isEmpty()) {
      return;
    }
    if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
      throw AttemptFailed.forGood("requirepeer parameter is not supported on this platform", null);
    }
    String actual = channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
    if (!wanted.equals(actual)) {
      throw AttemptFailed.forGood(
          "requirepeer specifies \""
              + wanted
              + "\", but actual peer user name is \""
              + actual
              + "\"",
          null);
    }
  }
}
