package io.howdah.wire;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

/**
 * One address to connect to.
 *
 * @param host as given, or the socket's directory
 * @param port 1 to 65535
 * @param shown as in messages: {@code at "h" (1.2.3.4), port 5432} or {@code on socket "…"}
 */
record Endpoint(String host, int port, SocketAddress address, String shown) {

  boolean isUnixSocket() {
    return address instanceof UnixDomainSocketAddress;
  }

  /** Whether it is on this machine, for all that its address says. */
  boolean isLocal() {
    return isUnixSocket()
        || (address instanceof InetSocketAddress inet && inet.getAddress().isLoopbackAddress());
  }

  /** How libpq starts a message about it. */
  String failed() {
    return "connection to server " + shown + " failed: ";
  }
}
