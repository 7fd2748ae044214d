package io.howdah.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority made for a test run, and the certificates that it issues, as PEM files in one
 * directory. Keys are P-256, as PKCS #8. Instances may be shared between threads.
 */
public final class Certificates {

  /** A certificate and its private key, both PEM files; the key is readable for its owner alone. */
  public record Issued(Path certificate, Path key) {}

  private final Path directory;
  private final X500Name authority;
  private final KeyPair keys;
  private final X509CertificateHolder authorityCertificate;
  private final Path authorityFile;

  /** Makes a new authority, whose files go to {@code directory}. */
  public Certificates(Path directory, String authorityName) {
    try {
      this.directory = Files.createDirectories(directory);
      this.authority = new X500Name("CN=" + authorityName);
      this.keys = newKeys();
      JcaX509v3CertificateBuilder builder = builder(authority, keys);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      this.authorityCertificate = builder.build(signer());
      this.authorityFile = write(authorityName + ".crt", authorityCertificate, false);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The authority's own certificate: what {@code sslrootcert} names. */
  public Path authority() {
    return authorityFile;
  }

  /** A server's certificate for these names; those that are IP addresses are entered as such. */
  public Issued server(String fileName, String... hosts) {
    GeneralName[] names = new GeneralName[hosts.length];
    for (int i = 0; i < hosts.length; i++) {
      boolean address =
          hosts[i].chars().allMatch(c -> c == '.' || Character.digit(c, 16) >= 0 || c == ':')
              && (hosts[i].indexOf(':') >= 0 || Character.isDigit(hosts[i].charAt(0)));
      names[i] = new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, hosts[i]);
    }
    return issue(fileName, new X500Name("CN=" + hosts[0]), new GeneralNames(names));
  }

  /** A client's certificate, whose common name is the role to connect as. */
  public Issued client(String role) {
    return issue("client-" + role, new X500Name("CN=" + role), null);
  }

  /** A revocation list, signed by this authority, that revokes the given certificates. */
  public Path revocationList(String fileName, Issued... revoked) {
    try {
      Date now = Date.from(Instant.now().minus(Duration.ofHours(1)));
      X509v2CRLBuilder builder = new X509v2CRLBuilder(authority, now);
      builder.setNextUpdate(Date.from(Instant.now().plus(Duration.ofDays(30))));
      for (Issued one : revoked) {
        builder.addCRLEntry(serialNumber(one.certificate()), now, CRLReason.keyCompromise);
      }
      return write(fileName + ".crl", builder.build(signer()), false);
    } catch (OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Issued issue(
      String fileName, X500Name subject, @org.jspecify.annotations.Nullable GeneralNames names) {
    try {
      KeyPair own = newKeys();
      JcaX509v3CertificateBuilder builder = builder(subject, own);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      if (names != null) {
        builder.addExtension(Extension.subjectAlternativeName, false, names);
      }
      return new Issued(
          write(fileName + ".crt", builder.build(signer()), false),
          write(fileName + ".key", new JcaPKCS8Generator(own.getPrivate(), null).generate(), true));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JcaX509v3CertificateBuilder builder(X500Name subject, KeyPair subjectKeys) {
    return new JcaX509v3CertificateBuilder(
        authority,
        new BigInteger(96, new SecureRandom()),
        Date.from(Instant.now().minus(Duration.ofDays(1))),
        Date.from(Instant.now().plus(Duration.ofDays(365))),
        subject,
        subjectKeys.getPublic());
  }

  private ContentSigner signer() throws OperatorCreationException {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static BigInteger serialNumber(Path certificate) throws IOException {
    try (var parser =
        new org.bouncycastle.openssl.PEMParser(Files.newBufferedReader(certificate))) {
      return ((X509CertificateHolder) parser.readObject()).getSerialNumber();
    }
  }

  private Path write(String name, Object content, boolean secret) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(content);
    }
    Path file = directory.resolve(name);
    Files.writeString(file, text.toString());
    if (secret && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file;
  }
}
