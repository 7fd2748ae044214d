package io.howdah.wire.tls;

import io.howdah.wire.Environment;
import io.howdah.wire.conninfo.FileText;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that the system trusts: where OpenSSL finds them, else the JDK's own.
 *
 * <p>Source: manual, parameter {@code sslrootcert}; OpenSSL manual,
 * SSL_CTX_set_default_verify_paths
 */
final class SystemRoots {

  /** Where the distributions keep the whole list in one file. */
  private static final String[] BUNDLES = {
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem"
  };

  private SystemRoots() {}

  static List<X509Certificate> read(Environment environment)
      throws IOException, GeneralSecurityException {
    String file = environment.variable("SSL_CERT_FILE");
    String directory = environment.variable("SSL_CERT_DIR");
    if (file != null || directory != null) {
      List<X509Certificate> named = new ArrayList<>();
      addFile(named, file == null ? null : FileText.path(file));
      addDirectory(named, directory == null ? null : FileText.path(directory));
      return named;
    }
    for (String bundle : BUNDLES) {
      Path path = Path.of(bundle);
      if (Files.isReadable(path)) {
        return Pem.certificates(path);
      }
    }
    return ofJdk();
  }

  private static void addFile(List<X509Certificate> to, @Nullable Path file)
      throws IOException, GeneralSecurityException {
    if (file != null && Files.isRegularFile(file)) {
      to.addAll(Pem.certificates(file));
    }
  }

  private static void addDirectory(List<X509Certificate> to, @Nullable Path directory)
      throws IOException, GeneralSecurityException {
    if (directory != null && Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          addFile(to, file);
        }
      }
    }
  }

  private static List<X509Certificate> ofJdk() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    List<X509Certificate> roots = new ArrayList<>();
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        Collections.addAll(roots, x509.getAcceptedIssuers());
      }
    }
    return roots;
  }
}
