package io.howdah.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Private keys in the forms that OpenSSL writes. */
final class PrivateKeysTest {

  private static final String PASSWORD = "open sesame";

  @TempDir private Path directory;

  private static KeyPair pair(String algorithm) throws GeneralSecurityException {
    // The JDK's own elliptic curve keys leave out the curve where OpenSSL's name it.
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
    if (algorithm.equals("EC")) {
      generator.initialize(new ECGenParameterSpec("secp256r1"));
    } else if (algorithm.equals("RSA")) {
      generator.initialize(2048);
    }
    return generator.generateKeyPair();
  }

  private Path write(PemObjectGenerator... contents) throws IOException {
    Path file = Files.createTempFile(directory, "key", ".pem");
    try (Writer out = Files.newBufferedWriter(file);
        JcaPEMWriter pem = new JcaPEMWriter(out)) {
      out.write("A line before the key\n");
      for (PemObjectGenerator each : contents) {
        pem.writeObject(each);
      }
    }
    return file;
  }

  private static void check(KeyPair pair, Path file, String password)
      throws IOException, GeneralSecurityException {
    PrivateKey read = PrivateKeys.read(file, password);
    assertThat(KeyMatch.matches(pair.getPublic(), read)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void pkcs8(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm);
    check(pair, write(new JcaPKCS8Generator(pair.getPrivate(), null)), "");
    Path der = Files.write(directory.resolve("key.der"), pair.getPrivate().getEncoded());
    check(pair, der, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC"})
  void theKindsOwnForm(String algorithm) throws Exception {
    KeyPair pair = pair(algorithm);
    check(pair, write(new JcaMiscPEMGenerator(pair.getPrivate())), "");
    for (String cipher : new String[] {"AES-128-CBC", "AES-256-CBC", "DES-EDE3-CBC"}) {
      Path encrypted =
          write(
              new JcaMiscPEMGenerator(
                  pair.getPrivate(),
                  new JcePEMEncryptorBuilder(cipher)
                      .setProvider(new BouncyCastleProvider())
                      .build(PASSWORD.toCharArray())));
      assertThat(encrypted).content().contains("DEK-Info: " + cipher);
      check(pair, encrypted, PASSWORD);
      refuse(encrypted, "");
    }
  }

  @Test
  void encryptedPkcs8() throws Exception {
    KeyPair pair = pair("EC");
    for (ASN1ObjectIdentifier cipher :
        new ASN1ObjectIdentifier[] {PKCS8Generator.AES_128_CBC, PKCS8Generator.AES_256_CBC}) {
      Path encrypted = write(generator(pair, cipher));
      assertThat(encrypted).content().contains("BEGIN ENCRYPTED PRIVATE KEY");
      check(pair, encrypted, PASSWORD);
      refuse(encrypted, "");
      refuse(encrypted, "wrong");
    }
  }

  private static PemObjectGenerator generator(KeyPair pair, ASN1ObjectIdentifier cipher)
      throws IOException, OperatorCreationException {
    return new JcaPKCS8Generator(
        pair.getPrivate(),
        new JceOpenSSLPKCS8EncryptorBuilder(cipher)
            .setProvider(new BouncyCastleProvider())
            .setPassword(PASSWORD.toCharArray())
            .build());
  }

  private static void refuse(Path file, String password) {
    assertThatException()
        .isThrownBy(() -> PrivateKeys.read(file, password))
        .satisfies(refused ->
            assertThat(refused)
                .isInstanceOfAny(IOException.class, GeneralSecurityException.class)
                .hasMessageNotContaining(PASSWORD));
  }

  @Test
  void noKeyAtAll() throws IOException {
    refuse(Files.writeString(directory.resolve("empty"), ""), "");
    refuse(Files.writeString(directory.resolve("text"), "no key here\n"), "");
    refuse(Files.writeString(directory.resolve("half"), "-----BEGIN PRIVATE KEY-----\nAAAA\n"), "");
    refuse(
        Files.writeString(
            directory.resolve("noise"),
            "-----BEGIN EC PRIVATE KEY-----\nMAAA\n-----END EC PRIVATE KEY-----\n"),
        "");
  }

  @Test
  void keysOfOthersDoNotMatch() throws GeneralSecurityException {
    assertThat(KeyMatch.matches(pair("EC").getPublic(), pair("EC").getPrivate())).isFalse();
    assertThat(KeyMatch.matches(pair("RSA").getPublic(), pair("EC").getPrivate())).isFalse();
  }
}
