package io.howdah.wire.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server's certificate comes from an authority that is trusted, and was not revoked.
 * The host's name is checked elsewhere.
 */
final class ServerTrust extends X509ExtendedTrustManager {

  private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
  private static final String ANY_PURPOSE = "2.5.29.37.0";

  private final @Nullable List<X509Certificate> roots;
  private final List<CRL> revocationLists;

  /**
   * Decides what to trust.
   *
   * @param roots the authorities, or null to trust everyone
   * @param revocationLists checked for the whole chain, if there are any
   */
  ServerTrust(@Nullable List<X509Certificate> roots, List<CRL> revocationLists) {
    this.roots = roots;
    this.revocationLists = revocationLists;
  }

  private void check(X509Certificate[] chain) throws CertificateException {
    List<X509Certificate> trusted = roots;
    if (trusted == null) {
      return;
    }
    chain[0].checkValidity();
    List<String> purposes = chain[0].getExtendedKeyUsage();
    if (purposes != null
        && !purposes.contains(SERVER_AUTHENTICATION)
        && !purposes.contains(ANY_PURPOSE)) {
      throw new CertificateException("unsuitable certificate purpose");
    }
    if (revocationLists.isEmpty() && trusted.contains(chain[0])) {
      return;
    }
    if (trusted.isEmpty()) {
      throw new CertificateException("no trusted authorities");
    }
    Set<TrustAnchor> anchors = new HashSet<>();
    for (X509Certificate root : trusted) {
      anchors.add(new TrustAnchor(root, null));
    }
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(chain[0]);
    try {
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(chain))));
      parameters.setRevocationEnabled(!revocationLists.isEmpty());
      if (!revocationLists.isEmpty()) {
        parameters.addCertStore(
            CertStore.getInstance(
                "Collection", new CollectionCertStoreParameters(revocationLists)));
      }
      CertPathBuilder.getInstance("PKIX").build(parameters);
    } catch (CertPathBuilderException untrusted) {
      throw new CertificateException(reason(untrusted), untrusted);
    } catch (GeneralSecurityException unusable) {
      throw new CertificateException(unusable.getMessage(), unusable);
    }
  }

  /** The innermost reason, which is the one that says something. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  @Override
  public void checkServerTrusted(
      X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain);
  }

  @Override
  public void checkClientTrusted(
      X509Certificate[] chain, String authType, @Nullable SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket socket)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("not a server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    List<X509Certificate> trusted = roots;
    return trusted == null ? new X509Certificate[0] : trusted.toArray(new X509Certificate[0]);
  }
}
