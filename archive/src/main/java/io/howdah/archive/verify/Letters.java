package io.howdah.archive.verify;

/** Compares names letter by letter. */
final class Letters {
  private Letters() {}

  /** How many letters are different, 2 for many. */
  static int different(String a, String b) {
    if (a.length() != b.length()) {
      return 2;
    }
    int n = 0;
    for (int i = 0; i < a.length() && n < 2; i++) {
      n += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return n;
  }
}
