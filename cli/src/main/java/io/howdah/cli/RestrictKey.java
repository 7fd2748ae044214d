package io.howdah.cli;

import io.howdah.HowdahException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * The key of psql's restricted mode, which stands around a script: nothing that a hostile server
 * put into a name can run psql's commands without knowing it.
 *
 * <p>Source: {@code generate_restrict_key} in {@code dumputils.c}.
 */
final class RestrictKey {
  private static final String CHARACTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int LENGTH = 63;

  private RestrictKey() {}

  /** The key that is given, checked, or a new one. */
  static String of(@Nullable String given) {
    if (given == null) {
      return generate();
    }
    for (int i = 0; i < given.length(); i++) {
      if (CHARACTERS.indexOf(given.charAt(i)) < 0) {
        throw new HowdahException("invalid restrict key");
      }
    }
    if (given.isEmpty()) {
      throw new HowdahException("invalid restrict key");
    }
    return given;
  }

  private static String generate() {
    byte[] random = randomBytes();
    StringBuilder key = new StringBuilder(LENGTH);
    for (byte b : random) {
      key.append(CHARACTERS.charAt((b & 0xff) % CHARACTERS.length()));
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
}
