package io.howdah.wire.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys encrypted in OpenSSL's old way, with a DEK-Info line: the cipher's key comes from MD5 of
 * password and salt.
 *
 * <p>Source: OpenSSL manual, PEM_read_bio_PrivateKey, "PEM encryption format"
 */
final class OldPemCipher {

  private static final int SALT_BYTES = 8;

  private OldPemCipher() {}

  /**
   * Decrypts.
   *
   * @param info such as {@code AES-256-CBC,0123…}
   */
  static byte[] decrypt(String info, byte[] data, byte[] password) throws GeneralSecurityException {
    int comma = info.indexOf(',');
    if (comma < 0) {
      throw new InvalidKeyException("malformed DEK-Info");
    }
    String name = info.substring(0, comma);
    byte[] iv = HexFormat.of().parseHex(info.substring(comma + 1).strip());
    String algorithm =
        name.startsWith("AES-") ? "AES" : name.startsWith("DES-EDE3") ? "DESede" : "DES";
    int keyBytes =
        switch (name) {
          case "AES-128-CBC" -> 16;
          case "AES-192-CBC", "DES-EDE3-CBC" -> 24;
          case "AES-256-CBC" -> 32;
          case "DES-CBC" -> 8;
          default -> throw new InvalidKeyException("unsupported encryption " + name);
        };
    Cipher cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key(password, Arrays.copyOf(iv, SALT_BYTES), keyBytes), algorithm),
        new IvParameterSpec(iv));
    return cipher.doFinal(data);
  }

  private static byte[] key(byte[] password, byte[] salt, int keyBytes)
      throws GeneralSecurityException {
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    byte[] key = new byte[keyBytes];
    byte[] digest = new byte[0];
    for (int at = 0; at < keyBytes; at += digest.length) {
      md5.update(digest);
      md5.update(password);
      digest = md5.digest(salt);
      System.arraycopy(digest, 0, key, at, Math.min(digest.length, keyBytes - at));
    }
    return key;
  }
}
