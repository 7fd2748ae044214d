package io.howdah.wire.tls;

import io.howdah.wire.transport.TransportException;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * The client's certificate and key, shown to whatever server asks, as libpq does: it is not
 * filtered by the authorities that the server says it knows. Also notes whether one was asked for.
 *
 * <p>Source: initialize_SSL in src/interfaces/libpq/fe-secure-openssl.c
 */
final class ClientCertificate extends X509ExtendedKeyManager {

  private static final String ALIAS = "client";
  private static final int GROUP_AND_WORLD = 077;
  private static final int ALL_BUT_GROUP_READ = 037;

  private final X509Certificate[] chain;
  private final @Nullable PrivateKey key;
  private boolean requested;
  private boolean sent;

  private ClientCertificate(X509Certificate[] chain, @Nullable PrivateKey key) {
    this.chain = chain;
    this.key = key;
  }

  static ClientCertificate none() {
    return new ClientCertificate(new X509Certificate[0], null);
  }

  /** Reads both files. */
  static ClientCertificate read(
      String certificateName,
      Path certificateFile,
      String keyName,
      @Nullable Path keyFile,
      String password)
      throws TransportException {
    List<X509Certificate> chain;
    try {
      chain = Pem.certificates(certificateFile);
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new TransportException(
          "could not read certificate file \"" + certificateName + "\": " + unreadable.getMessage(),
          unreadable);
    }
    if (chain.isEmpty()) {
      throw new TransportException(
          "could not read certificate file \"" + certificateName + "\": no start line", null);
    }
    if (keyFile == null || !Files.exists(keyFile)) {
      throw new TransportException(
          "certificate present, but not private key file \"" + keyName + "\"", null);
    }
    checkPermissions(keyName, keyFile);
    try {
      PrivateKey key = PrivateKeys.read(keyFile, password);
      if (!KeyMatch.matches(chain.getFirst().getPublicKey(), key)) {
        throw new TransportException(
            "certificate does not match private key file \"" + keyName + "\": key values mismatch",
            null);
      }
      return new ClientCertificate(chain.toArray(new X509Certificate[0]), key);
    } catch (TransportException mismatch) {
      throw mismatch;
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new TransportException(
          "could not load private key file \"" + keyName + "\": " + unreadable.getMessage(),
          unreadable);
    }
  }

  private static void checkPermissions(String name, Path file) throws TransportException {
    if (!Files.isRegularFile(file)) {
      throw new TransportException("private key file \"" + name + "\" is not a regular file", null);
    }
    try {
      int mode = (Integer) Files.getAttribute(file, "unix:mode");
      int owner = (Integer) Files.getAttribute(file, "unix:uid");
      if ((mode & (owner == 0 ? ALL_BUT_GROUP_READ : GROUP_AND_WORLD)) != 0) {
        throw new TransportException(
            "private key file \""
                + name
                + "\" has group or world access; file must have permissions u=rw (0600) or less if"
                + " owned by the current user, or permissions u=rw,g=r (0640) or less if owned by"
                + " root",
            null);
      }
    } catch (TransportException open) {
      throw open;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      // A system without such permissions: libpq does not check there either.
    }
  }

  /** Whether the server asked for a certificate. */
  boolean requested() {
    return requested;
  }

  /** Whether one was sent. */
  boolean sent() {
    return sent;
  }

  private @Nullable String choose(String[] keyTypes) {
    requested = true;
    PrivateKey known = key;
    if (known == null) {
      return null;
    }
    for (String type : keyTypes) {
      if (type.equals(known.getAlgorithm())
          || (type.startsWith("EC") && known.getAlgorithm().startsWith("EC"))
          || (type.startsWith("Ed") && known.getAlgorithm().startsWith("Ed"))
          || (type.equals("RSASSA-PSS") && known.getAlgorithm().equals("RSA"))) {
        sent = true;
        return ALIAS;
      }
    }
    return null;
  }

  @Override
  public @Nullable String chooseEngineClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return choose(keyTypes);
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return choose(keyTypes);
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return chain.clone();
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return key;
  }

  @Override
  public String[] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return new String[] {ALIAS};
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }
}
