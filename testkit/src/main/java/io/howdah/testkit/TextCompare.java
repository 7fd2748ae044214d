package io.howdah.testkit;

import java.util.Arrays;
import java.util.List;

/** Tells how two texts differ, as a unified diff that a reader can act on. */
public final class TextCompare {

  private static final int CONTEXT = 4;
  private static final int WINDOW = 2000;
  private static final int HUNKS = 12;
  private static final int HUNK_LINES = 60;

  private final List<String> expected;
  private final List<String> actual;
  private final StringBuilder report = new StringBuilder();

  private TextCompare(String expected, String actual) {
    this.expected = Arrays.asList(expected.split("\n", -1));
    this.actual = Arrays.asList(actual.split("\n", -1));
  }

  /**
   * Empty where the texts are the same; else the first dozen differences, with lines around them.
   */
  public static String difference(String expected, String actual) {
    if (expected.equals(actual)) {
      return "";
    }
    TextCompare compare = new TextCompare(expected, actual);
    compare.walk();
    return compare.report.toString();
  }

  /** Fails, with the differences, where the texts are not the same. */
  public static void assertSame(String what, String expected, String actual) {
    String difference = difference(expected, actual);
    if (!difference.isEmpty()) {
      throw new AssertionError(what + " differs (- expected, + actual):\n" + difference);
    }
  }

  private void walk() {
    int e = 0;
    int a = 0;
    int hunks = 0;
    while (e < expected.size() || a < actual.size()) {
      if (e < expected.size() && a < actual.size() && expected.get(e).equals(actual.get(a))) {
        e++;
        a++;
        continue;
      }
      if (++hunks > HUNKS) {
        report.append("… and more\n");
        return;
      }
      int[] skip = meetAgain(e, a);
      hunk(e, a, skip[0], skip[1]);
      e += skip[0];
      a += skip[1];
    }
  }

  /**
   * How many lines to leave out on each side until both go on alike: the least, within a window.
   */
  private int[] meetAgain(int e, int a) {
    for (int together = 1; together <= 2 * WINDOW; together++) {
      for (int left = Math.max(0, together - WINDOW); left <= Math.min(together, WINDOW); left++) {
        int right = together - left;
        if (e + left <= expected.size()
            && a + right <= actual.size()
            && alike(e + left, a + right)) {
          return new int[] {left, right};
        }
      }
      if (e + together > expected.size() && a + together > actual.size()) {
        break;
      }
    }
    return new int[] {expected.size() - e, actual.size() - a};
  }

  /** Three lines in a row, or the end, so that an empty line alone does not count as meeting. */
  private boolean alike(int e, int a) {
    for (int i = 0; i < 3; i++) {
      boolean ended = e + i >= expected.size();
      if (ended || a + i >= actual.size()) {
        return ended && a + i >= actual.size();
      }
      if (!expected.get(e + i).equals(actual.get(a + i))) {
        return false;
      }
    }
    return true;
  }

  private void hunk(int e, int a, int left, int right) {
    report.append("@@ line ").append(e + 1).append(" / line ").append(a + 1).append(" @@\n");
    lines("  ", expected, Math.max(0, e - CONTEXT), e);
    lines("- ", expected, e, e + left);
    lines("+ ", actual, a, a + right);
    lines("  ", expected, e + left, Math.min(expected.size(), e + left + CONTEXT));
  }

  private void lines(String mark, List<String> text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (i - from == HUNK_LINES) {
        report.append(mark).append("… ").append(to - i).append(" lines more\n");
        return;
      }
      report.append(mark).append(text.get(i)).append('\n');
    }
  }
}
