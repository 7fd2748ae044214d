package io.howdah.testkit;

import java.nio.charset.StandardCharsets;

/**
 * Compares plain dumps and listings of archives, leaving out only what no two runs have in common.
 */
public final class DumpCompare {

  private DumpCompare() {}

  /** Fails where two plain dumps differ in more than the dumper's version and the restrict key. */
  public static void assertSameDump(String what, byte[] expected, byte[] actual) {
    TextCompare.assertSame(what, normalize(text(expected)), normalize(text(actual)));
  }

  /** The differences of two plain dumps, or an empty text. */
  public static String difference(byte[] expected, byte[] actual) {
    return TextCompare.difference(normalize(text(expected)), normalize(text(actual)));
  }

  /**
   * A dump or listing without what differs from run to run: the version of the dumper, the restrict
   * key, and the time of the archive's making and the like in a listing's head.
   */
  public static String normalize(String dump) {
    StringBuilder result = new StringBuilder(dump.length());
    int from = 0;
    while (from < dump.length()) {
      int newline = dump.indexOf('\n', from);
      int end = newline < 0 ? dump.length() : newline;
      String line = dump.substring(from, end);
      if (line.startsWith("-- Dumped by pg_dump version ")) {
        line = "-- Dumped by pg_dump version X";
      } else if (line.startsWith("\\restrict ")) {
        line = "\\restrict KEY";
      } else if (line.startsWith("\\unrestrict ")) {
        line = "\\unrestrict KEY";
      } else if (line.startsWith("-- Started on ") || line.startsWith("-- Completed on ")) {
        line = line.substring(0, line.indexOf(" on ")) + " on TIME";
      } else if (line.startsWith("; Archive created at ")) {
        line = "; Archive created at TIME";
      } else if (line.startsWith(";     Dumped by pg_dump version: ")) {
        line = ";     Dumped by pg_dump version: X";
      }
      result.append(line);
      if (newline >= 0) {
        result.append('\n');
      }
      from = end + 1;
    }
    return result.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
