package io.howdah.wire.conninfo;

import org.jspecify.annotations.Nullable;

/**
 * Every parameter of a connection string, in libpq's order, with the environment variable and the
 * value that stand in for it.
 *
 * <p>Source: manual, chapter "Parameter Key Words"; PQconninfoOptions in
 * src/interfaces/libpq/fe-connect.c
 */
public enum Keyword {
  SERVICE("service", "PGSERVICE", null),
  USER("user", "PGUSER", null),
  PASSWORD("password", "PGPASSWORD", null),
  PASSFILE("passfile", "PGPASSFILE", null),
  CHANNEL_BINDING("channel_binding", "PGCHANNELBINDING", "prefer"),
  CONNECT_TIMEOUT("connect_timeout", "PGCONNECT_TIMEOUT", null),
  DBNAME("dbname", "PGDATABASE", null),
  HOST("host", "PGHOST", null),
  HOSTADDR("hostaddr", "PGHOSTADDR", null),
  PORT("port", "PGPORT", "5432"),
  CLIENT_ENCODING("client_encoding", "PGCLIENTENCODING", null),
  OPTIONS("options", "PGOPTIONS", ""),
  APPLICATION_NAME("application_name", "PGAPPNAME", null),
  FALLBACK_APPLICATION_NAME("fallback_application_name", null, null),
  KEEPALIVES("keepalives", null, null),
  KEEPALIVES_IDLE("keepalives_idle", null, null),
  KEEPALIVES_INTERVAL("keepalives_interval", null, null),
  KEEPALIVES_COUNT("keepalives_count", null, null),
  TCP_USER_TIMEOUT("tcp_user_timeout", null, null),
  SSLMODE("sslmode", "PGSSLMODE", "prefer"),
  SSLNEGOTIATION("sslnegotiation", "PGSSLNEGOTIATION", "postgres"),
  SSLCOMPRESSION("sslcompression", "PGSSLCOMPRESSION", "0"),
  SSLCERT("sslcert", "PGSSLCERT", null),
  SSLKEY("sslkey", "PGSSLKEY", null),
  SSLCERTMODE("sslcertmode", "PGSSLCERTMODE", null),
  SSLPASSWORD("sslpassword", null, null),
  SSLROOTCERT("sslrootcert", "PGSSLROOTCERT", null),
  SSLCRL("sslcrl", "PGSSLCRL", null),
  SSLCRLDIR("sslcrldir", "PGSSLCRLDIR", null),
  SSLSNI("sslsni", "PGSSLSNI", "1"),
  REQUIREPEER("requirepeer", "PGREQUIREPEER", null),
  REQUIRE_AUTH("require_auth", "PGREQUIREAUTH", null),
  MIN_PROTOCOL_VERSION("min_protocol_version", "PGMINPROTOCOLVERSION", null),
  MAX_PROTOCOL_VERSION("max_protocol_version", "PGMAXPROTOCOLVERSION", null),
  SSL_MIN_PROTOCOL_VERSION("ssl_min_protocol_version", "PGSSLMINPROTOCOLVERSION", "TLSv1.2"),
  SSL_MAX_PROTOCOL_VERSION("ssl_max_protocol_version", "PGSSLMAXPROTOCOLVERSION", null),
  GSSENCMODE("gssencmode", "PGGSSENCMODE", "prefer"),
  KRBSRVNAME("krbsrvname", "PGKRBSRVNAME", "postgres"),
  GSSLIB("gsslib", "PGGSSLIB", null),
  GSSDELEGATION("gssdelegation", "PGGSSDELEGATION", "0"),
  REPLICATION("replication", null, null),
  TARGET_SESSION_ATTRS("target_session_attrs", "PGTARGETSESSIONATTRS", "any"),
  LOAD_BALANCE_HOSTS("load_balance_hosts", "PGLOADBALANCEHOSTS", "disable"),
  SCRAM_CLIENT_KEY("scram_client_key", null, null),
  SCRAM_SERVER_KEY("scram_server_key", null, null),
  OAUTH_ISSUER("oauth_issuer", null, null),
  OAUTH_CLIENT_ID("oauth_client_id", null, null),
  OAUTH_CLIENT_SECRET("oauth_client_secret", null, null),
  OAUTH_SCOPE("oauth_scope", null, null),
  SSLKEYLOGFILE("sslkeylogfile", null, null);

  private static final Keyword[] ALL = values();

  private final String text;
  private final @Nullable String variable;
  private final @Nullable String fallback;

  Keyword(String text, @Nullable String variable, @Nullable String fallback) {
    this.text = text;
    this.variable = variable;
    this.fallback = fallback;
  }

  /** The keyword as it is written. */
  public String text() {
    return text;
  }

  /** The environment variable, or null. */
  public @Nullable String variable() {
    return variable;
  }

  /** The value when nothing gives one, or null. */
  public @Nullable String fallback() {
    return fallback;
  }

  /** Whether its value must never be shown. */
  public boolean isSecret() {
    return switch (this) {
      case PASSWORD, SSLPASSWORD, SCRAM_CLIENT_KEY, SCRAM_SERVER_KEY, OAUTH_CLIENT_SECRET -> true;
      default -> false;
    };
  }

  /** How many there are. */
  public static int count() {
    return ALL.length;
  }

  /** The keyword of this ordinal. */
  public static Keyword at(int ordinal) {
    return ALL[ordinal];
  }

  /** The keyword so written, or null. */
  public static @Nullable Keyword of(String text) {
    for (Keyword keyword : ALL) {
      if (keyword.text.equals(text)) {
        return keyword;
      }
    }
    return null;
  }
}
