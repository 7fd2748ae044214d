package io.howdah.testkit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A script with parts for some server versions only. Lines that consist of such a comment govern
 * the lines after them, and may be nested:
 *
 * <pre>
 * -- if 15+          from version 15 on     -- if 14-16     versions 14 to 16     -- if 17    version 17 alone
 * -- else
 * -- end
 * </pre>
 */
public final class VersionedScript {

  private VersionedScript() {}

  /**
   * The script as a server of this version gets it; lines left out become empty, so line numbers
   * hold.
   */
  public static String forVersion(String script, int majorVersion) {
    StringBuilder result = new StringBuilder(script.length());
    Deque<Boolean> conditions = new ArrayDeque<>();
    for (String line : script.split("(?<=\n)", -1)) {
      String word = line.strip();
      if (word.startsWith("-- if ")) {
        conditions.push(includes(word.substring(6).strip(), majorVersion));
        result.append('\n');
      } else if (word.equals("-- else")) {
        conditions.push(!conditions.pop());
        result.append('\n');
      } else if (word.equals("-- end")) {
        conditions.pop();
        result.append('\n');
      } else {
        result.append(conditions.contains(false) ? "\n" : line);
      }
    }
    if (!conditions.isEmpty()) {
      throw new IllegalArgumentException("\"-- if\" without its \"-- end\"");
    }
    return result.toString();
  }

  /** Whether a range such as {@code 15+}, {@code 14-16} or {@code 17} includes a version. */
  static boolean includes(String range, int majorVersion) {
    if (range.endsWith("+")) {
      return majorVersion >= Integer.parseInt(range.substring(0, range.length() - 1));
    }
    int dash = range.indexOf('-');
    if (dash < 0) {
      return majorVersion == Integer.parseInt(range);
    }
    return majorVersion >= Integer.parseInt(range.substring(0, dash))
        && majorVersion <= Integer.parseInt(range.substring(dash + 1));
  }
}
