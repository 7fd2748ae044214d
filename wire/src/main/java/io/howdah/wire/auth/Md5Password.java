package io.howdah.wire.auth;

import io.howdah.wire.protocol.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The answer to a request for a hashed password.
 *
 * <p>Source: manual, chapter "Message Flow", AuthenticationMD5Password
 */
public final class Md5Password {

  private static final byte[] HEX = Bytes.of("0123456789abcdef");

  private Md5Password() {}

  /** {@code md5} and the digest, in hexadecimal, of salt and the digest of password and user. */
  public static String answer(String user, String password, byte[] salt) throws AuthException {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(Bytes.of(password));
      byte[] inner = hex(md5.digest(Bytes.of(user)));
      md5.update(inner);
      byte[] outer = hex(md5.digest(salt));
      return "md5" + Bytes.string(outer, 0, outer.length);
    } catch (NoSuchAlgorithmException missing) {
      throw new AuthException("could not encrypt password: unsupported", missing);
    }
  }

  private static byte[] hex(byte[] digest) {
    byte[] text = new byte[2 * digest.length];
    for (int i = 0; i < digest.length; i++) {
      text[2 * i] = HEX[digest[i] >> 4 & 15];
      text[2 * i + 1] = HEX[digest[i] & 15];
    }
    return text;
  }
}
