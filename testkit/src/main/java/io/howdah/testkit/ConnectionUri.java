package io.howdah.testkit;

import java.nio.charset.StandardCharsets;

/** Percent-encoding for connection URIs. */
public final class ConnectionUri {

  private ConnectionUri() {}

  /** Encodes everything but letters, digits and {@code - . _ ~}, as UTF-8. */
  public static String encode(String text) {
    StringBuilder result = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
        result.append(c);
      } else {
        result.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
        result.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return result.toString();
  }
}
