package io.howdah.wire.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Private keys as OpenSSL writes them: PKCS#8, encrypted or not, PKCS#1 for RSA and SEC 1 for
 * elliptic curves, these two also encrypted in the old style; as PEM or plain DER.
 */
final class PrivateKeys {

  private static final String[] ALGORITHMS = {"RSA", "EC", "Ed25519", "Ed448", "RSASSA-PSS", "DSA"};

  private PrivateKeys() {}

  /**
   * Reads a key.
   *
   * @param password for an encrypted key; may be empty
   */
  static PrivateKey read(Path file, String password) throws IOException, GeneralSecurityException {
    byte[] curve = new byte[0];
    for (Pem.Block block : Pem.read(file)) {
      switch (block.label()) {
        case "PRIVATE KEY" -> {
          return pkcs8(block.der());
        }
        case "ENCRYPTED PRIVATE KEY" -> {
          return decrypt(block.der(), password);
        }
        case "RSA PRIVATE KEY" -> {
          return pkcs8(Der.rsaToPkcs8(plain(block, password)));
        }
        case "EC PRIVATE KEY" -> {
          return pkcs8(Der.ecToPkcs8(plain(block, password), curve));
        }
        case "EC PARAMETERS" -> curve = block.der();
        default -> {}
      }
    }
    return der(Files.readAllBytes(file), password);
  }

  private static PrivateKey der(byte[] der, String password)
      throws IOException, GeneralSecurityException {
    if (der.length == 0 || der[0] != 0x30) {
      throw new IOException("no start line");
    }
    try {
      return pkcs8(der);
    } catch (GeneralSecurityException notPkcs8) {
      try {
        return decrypt(der, password);
      } catch (GeneralSecurityException | IOException notEncrypted) {
        return pkcs8(Der.rsaToPkcs8(der));
      }
    }
  }

  private static PrivateKey pkcs8(byte[] der) throws GeneralSecurityException {
    PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(der);
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(spec);
      } catch (InvalidKeySpecException other) {
        // It is a key of another kind.
      }
    }
    throw new InvalidKeySpecException("unsupported kind of private key");
  }

  private static PrivateKey decrypt(byte[] der, String password)
      throws IOException, GeneralSecurityException {
    EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
    AlgorithmParameters parameters = info.getAlgParameters();
    // For PBES2 the parameters' own text names the actual algorithm.
    String algorithm = parameters == null ? info.getAlgName() : parameters.toString();
    if (parameters == null || !algorithm.startsWith("PBE")) {
      algorithm = info.getAlgName();
    }
    needPassword(password);
    SecretKeyFactory factory = SecretKeyFactory.getInstance(algorithm);
    Cipher cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.DECRYPT_MODE,
        factory.generateSecret(new PBEKeySpec(password.toCharArray())),
        parameters);
    try {
      return pkcs8(info.getKeySpec(cipher).getEncoded());
    } catch (InvalidKeySpecException wrong) {
      throw new InvalidKeyException("bad decrypt", wrong);
    }
  }

  private static byte[] plain(Pem.Block block, String password) throws GeneralSecurityException {
    List<String> headers = block.headers();
    for (String header : headers) {
      if (header.startsWith("DEK-Info:")) {
        needPassword(password);
        return OldPemCipher.decrypt(
            header.substring("DEK-Info:".length()).strip(),
            block.der(),
            password.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return block.der();
  }

  private static void needPassword(String password) throws InvalidKeyException {
    if (password.isEmpty()) {
      throw new InvalidKeyException("the key is encrypted and no sslpassword is given");
    }
  }
}
