package io.howdah.wire.auth;

/**
 * What a server may ask for in an Authentication message.
 *
 * <p>Source: src/include/libpq/protocol.h
 */
public final class AuthRequest {

  public static final int OK = 0;
  public static final int KERBEROS_4 = 1;
  public static final int KERBEROS_5 = 2;
  public static final int PASSWORD = 3;
  public static final int CRYPT = 4;
  public static final int MD5 = 5;
  public static final int GSS = 7;
  public static final int GSS_CONTINUE = 8;
  public static final int SSPI = 9;
  public static final int SASL = 10;
  public static final int SASL_CONTINUE = 11;
  public static final int SASL_FINAL = 12;

  private AuthRequest() {}

  /** In words, for an error message. */
  static String describe(int request) {
    return switch (request) {
      case PASSWORD -> "server requested a cleartext password";
      case MD5 -> "server requested a hashed password";
      case GSS, GSS_CONTINUE -> "server requested GSSAPI authentication";
      case SSPI -> "server requested SSPI authentication";
      case SASL, SASL_CONTINUE, SASL_FINAL -> "server requested SASL authentication";
      default -> "server requested an unknown authentication type";
    };
  }
}
