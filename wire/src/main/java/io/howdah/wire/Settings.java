package io.howdah.wire;

import io.howdah.wire.auth.AuthException;
import io.howdah.wire.auth.RequireAuth;
import io.howdah.wire.auth.ScramExchange;
import io.howdah.wire.conninfo.Keyword;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that are choices or numbers, checked. What this client cannot do is refused by
 * name.
 *
 * <p>Source: pqConnectOptions2 in src/interfaces/libpq/fe-connect.c
 */
record Settings(
    ChannelBinding channelBinding,
    SslMode sslMode,
    boolean directTls,
    GssEncMode gssEncMode,
    TargetSession targetSession,
    boolean shuffleHosts,
    RequireAuth requireAuth,
    ScramExchange.@Nullable ScramKeys scramKeys,
    int minProtocol,
    int maxProtocol) {

  /** Protocol versions as sent: major in the upper half. */
  static final int PROTOCOL_3_0 = 3 << 16;

  static final int PROTOCOL_3_2 = 3 << 16 | 2;

  /** Values of {@code channel_binding}. */
  enum ChannelBinding {
    DISABLE,
    PREFER,
    REQUIRE
  }

  /** Values of {@code sslmode}. */
  enum SslMode {
    DISABLE,
    ALLOW,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    /** Whether a line without TLS is out of the question. */
    boolean insists() {
      return compareTo(REQUIRE) >= 0;
    }
  }

  /** Values of {@code gssencmode}. */
  enum GssEncMode {
    DISABLE,
    PREFER,
    REQUIRE
  }

  /** Values of {@code target_session_attrs}. */
  enum TargetSession {
    ANY,
    READ_WRITE,
    READ_ONLY,
    PRIMARY,
    STANDBY,
    PREFER_STANDBY
  }

  /** Checks them all, in libpq's order. */
  static Settings of(ConnectionParameters parameters) {
    RequireAuth requireAuth = RequireAuth.parse(parameters.text(Keyword.REQUIRE_AUTH));
    ChannelBinding binding = choice(parameters, Keyword.CHANNEL_BINDING, ChannelBinding.values());
    SslMode sslMode = choice(parameters, Keyword.SSLMODE, SslMode.values());
    boolean direct = direct(parameters, sslMode);
    String sslmode = parameters.text(Keyword.SSLMODE);
    if (parameters.text(Keyword.SSLROOTCERT).equals("system") && sslMode != SslMode.VERIFY_FULL) {
      throw new ConnectionStringException(
          "weak sslmode \""
              + sslmode
              + "\" may not be used with sslrootcert=system (use \"verify-full\")");
    }
    checkTlsVersions(parameters);
    oneOf(parameters, Keyword.SSLCERTMODE, "disable", "allow", "require");
    GssEncMode gssEncMode = choice(parameters, Keyword.GSSENCMODE, GssEncMode.values());
    TargetSession target = choice(parameters, Keyword.TARGET_SESSION_ATTRS, TargetSession.values());
    ScramExchange.@Nullable ScramKeys keys = scramKeys(parameters);
    oneOf(parameters, Keyword.LOAD_BALANCE_HOSTS, "disable", "random");
    int min = protocol(parameters, Keyword.MIN_PROTOCOL_VERSION, PROTOCOL_3_0);
    int max =
        protocol(
            parameters,
            Keyword.MAX_PROTOCOL_VERSION,
            min > PROTOCOL_3_0 ? PROTOCOL_3_2 : PROTOCOL_3_0);
    if (min > max) {
      throw new ConnectionStringException(
          "\"min_protocol_version\" is greater than \"max_protocol_version\"");
    }
    refuseUnsupported(parameters);
    return new Settings(
        binding,
        sslMode,
        direct,
        gssEncMode,
        target,
        parameters.text(Keyword.LOAD_BALANCE_HOSTS).equals("random"),
        requireAuth,
        keys,
        min,
        max);
  }

  private static boolean direct(ConnectionParameters parameters, SslMode sslMode) {
    oneOf(parameters, Keyword.SSLNEGOTIATION, "postgres", "direct");
    boolean direct = parameters.text(Keyword.SSLNEGOTIATION).equals("direct");
    if (direct && !sslMode.insists()) {
      throw new ConnectionStringException(
          "weak sslmode \""
              + parameters.text(Keyword.SSLMODE)
              + "\" may not be used with sslnegotiation=direct (use \"require\", \"verify-ca\", or"
              + " \"verify-full\")");
    }
    return direct;
  }

  /** The enum constant that a value names, {@code -} for {@code _}; the default if not given. */
  private static <E extends Enum<E>> E choice(
      ConnectionParameters parameters, Keyword keyword, E[] constants) {
    String value = parameters.get(keyword);
    if (value == null) {
      value = keyword.fallback();
    }
    for (E constant : constants) {
      if (value != null && matches(constant.name(), value)) {
        return constant;
      }
    }
    throw invalid(keyword, value == null ? "" : value);
  }

  private static boolean matches(String constant, String value) {
    if (constant.length() != value.length()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = constant.charAt(i);
      char wanted = c == '_' ? '-' : (char) (c + ('a' - 'A'));
      if (value.charAt(i) != wanted) {
        return false;
      }
    }
    return true;
  }

  private static void oneOf(ConnectionParameters parameters, Keyword keyword, String... allowed) {
    String value = parameters.get(keyword);
    if (value != null) {
      for (String one : allowed) {
        if (one.equals(value)) {
          return;
        }
      }
      throw invalid(keyword, value);
    }
  }

  private static ConnectionStringException invalid(Keyword keyword, String value) {
    return new ConnectionStringException("invalid " + keyword.text() + " value: \"" + value + "\"");
  }

  private static int protocol(ConnectionParameters parameters, Keyword keyword, int defaultValue) {
    String value = parameters.get(keyword);
    if (value == null) {
      return defaultValue;
    }
    return switch (value) {
      case "3.0" -> PROTOCOL_3_0;
      case "3.2", "latest" -> PROTOCOL_3_2;
      default -> throw invalid(keyword, value);
    };
  }

  private static void checkTlsVersions(ConnectionParameters parameters) {
    int min = tlsVersion(parameters, Keyword.SSL_MIN_PROTOCOL_VERSION);
    int max = tlsVersion(parameters, Keyword.SSL_MAX_PROTOCOL_VERSION);
    if (min > 0 && max > 0 && min > max) {
      throw new ConnectionStringException("invalid SSL protocol version range");
    }
  }

  private static int tlsVersion(ConnectionParameters parameters, Keyword keyword) {
    String value = parameters.text(keyword);
    if (value.isEmpty()) {
      return 0;
    }
    String[] versions = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};
    for (int i = 0; i < versions.length; i++) {
      if (versions[i].equalsIgnoreCase(value)) {
        return i + 1;
      }
    }
    throw new ConnectionStringException(
        "invalid \"" + keyword.text() + "\" value: \"" + value + "\"");
  }

  private static ScramExchange.@Nullable ScramKeys scramKeys(ConnectionParameters parameters) {
    String client = parameters.get(Keyword.SCRAM_CLIENT_KEY);
    String server = parameters.get(Keyword.SCRAM_SERVER_KEY);
    if (client == null && server == null) {
      return null;
    }
    try {
      byte[] clientKey = client == null ? null : ScramExchange.ScramKeys.key("client", client);
      byte[] serverKey = server == null ? null : ScramExchange.ScramKeys.key("server", server);
      if (clientKey == null || serverKey == null) {
        throw new AuthException("scram_client_key and scram_server_key must be given together");
      }
      return new ScramExchange.ScramKeys(clientKey, serverKey);
    } catch (AuthException malformed) {
      throw new ConnectionStringException(malformed.text());
    }
  }

  private static void refuseUnsupported(ConnectionParameters parameters) {
    if (!parameters.text(Keyword.SSLKEYLOGFILE).isEmpty()) {
      throw new ConnectionStringException("connection option \"sslkeylogfile\" is not supported");
    }
  }
}
