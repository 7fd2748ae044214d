package io.howdah.wire;

import io.howdah.wire.conninfo.Keyword;
import io.howdah.wire.transport.PlainTransport;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a server to log in to among the hosts that the parameters name.
 *
 * <p>Source: PQconnectPoll in src/interfaces/libpq/fe-connect.c
 */
final class Connector {

  private final ConnectionParameters parameters;
  private final ConnectOptions options;
  private final Settings settings;
  private final List<HostSpec> hosts;
  private final StringBuilder failures = new StringBuilder();
  private @Nullable AttemptFailed last;

  /**
   * Checks the parameters.
   *
   * @param given with defaults filled in
   * @throws ConnectionStringException when one cannot be used
   */
  Connector(ConnectionParameters given, ConnectOptions options) {
    this.options = options;
    hosts = HostSpec.list(given, options.environment());
    ConnectionParameters named = given;
    if (named.text(Keyword.USER).isEmpty()) {
      String user = options.environment().userName();
      if (user == null) {
        throw new ConnectionStringException("could not look up the current user's name");
      }
      named = named.with("user", user);
    }
    if (named.text(Keyword.DBNAME).isEmpty()) {
      named = named.with("dbname", named.text(Keyword.USER));
    }
    parameters = named;
    settings = Settings.of(parameters);
    if (settings.sslMode().insists()) {
      throw new ConnectionStringException(
          "sslmode value \"" + parameters.text(Keyword.SSLMODE) + "\" is not supported yet");
    }
    if (settings.shuffleHosts()) {
      Collections.shuffle(hosts);
    }
  }

  /**
   * Connects.
   *
   * @throws ConnectFailedException when it cannot
   */
  Connection connect() {
    String given = parameters.get(Keyword.PASSWORD);
    Connection connection = tryHosts(given);
    AttemptFailed failed = last;
    if (connection == null && failed != null && failed.passwordNeeded()) {
      String asked = options.passwords().password(parameters.text(Keyword.USER));
      if (asked != null) {
        failures.setLength(0);
        connection = tryHosts(asked);
        failed = last;
      }
    }
    if (connection == null) {
      throw new ConnectFailedException(
          failures.toString(),
          failed == null ? null : failed.serverMessage(),
          failed != null && failed.passwordNeeded(),
          failed);
    }
    return connection;
  }

  private @Nullable Connection tryHosts(@Nullable String password) {
    for (HostSpec host : hosts) {
      try {
        for (Endpoint endpoint : host.resolve()) {
          try {
            return attempt(endpoint, password);
          } catch (AttemptFailed failed) {
            note(endpoint.failed() + failed.text(), failed);
            if (failed.next() == AttemptFailed.Next.NOTHING
                || failed.next() == AttemptFailed.Next.ENCRYPTION) {
              return null;
            }
            if (failed.next() == AttemptFailed.Next.HOST) {
              break;
            }
          }
        }
      } catch (AttemptFailed unresolved) {
        note(unresolved.text(), unresolved);
      }
    }
    return null;
  }

  private void note(String message, AttemptFailed failed) {
    if (!failures.isEmpty()) {
      failures.append('\n');
    }
    failures.append(message);
    last = failed;
  }

  private Connection attempt(Endpoint endpoint, @Nullable String password) throws AttemptFailed {
    SocketChannel channel = open(endpoint);
    ServerLink link = new ServerLink(new PlainTransport(channel), options.notices());
    try {
      new Login(link, parameters, settings, options.environment(), password).run();
    } catch (AttemptFailed failed) {
      link.close();
      throw failed;
    }
    return new Connection(
        link,
        password == null ? parameters : parameters.with("password", password),
        endpoint,
        new Canceller(() -> cancel(endpoint, link)));
  }

  private void cancel(Endpoint endpoint, ServerLink link) throws IOException {
    try {
      CancelRequest.send(new PlainTransport(open(endpoint)), link.backendPid, link.cancelKey);
    } catch (AttemptFailed unreachable) {
      throw new IOException(unreachable);
    }
  }

  private SocketChannel open(Endpoint endpoint) throws AttemptFailed {
    try {
      if (endpoint.isUnixSocket()) {
        return SocketChannel.open(endpoint.address());
      }
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.connect(endpoint.address());
      return channel;
    } catch (IOException refused) {
      throw AttemptFailed.nextAddress(
          refused.getMessage()
              + (endpoint.isUnixSocket()
                  ? "\n\tIs the server running locally and accepting connections on that socket?"
                  : "\n\tIs the server running on that host and accepting TCP/IP connections?"),
          refused);
    }
  }
}
