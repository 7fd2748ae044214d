package io.howdah.wire;

import io.howdah.wire.gss.GssHandshake;
import io.howdah.wire.tls.TlsHandshake;
import io.howdah.wire.transport.TransportException;
import java.io.EOFException;
import java.io.IOException;

/**
 * Asks a server for encryption, and starts it.
 *
 * <p>Source: PQconnectPoll in src/interfaces/libpq/fe-connect.c
 */
final class LineEncryption {

  private static final int SSL_REQUEST = 1234 << 16 | 5679;
  private static final int GSSENC_REQUEST = 1234 << 16 | 5680;

  private final ConnectionParameters parameters;
  private final Settings settings;
  private final Environment environment;

  LineEncryption(ConnectionParameters parameters, Settings settings, Environment environment) {
    this.parameters = parameters;
    this.settings = settings;
    this.environment = environment;
  }

  /**
   * Goes through what the plan allows until the server agrees.
   *
   * @return false when the next thing to try needs a new line
   * @throws AttemptFailed when nothing is left, or a handshake fails
   */
  boolean negotiate(ServerLink link, HostSpec host, EncryptionPlan plan) throws AttemptFailed {
    while (true) {
      EncryptionPlan.Method method = plan.current();
      if (method == null || start(link, host, method)) {
        return true;
      }
      plan.giveUpCurrent();
      EncryptionPlan.Method next = plan.current();
      if (next == null) {
        throw AttemptFailed.forGood(
            method == EncryptionPlan.Method.GSSAPI
                ? "server doesn't support GSSAPI encryption, but it was required"
                : "server does not support SSL, but SSL was required",
            null);
      }
      if (next == EncryptionPlan.Method.TLS && settings.directTls()) {
        return false;
      }
    }
  }

  /** Starts one kind; false when the server does not have it. */
  boolean start(ServerLink link, HostSpec host, EncryptionPlan.Method method) throws AttemptFailed {
    try {
      return switch (method) {
        case GSSAPI -> startGssapi(link, host.nameOrAddress());
        case TLS -> startTls(link, host.host());
        case NONE -> true;
      };
    } catch (TransportException failed) {
      throw AttemptFailed.otherEncryption(failed.text(), failed);
    } catch (EOFException closed) {
      throw method == EncryptionPlan.Method.GSSAPI
          ? AttemptFailed.otherEncryption("", closed)
          : AttemptFailed.forGood(ServerLink.reason(closed), closed);
    } catch (IOException broken) {
      throw AttemptFailed.forGood(ServerLink.reason(broken), broken);
    }
  }

  private boolean startTls(ServerLink link, String host) throws IOException, AttemptFailed {
    if (!settings.directTls()) {
      int answer = ask(link, SSL_REQUEST);
      switch (answer) {
        case 'S' -> {
          if (link.in.buffered() > 0) {
            throw AttemptFailed.forGood("received unencrypted data after SSL response", null);
          }
        }
        case 'N' -> {
          return false;
        }
        case 'E' ->
            throw AttemptFailed.forGood("server sent an error response during SSL exchange", null);
        default ->
            throw AttemptFailed.forGood(
                "received invalid response to SSL negotiation: " + (char) answer, null);
      }
    }
    link.switchTo(
        TlsHandshake.run(link.transport(), parameters, environment, host, settings.directTls()));
    return true;
  }

  private boolean startGssapi(ServerLink link, String host) throws IOException, AttemptFailed {
    int answer = ask(link, GSSENC_REQUEST);
    switch (answer) {
      case 'G' -> {
        if (link.in.buffered() > 0) {
          throw AttemptFailed.forGood(
              "received unencrypted data after GSSAPI encryption response", null);
        }
      }
      case 'N' -> {
        return false;
      }
      case 'E' ->
          throw AttemptFailed.otherEncryption(
              "server sent an error response during GSS encryption exchange", null);
      default ->
          throw AttemptFailed.forGood(
              "received invalid response to GSSAPI negotiation: " + (char) answer, null);
    }
    link.switchTo(GssHandshake.run(link.transport(), parameters, environment, host));
    return true;
  }

  private static int ask(ServerLink link, int request) throws IOException {
    link.out.beginUntyped().int32(request).end();
    link.flush();
    return link.in.loneByte();
  }
}
