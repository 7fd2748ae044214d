package io.howdah.wire;

import io.howdah.wire.auth.AuthException;
import io.howdah.wire.auth.AuthRequest;
import io.howdah.wire.auth.Md5Password;
import io.howdah.wire.auth.ScramExchange;
import io.howdah.wire.conninfo.Keyword;
import io.howdah.wire.gss.GssExchange;
import io.howdah.wire.gss.GssFailure;
import io.howdah.wire.protocol.MessageType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers a server's Authentication messages, from the first to OK.
 *
 * <p>Source: src/interfaces/libpq/fe-auth.c
 */
final class Authentication {

  private final ServerLink link;
  private final ConnectionParameters parameters;
  private final Settings settings;
  private final Environment environment;
  private final String host;
  private final String password;
  private @Nullable ScramExchange scram;
  private @Nullable GssExchange gss;
  private boolean finished;

  /**
   * For one login.
   *
   * @param host the host's name as given; empty where only its address is known
   */
  Authentication(
      ServerLink link,
      ConnectionParameters parameters,
      Settings settings,
      Environment environment,
      String host,
      String password) {
    this.link = link;
    this.parameters = parameters;
    this.settings = settings;
    this.environment = environment;
    this.host = host;
    this.password = password;
  }

  /**
   * Answers the current message.
   *
   * @return true when the server is content
   */
  boolean answer() throws IOException, AttemptFailed {
    link.in.requireBody();
    int request = link.in.int32();
    try {
      check(request);
      switch (request) {
        case AuthRequest.OK -> {
          return true;
        }
        case AuthRequest.PASSWORD -> sendPassword(needPassword());
        case AuthRequest.MD5 -> {
          byte[] salt = new byte[4];
          link.in.readBody(salt, 0, 4);
          sendPassword(Md5Password.answer(parameters.text(Keyword.USER), needPassword(), salt));
        }
        case AuthRequest.SASL -> startSasl();
        case AuthRequest.SASL_CONTINUE -> send(saslUnderWay().respond(link.in.rest()));
        case AuthRequest.SASL_FINAL -> {
          saslUnderWay().finish(link.in.rest());
          finished = true;
        }
        case AuthRequest.KERBEROS_4 ->
            throw new AuthException("Kerberos 4 authentication not supported");
        case AuthRequest.KERBEROS_5 ->
            throw new AuthException("Kerberos 5 authentication not supported");
        case AuthRequest.CRYPT -> throw new AuthException("Crypt authentication not supported");
        case AuthRequest.GSS, AuthRequest.SSPI -> startGss();
        case AuthRequest.GSS_CONTINUE -> stepGss(link.in.rest());
        default -> throw new AuthException("authentication method " + request + " not supported");
      }
      return false;
    } catch (AuthException failed) {
      throw AttemptFailed.forGood(failed.text(), failed);
    }
  }

  private void check(int request) throws AuthException {
    if (request == AuthRequest.OK
        && parameters.text(Keyword.SSLCERTMODE).equals("require")
        && !link.transport().certificateSent()) {
      throw new AuthException(
          link.transport().certificateRequested()
              ? "server accepted connection without a valid SSL certificate"
              : "server did not request an SSL certificate");
    }
    settings.requireAuth().check(request, finished, link.transport().isGssapi());
    if (settings.channelBinding() == Settings.ChannelBinding.REQUIRE) {
      switch (request) {
        case AuthRequest.SASL, AuthRequest.SASL_CONTINUE, AuthRequest.SASL_FINAL -> {}
        case AuthRequest.OK -> {
          ScramExchange exchange = scram;
          if (exchange == null || !exchange.isBound() || !finished) {
            throw new AuthException(
                "channel binding required, but server authenticated client without channel"
                    + " binding");
          }
        }
        default ->
            throw new AuthException(
                "channel binding required but not supported by server's authentication request");
      }
    }
  }

