package io.howdah.wire;

import io.howdah.wire.conninfo.Keyword;
import io.howdah.wire.protocol.MessageType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the startup message to the server's first ReadyForQuery.
 *
 * <p>Source: manual, chapter "Start-up"; pqBuildStartupPacket3 and PQconnectPoll in
 * src/interfaces/libpq
 */
final class Login {

  private static final String CANNOT_CONNECT_NOW = "57P03";
  private static final int MAX_AUTH_BYTES = 2000;
  private static final int MAX_ERROR_BYTES = 30_000;

  private final ServerLink link;
  private final ConnectionParameters parameters;
  private final Settings settings;
  private final Environment environment;
  private final Authentication authentication;

  Login(
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
    authentication = new Authentication(link, parameters, settings, environment, host, password);
  }

  void run() throws AttemptFailed {
    sendStartup();
    try {
      boolean authenticated = false;
      while (!authenticated) {
        authenticated = beforeAuthenticated(link.in.next());
      }
      while (true) {
        int type = link.next();
        switch (type) {
          case MessageType.BACKEND_KEY_DATA -> {
            link.backendPid = link.in.int32();
            link.cancelKey = link.in.rest();
          }
          case MessageType.ERROR_RESPONSE -> {
            ServerMessage said = link.serverMessage();
            throw AttemptFailed.byServer(said, said.format(null, true), AttemptFailed.Next.NOTHING);
          }
          case MessageType.READY_FOR_QUERY -> {
            link.ready();
            return;
          }
          default ->
              throw AttemptFailed.forGood("unexpected message from server during startup", null);
        }
      }
    } catch (IOException broken) {
      ConnectionLostException lost = link.lost(broken);
      throw AttemptFailed.forGood(lost.getMessage(), lost);
    } catch (ProtocolException | ConnectionLostException wrong) {
      throw AttemptFailed.forGood(wrong.getMessage(), wrong);
    }
  }

  private boolean beforeAuthenticated(int type) throws IOException, AttemptFailed {
    return switch (type) {
      case MessageType.AUTHENTICATION -> {
        if (link.in.bodyBytes() < 4 || link.in.bodyBytes() > MAX_AUTH_BYTES) {
          throw AttemptFailed.forGood("received invalid authentication request", null);
        }
        yield authentication.answer();
      }
      case MessageType.ERROR_RESPONSE -> {
        if (link.in.bodyBytes() > MAX_ERROR_BYTES) {
          throw AttemptFailed.forGood("received invalid error message", null);
        }
        ServerMessage said = link.serverMessage();
        AttemptFailed.Next next =
            said.sqlState().equals(CANNOT_CONNECT_NOW)
                ? AttemptFailed.Next.HOST
                : AttemptFailed.Next.ENCRYPTION;
        throw AttemptFailed.byServer(said, said.format(null, true), next);
      }
      case MessageType.NEGOTIATE_PROTOCOL_VERSION -> {
        negotiated();
        yield false;
      }
      case MessageType.NOTICE_RESPONSE -> !link.isAside(type);
      default ->
          throw AttemptFailed.forGood(
              "expected authentication request from server, but received " + (char) type, null);
    };
  }

  /** The server knows only an older protocol, or not some extension asked for: none is. */
  private void negotiated() throws IOException, AttemptFailed {
    link.in.requireBody();
    int version = link.in.int32();
    int unknownOptions = link.in.int32();
    if (version > settings.maxProtocol()) {
      throw AttemptFailed.forGood(
          "received invalid protocol negotiation message: server requested downgrade to a"
              + " higher-numbered version",
          null);
    }
    if (version < settings.minProtocol()) {
      throw AttemptFailed.forGood(
          "server only supports protocol version "
              + (version >>> 16)
              + "."
              + (version & 0xffff)
              + ", but \"min_protocol_version\" was set to "
              + parameters.text(Keyword.MIN_PROTOCOL_VERSION),
          null);
    }
    if (unknownOptions > 0) {
      throw AttemptFailed.forGood(
          "received invalid protocol negotiation message: server reported an unsupported parameter"
              + " that was not requested (\""
              + link.in.text()
              + "\")",
          null);
    }
  }

  private void sendStartup() {
    link.out.beginUntyped().int32(settings.maxProtocol());
    option("user", parameters.get(Keyword.USER));
    option("database", parameters.get(Keyword.DBNAME));
    option("replication", parameters.get(Keyword.REPLICATION));
    option("options", parameters.get(Keyword.OPTIONS));
    String name = parameters.get(Keyword.APPLICATION_NAME);
    option(
        "application_name",
        name == null ? parameters.get(Keyword.FALLBACK_APPLICATION_NAME) : name);
    String encoding = parameters.get(Keyword.CLIENT_ENCODING);
    option("client_encoding", "auto".equals(encoding) ? LocaleEncoding.of(environment) : encoding);
    for (List<String> setting :
        List.of(
            List.of("PGDATESTYLE", "datestyle"),
            List.of("PGTZ", "timezone"),
            List.of("PGGEQO", "geqo"))) {
      String value = environment.variable(setting.getFirst());
      if (value != null && !value.equalsIgnoreCase("default")) {
        link.out.text(setting.getLast()).text(value);
      }
    }
    link.out.text("").end();
    link.flush();
  }

  private void option(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      link.out.text(name).text(value);
    }
  }
}
