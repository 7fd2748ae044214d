package io.howdah.wire;

/**
 * Server versions as numbers.
 *
 * <p>Source: pqSaveParameterStatus in src/interfaces/libpq/fe-exec.c
 */
final class ServerVersion {

  private ServerVersion() {}

  /**
   * From a text such as {@code 18.6}, {@code 18beta1} or {@code 14.24 (Ubuntu 14.24-1)}: major
   * times 10000 plus minor; for two-part majors before 10, as 9.6.24, 90624.
   *
   * @return 0 when it is no version
   */
  static int parse(String text) {
    int[] parts = new int[3];
    int count = 0;
    int at = 0;
    while (count < 3 && at < text.length() && isDigit(text.charAt(at))) {
      while (at < text.length() && isDigit(text.charAt(at))) {
        parts[count] = parts[count] * 10 + (text.charAt(at++) - '0');
      }
      count++;
      if (at >= text.length() || text.charAt(at) != '.') {
        break;
      }
      at++;
    }
    if (count == 0) {
      return 0;
    }
    return parts[0] >= 10
        ? parts[0] * 10_000 + parts[1]
        : (parts[0] * 100 + parts[1]) * 100 + parts[2];
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
