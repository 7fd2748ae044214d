package io.howdah.script;

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
    SecureRandom random = new SecureRandom();
    StringBuilder key = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return key.toString();
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
