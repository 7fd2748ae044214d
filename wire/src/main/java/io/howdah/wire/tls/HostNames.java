package io.howdah.wire.tls;

import io.howdah.wire.transport.TransportException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;

/**
 * Whether a certificate is for a host, by libpq's rules: alternative names first, the common name
 * only where there is no alternative name of the host's kind; {@code *} only as the whole first
 * label.
 *
 * <p>Source: src/interfaces/libpq/fe-secure-common.c and
 * pgtls_verify_peer_name_matches_certificate_guts
 */
final class HostNames {

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private final String host;
  private final List<String> examined = new ArrayList<>();

  private HostNames(String host) {
    this.host = host;
  }

  /** Returns when it matches. */
  static void check(X509Certificate certificate, String host) throws TransportException {
    if (host.isEmpty()) {
      throw new TransportException(
          "host name must be specified for a verified SSL connection", null);
    }
    HostNames names = new HostNames(host);
    if (!names.matches(certificate)) {
      throw new TransportException(names.complaint(), null);
    }
  }

  private String complaint() {
    if (examined.isEmpty()) {
      return "could not get server's host name from server certificate";
    }
    int others = examined.size() - 1;
    return "server certificate for \""
        + examined.getFirst()
        + "\""
        + (others == 0 ? "" : " (and " + others + (others == 1 ? " other name)" : " other names)"))
        + " does not match host name \""
        + host
        + "\"";
  }

  private boolean matches(X509Certificate certificate) throws TransportException {
    byte[] address = addressOf(host);
    boolean useCommonName = true;
    Collection<List<?>> alternatives;
    try {
      alternatives = certificate.getSubjectAlternativeNames();
    } catch (CertificateParsingException malformed) {
      throw new TransportException("SSL certificate's names are malformed", malformed);
    }
    if (alternatives != null) {
      for (List<?> alternative : alternatives) {
        int kind = (Integer) alternative.getFirst();
        String name = String.valueOf(alternative.get(1));
        if (kind == (address == null ? DNS_NAME : IP_ADDRESS)) {
          useCommonName = false;
        }
        boolean matched =
            switch (kind) {
              case DNS_NAME -> examineName(name);
              case IP_ADDRESS -> examineAddress(name, address);
              default -> false;
            };
        if (matched) {
          return true;
        }
      }
    }
    String common = useCommonName ? commonName(certificate) : null;
    return common != null && examineName(common);
  }

  private boolean examineName(String name) throws TransportException {
    if (name.indexOf('\0') >= 0) {
      throw new TransportException("SSL certificate's name contains embedded null", null);
    }
    examined.add(name);
    return name.equalsIgnoreCase(host) || wildcardMatches(name);
  }

  private boolean examineAddress(String name, byte @Nullable [] address) {
    examined.add(name);
    return address != null && java.util.Arrays.equals(address, addressOf(name));
  }

  private boolean wildcardMatches(String pattern) {
    if (pattern.length() < 3 || !pattern.startsWith("*.") || pattern.length() > host.length()) {
      return false;
    }
    int rest = host.length() - (pattern.length() - 1);
    return host.regionMatches(true, rest, pattern, 1, pattern.length() - 1)
        && host.indexOf('.') >= rest - 1;
  }

  /** The bytes of an IP address, without asking a name server; null when it is none. */
  static byte @Nullable [] addressOf(String text) {
    try {
      return java.net.InetAddress.ofLiteral(text).getAddress();
    } catch (IllegalArgumentException name) {
      return null;
    }
  }

  /** The first common name of the subject, as C's OpenSSL finds it. */
  private static @Nullable String commonName(X509Certificate certificate) {
    try {
      List<Rdn> parts = new LdapName(certificate.getSubjectX500Principal().getName()).getRdns();
      for (Rdn part : parts) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return String.valueOf(part.getValue());
        }
      }
      return null;
    } catch (InvalidNameException malformed) {
      return null;
    }
  }
}
