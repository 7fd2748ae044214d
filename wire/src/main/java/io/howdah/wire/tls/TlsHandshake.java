package io.howdah.wire.tls;

import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Environment;
import io.howdah.wire.transport.Transport;
import io.howdah.wire.transport.TransportException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Starts TLS on a line, with libpq's rules. The one door to this package: nothing of TLS is loaded
 * before it is needed.
 *
 * <p>Source: src/interfaces/libpq/fe-secure-openssl.c
 */
public final class TlsHandshake {

  private static final String ALPN = "postgresql";
  private static final String[] VERSIONS = {"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

  private TlsHandshake() {}

  /**
   * Makes the line an encrypted one and checks who is at its other end.
   *
   * @param host the name the server must have, and is asked for by; may be empty
   * @param direct whether TLS started without asking: then the server must have agreed on the
   *     protocol
   * @throws TransportException when there is no trust, or no agreement; the message is libpq's
   */
  public static TlsTransport run(
      Transport line,
      ConnectionParameters parameters,
      Environment environment,
      String host,
      boolean direct)
      throws IOException {
    TlsFiles files = new TlsFiles(parameters, environment);
    ServerTrust trust = files.trust();
    ClientCertificate client = files.clientCertificate();
    SSLEngine engine = engine(trust, client);
    configure(engine, parameters, host);
    TlsTransport transport = new TlsTransport(line, engine, client);
    try {
      transport.handshake();
    } catch (TransportException named) {
      throw named;
    } catch (SSLException failed) {
      throw new TransportException(explain(failed, parameters), failed);
    } catch (IOException broken) {
      throw new TransportException(
          broken.getMessage() == null
              ? "SSL error: unexpected eof while reading"
              : "SSL SYSCALL error: " + broken.getMessage(),
          broken);
    }
    if (direct && !ALPN.equals(engine.getApplicationProtocol())) {
      throw new TransportException(
          engine.getApplicationProtocol().isEmpty()
              ? "direct SSL connection was established without ALPN protocol negotiation extension"
              : "SSL connection was established with unexpected ALPN protocol",
          null);
    }
    X509Certificate certificate = transport.serverCertificate();
    if (certificate == null) {
      throw new TransportException("certificate could not be obtained", null);
    }
    if ("verify-full".equals(parameters.get("sslmode"))) {
      HostNames.check(certificate, host);
    }
    return transport;
  }

  private static SSLEngine engine(ServerTrust trust, ClientCertificate client)
      throws TransportException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {client}, new TrustManager[] {trust}, null);
      SSLEngine engine = context.createSSLEngine();
      engine.setUseClientMode(true);
      return engine;
    } catch (GeneralSecurityException missing) {
      throw new TransportException(
          "could not create SSL context: " + missing.getMessage(), missing);
    }
  }

  private static void configure(SSLEngine engine, ConnectionParameters parameters, String host)
      throws TransportException {
    SSLParameters settings = engine.getSSLParameters();
    settings.setApplicationProtocols(new String[] {ALPN});
    String sni = parameters.get("sslsni");
    settings.setServerNames(
        sni != null && sni.startsWith("1") && isName(host)
            ? List.of(new HostName(host))
            : List.of());
    int min = version(parameters.get("ssl_min_protocol_version"), 2);
    int max = version(parameters.get("ssl_max_protocol_version"), 3);
    List<String> enabled = new ArrayList<>();
    for (int i = Math.max(2, min); i <= max; i++) {
      enabled.add(VERSIONS[i]);
    }
    if (enabled.isEmpty()) {
      throw new TransportException(
          "SSL protocol versions below TLSv1.2 are not supported (ssl_max_protocol_version \""
              + parameters.get("ssl_max_protocol_version")
              + "\")",
          null);
    }
    settings.setProtocols(enabled.toArray(new String[0]));
    engine.setSSLParameters(settings);
  }

  private static int version(@Nullable String text, int defaultVersion) {
    for (int i = 0; i < VERSIONS.length; i++) {
      if (VERSIONS[i].equalsIgnoreCase(text)) {
        return i;
      }
    }
    return defaultVersion;
  }

  /** Whether it is a name that TLS may ask for: neither empty nor an address. */
  private static boolean isName(String host) {
    boolean numeric = true;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c == ':' || c > 0x7f) {
        return false;
      }
      numeric &= c == '.' || (c >= '0' && c <= '9');
    }
    return !numeric;
  }

  /** The name to ask for, as it is: the JDK's own class refuses underscores. */
  private static final class HostName extends SNIServerName {
    HostName(String host) {
      super(StandardConstants.SNI_HOST_NAME, host.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static String explain(SSLException failed, ConnectionParameters parameters) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException untrusted) {
        return "SSL error: certificate verify failed: " + untrusted.getMessage();
      }
    }
    String text = String.valueOf(failed.getMessage());
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    String min = parameters.get("ssl_min_protocol_version");
    String max = parameters.get("ssl_max_protocol_version");
    return "SSL error: "
        + text
        + (lower.contains("protocol_version") || lower.contains("protocol version")
            ? "\nThis may indicate that the server does not support any SSL protocol version"
                + " between "
                + (min == null || min.isEmpty() ? "TLSv1.2" : min)
                + " and "
                + (max == null || max.isEmpty() ? "TLSv1.3" : max)
                + "."
            : "");
  }
}
