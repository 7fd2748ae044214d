package io.howdah.wire.tls;

import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Environment;
import io.howdah.wire.conninfo.FileText;
import io.howdah.wire.transport.TransportException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the files that the parameters name, or their defaults below {@code
 * ~/.postgresql}.
 *
 * <p>Source: initialize_SSL in src/interfaces/libpq/fe-secure-openssl.c
 */
final class TlsFiles {

  private static final String ADVICE =
      "\nEither provide the file, use the system's trusted roots with sslrootcert=system, or change"
          + " sslmode to disable server certificate verification.";

  private final ConnectionParameters parameters;
  private final Environment environment;

  TlsFiles(ConnectionParameters parameters, Environment environment) {
    this.parameters = parameters;
    this.environment = environment;
  }

  private String text(String keyword) {
    String value = parameters.get(keyword);
    return value == null ? "" : value;
  }

  /** The file a parameter names, or the default; empty when there is no home directory. */
  private String name(String keyword, String defaultName) {
    String given = text(keyword);
    String home = environment.homeDirectory();
    return !given.isEmpty() ? given : home == null ? "" : home + "/.postgresql/" + defaultName;
  }

  /** What to trust: by the file if it is there; everyone if it is not and need not be. */
  ServerTrust trust() throws TransportException {
    String name = name("sslrootcert", "root.crt");
    if (name.equals("system")) {
      try {
        return new ServerTrust(SystemRoots.read(environment), List.of());
      } catch (IOException | GeneralSecurityException unreadable) {
        throw new TransportException(
            "could not load system root certificate paths: " + unreadable.getMessage(), unreadable);
      }
    }
    Path file = existing(name);
    if (file == null) {
      if (text("sslmode").startsWith("verify")) {
        throw new TransportException(
            (name.isEmpty()
                    ? "could not get home directory to locate root certificate file"
                    : "root certificate file \"" + name + "\" does not exist")
                + ADVICE,
            null);
      }
      return new ServerTrust(null, List.of());
    }
    List<X509Certificate> roots;
    try {
      roots = Pem.certificates(file);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new TransportException(
          "could not read root certificate file \"" + name + "\": " + unreadable.getMessage(),
          unreadable);
    }
    if (roots.isEmpty()) {
      throw new TransportException(
          "could not read root certificate file \"" + name + "\": no certificate or crl found",
          null);
    }
    return new ServerTrust(roots, revocationLists());
  }

  /** Files that are not there are passed over, as libpq does. */
  private List<CRL> revocationLists() {
    List<CRL> lists = new ArrayList<>();
    String directory = text("sslcrldir");
    String file = directory.isEmpty() ? name("sslcrl", "root.crl") : text("sslcrl");
    addLists(lists, existing(file));
    Path folder = existing(directory);
    if (folder != null) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path each : files) {
          addLists(lists, each);
        }
      } catch (IOException unreadable) {
        // As if it were not there.
      }
    }
    return lists;
  }

  private static void addLists(List<CRL> to, @Nullable Path file) {
    if (file != null && Files.isRegularFile(file)) {
      try {
        to.addAll(Pem.revocationLists(file));
      } catch (IOException | GeneralSecurityException unreadable) {
        // As if it were not there.
      }
    }
  }

  /** The client's certificate, if there is one and it may be used. */
  ClientCertificate clientCertificate() throws TransportException {
    String name = name("sslcert", "postgresql.crt");
    Path file = existing(name);
    if (file == null || text("sslcertmode").equals("disable")) {
      return ClientCertificate.none();
    }
    String key = name("sslkey", "postgresql.key");
    return ClientCertificate.read(name, file, key, existing(key), text("sslpassword"));
  }

  private static @Nullable Path existing(String name) {
    Path path = name.isEmpty() ? null : FileText.path(name);
    return path == null || !Files.exists(path) ? null : path;
  }
}
