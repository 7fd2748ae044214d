package io.howdah.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The key of psql's {@code restrict} and {@code unrestrict} commands, which keep a script made from
 * what a hostile server said from running commands of psql.
 *
 * <p>Source: {@code generate_restrict_key} in {@code dumputils.c}.
 */
public final class RestrictKey {
  private static final String ALPHABET =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int LENGTH = 63;

  private RestrictKey() {}

  /** A key that nobody can guess. */
  public static String generate() {
    StringBuilder key = new StringBuilder(LENGTH);
    for (byte b : randomBytes()) {
      key.append(ALPHABET.charAt((b & 0xff) % ALPHABET.length()));
    }
    return key.toString();
  }

  // The system's generator directly where there is one: Java's own takes some 20 ms to set up.
  private static byte[] randomBytes() {
    byte[] random = new byte[LENGTH];
    try (InputStream device = Files.newInputStream(Path.of("/dev/urandom"))) {
      if (device.readNBytes(random, 0, LENGTH) == LENGTH) {
        return random;
      }
    } catch (IOException e) {
      // No such device: a system other than Unix.
    }
    new SecureRandom().nextBytes(random);
    return random;
  }

  /** Whether a key given by the user consists of letters and digits. */
  public static boolean isValid(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (ALPHABET.indexOf(key.charAt(i)) < 0) {
        return false;
      }
    }
    return !key.isEmpty();
  }
}
