package io.howdah.wire.auth;

import io.howdah.wire.ConnectionStringException;

/**
 * The ways to authenticate that the parameter {@code require_auth} allows. Immutable.
 *
 * <p>Source: pqConnectOptions2 in src/interfaces/libpq/fe-connect.c and check_expected_areq in
 * fe-auth.c
 */
public final class RequireAuth {

  private static final int SCRAM_BIT = 1 << 20;
  private static final int OAUTH_BIT = 1 << 21;

  private final String text;
  private final int allowed;
  private final boolean exchangeRequired;

  private RequireAuth(String text, int allowed, boolean exchangeRequired) {
    this.text = text;
    this.allowed = allowed;
    this.exchangeRequired = exchangeRequired;
  }

  /**
   * Reads the parameter; empty allows everything.
   *
   * @throws ConnectionStringException when it is malformed
   */
  public static RequireAuth parse(String text) {
    if (text.isEmpty()) {
      return new RequireAuth("", -1, false);
    }
    boolean negated = false;
    int allowed = 0;
    boolean required = true;
    boolean first = true;
    for (String part : text.split(",", -1)) {
      String method = part;
      if (part.startsWith("!")) {
        if (first) {
          negated = true;
          allowed = -1;
          required = false;
        } else if (!negated) {
          throw new ConnectionStringException(
              "negative require_auth method \""
                  + part
                  + "\" cannot be mixed with non-negative methods");
        }
        method = part.substring(1);
      } else if (negated) {
        throw new ConnectionStringException(
            "require_auth method \"" + part + "\" cannot be mixed with negative methods");
      }
      first = false;
      if (method.equals("none")) {
        if (required == negated) {
          throw duplicate(part);
        }
        required = negated;
        continue;
      }
      int bits = bits(method);
      if (negated ? (allowed & bits) == 0 : (allowed & bits) == bits) {
        throw duplicate(part);
      }
      allowed = negated ? allowed & ~bits : allowed | bits;
    }
    return new RequireAuth(text, allowed, required);
  }

  private static int bits(String method) {
    return switch (method) {
      case "password" -> 1 << AuthRequest.PASSWORD;
      case "md5" -> 1 << AuthRequest.MD5;
      case "gss" -> 1 << AuthRequest.GSS | 1 << AuthRequest.GSS_CONTINUE;
      case "sspi" -> 1 << AuthRequest.SSPI | 1 << AuthRequest.GSS_CONTINUE;
      case "scram-sha-256" -> SCRAM_BIT;
      case "oauth" -> OAUTH_BIT;
      default ->
          throw new ConnectionStringException("invalid require_auth value: \"" + method + "\"");
    };
  }

  private static ConnectionStringException duplicate(String part) {
    return new ConnectionStringException(
        "require_auth method \"" + part + "\" is specified more than once");
  }

  /**
   * Checks a request of the server.
   *
   * @param exchangeFinished whether this side has proved who it is
   * @param gssapiLine whether the line is encrypted by GSSAPI, which counts as an exchange by it
   * @throws AuthException when it is not allowed
   */
  public void check(int request, boolean exchangeFinished, boolean gssapiLine)
      throws AuthException {
    if (text.isEmpty()) {
      return;
    }
    switch (request) {
      case AuthRequest.OK -> {
        boolean proved = gssapiLine && (allowed & 1 << AuthRequest.GSS) != 0;
        if (exchangeRequired && !exchangeFinished && !proved) {
          throw failed("server did not complete authentication");
        }
      }
      case AuthRequest.SASL, AuthRequest.SASL_CONTINUE, AuthRequest.SASL_FINAL -> {
        if ((allowed & (SCRAM_BIT | OAUTH_BIT)) == 0) {
          throw failed(AuthRequest.describe(request));
        }
      }
      case AuthRequest.PASSWORD,
          AuthRequest.MD5,
          AuthRequest.GSS,
          AuthRequest.GSS_CONTINUE,
          AuthRequest.SSPI -> {
        if ((allowed & 1 << request) == 0) {
          throw failed(AuthRequest.describe(request));
        }
      }
      default -> throw failed(AuthRequest.describe(request));
    }
  }

  /** Checks that SCRAM is allowed. */
  public void checkScram(String mechanism) throws AuthException {
    if (!text.isEmpty() && (allowed & SCRAM_BIT) == 0) {
      throw failed("server requested " + mechanism + " authentication");
    }
  }

  private AuthException failed(String reason) {
    return new AuthException(
        "authentication method requirement \"" + text + "\" failed: " + reason);
  }
}
