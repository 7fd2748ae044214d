package io.howdah.wire.gss;

import java.io.IOException;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;

/**
 * GSSAPI said no. The text is what the C library shows: its own, a colon, and the mechanism's.
 *
 * <p>Source: pg_GSS_error in src/interfaces/libpq/fe-gssapi-common.c; the messages of MIT Kerberos
 */
public final class GssFailure extends Exception {

  private static final long serialVersionUID = 1L;

  static final String UNSPECIFIED =
      "Unspecified GSS failure.  Minor code may provide more information";
  static final String NO_CREDENTIALS =
      "No credentials were supplied, or the credentials were unavailable or inaccessible";

  private final String text;

  GssFailure(String major, String minor, @Nullable Throwable cause) {
    super(major + ": " + minor, cause);
    text = major + ": " + minor;
  }

  /** What to show after a colon and a blank. */
  public String text() {
    return text;
  }

  /**
   * The JDK's exception in the C library's words, where they are known; else in the JDK's.
   *
   * @param server the service's principal, for messages that name it
   * @param realm the user's own
   */
  static GssFailure of(GSSException failed, String server, String realm) {
    Throwable cause = failed.getCause();
    String said = cause == null ? failed.getMessage() : cause.getMessage();
    if ("No service creds".equals(said)) {
      // No ticket buys tickets of the other realm.
      return told(
          7, "krbtgt/" + server.substring(server.lastIndexOf('@') + 1) + "@" + realm, failed);
    }
    String minor =
        cause instanceof IOException
            ? "Cannot contact any KDC for realm '"
                + server.substring(server.lastIndexOf('@') + 1)
                + "'"
            : minor(code(said), said == null ? "unknown error" : said, server);
    return new GssFailure(major(failed.getMajor()), minor, failed);
  }

  /** The server itself said what was wrong, by the protocol's number. */
  static GssFailure told(int code, String server, GSSException failed) {
    return new GssFailure(UNSPECIFIED, minor(code, "error " + code, server), failed);
  }

  private static String major(int code) {
    return switch (code) {
      case GSSException.BAD_MIC -> "A token had an invalid Message Integrity Check (MIC)";
      case GSSException.CONTEXT_EXPIRED -> "The context has expired";
      case GSSException.CREDENTIALS_EXPIRED -> "The referenced credentials have expired";
      case GSSException.DEFECTIVE_CREDENTIAL ->
          "Consistency checks performed on the credential failed";
      case GSSException.DEFECTIVE_TOKEN -> "A token was invalid";
      case GSSException.DUPLICATE_TOKEN -> "The token is a duplicate of an earlier token";
      case GSSException.OLD_TOKEN -> "The token's validity period has expired";
      case GSSException.UNSEQ_TOKEN -> "A later token has already been processed";
      case GSSException.GAP_TOKEN -> "An expected per-message token was not received";
      default -> UNSPECIFIED;
    };
  }

  /** The JDK's messages hold the protocol's number of the error: {@code … (7) - …}. */
  private static int code(@Nullable String said) {
    int open = said == null ? -1 : said.indexOf('(');
    int code = 0;
    for (int i = open + 1; open >= 0 && said != null && i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == ')') {
        return code;
      }
      if (c < '0' || c > '9' || code > 1000) {
        break;
      }
      code = 10 * code + c - '0';
    }
    return -1;
  }

  private static String minor(int code, String otherwise, String server) {
    return switch (code) {
      case 1 -> "Client's entry in database has expired";
      case 2 -> "Server's entry in database has expired";
      case 6 -> "Client not found in Kerberos database";
      case 7 -> "Server " + server + " not found in Kerberos database";
      case 12 -> "KDC policy rejects request";
      case 14 -> "KDC has no support for encryption type";
      case 18 -> "Client's credentials have been revoked";
      case 29 -> "A service is not available that is required to process the request";
      case 31 -> "Decrypt integrity check failed";
      case 32 -> "Ticket expired";
      case 33 -> "Ticket not yet valid";
      case 34 -> "Request is a replay";
      case 35 -> "The ticket isn't for us";
      case 36 -> "Ticket/authenticator don't match";
      case 37 -> "Clock skew too great";
      case 38 -> "Incorrect net address";
      case 41 -> "Message stream modified";
      case 44 -> "Key version is not available";
      case 45 -> "Service key not available";
      case 60 -> "Generic error (see e-text)";
      default -> otherwise;
    };
  }
}