  private String needPassword() throws AttemptFailed {
    if (password.isEmpty()) {
      throw AttemptFailed.noPassword("fe_sendauth: no password supplied");
    }
    return password;
  }

  private void sendPassword(String text) {
    link.out.begin(MessageType.PASSWORD).text(text).end();
    link.flush();
    link.out.wipe();
    finished = true;
  }

  private void startSasl() throws IOException, AuthException, AttemptFailed {
    boolean encrypted = link.transport().isEncrypted() && !link.transport().isGssapi();
    Settings.ChannelBinding binding = settings.channelBinding();
    if (binding == Settings.ChannelBinding.REQUIRE && !encrypted) {
      throw new AuthException("channel binding required, but SSL not in use");
    }
    if (scram != null) {
      throw new AuthException("duplicate SASL authentication request");
    }
    List<String> usable = new ArrayList<>();
    boolean oauth = false;
    for (String offered = link.in.text(); !offered.isEmpty(); offered = link.in.text()) {
      switch (offered) {
        case ScramExchange.PLUS -> {
          if (!encrypted) {
            throw new AuthException(
                "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection");
          }
          if (binding != Settings.ChannelBinding.DISABLE) {
            usable.add(offered);
          }
        }
        case ScramExchange.PLAIN -> usable.add(offered);
        case "OAUTHBEARER" -> oauth = true;
        default -> {}
      }
    }
    if (usable.isEmpty()) {
      throw new AuthException(
          oauth
              ? "server requires OAuth authentication, which is not supported"
              : "none of the server's SASL authentication mechanisms are supported");
    }
    boolean plus = usable.contains(ScramExchange.PLUS);
    settings.requireAuth().checkScram(plus ? ScramExchange.PLUS : ScramExchange.PLAIN);
    if (binding == Settings.ChannelBinding.REQUIRE && !plus) {
      throw new AuthException(
          "channel binding is required, but server did not offer an authentication method that"
              + " supports channel binding");
    }
    ScramExchange.@Nullable ScramKeys keys = settings.scramKeys();
    ScramExchange exchange =
        new ScramExchange(
            keys == null ? needPassword() : "",
            keys,
            usable,
            binding == Settings.ChannelBinding.DISABLE ? null : link.transport().serverEndPoint());
    scram = exchange;
    byte[] first = exchange.first();
    link.out
        .begin(MessageType.PASSWORD)
        .text(exchange.mechanism())
        .int32(first.length)
        .raw(first)
        .end();
    link.flush();
  }

  private ScramExchange saslUnderWay() throws AuthException {
    ScramExchange exchange = scram;
    if (exchange == null) {
      throw new AuthException(
          "fe_sendauth: invalid authentication request from server: AUTH_REQ_SASL_CONT without"
              + " AUTH_REQ_SASL");
    }
    return exchange;
  }

  private void startGss() throws AuthException {
    if (host.isEmpty()) {
      throw new AuthException("host name must be specified");
    }
    if (gss != null) {
      throw new AuthException("duplicate GSS authentication request");
    }
    try {
      gss = GssExchange.start(parameters, environment, host);
    } catch (GssFailure failed) {
      throw gssFailed(failed);
    }
    stepGss(new byte[0]);
  }

  private void stepGss(byte[] token) throws AuthException {
    GssExchange exchange = gss;
    if (exchange == null) {
      throw new AuthException("received invalid authentication request");
    }
    try {
      byte[] answer = exchange.step(token);
      if (answer.length > 0) {
        send(answer);
      }
      finished |= exchange.isDone();
    } catch (GssFailure failed) {
      throw gssFailed(failed);
    }
  }

  private static AuthException gssFailed(GssFailure failed) {
    return new AuthException("GSSAPI continuation error: " + failed.text(), failed);
  }

  private void send(byte[] response) {
    link.out.begin(MessageType.PASSWORD).raw(response).end();
    link.flush();
  }
}
