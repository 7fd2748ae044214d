package io.howdah.cli;

import java.util.Map;

/**
 * What a tool is called: a link to a launcher gives it another name. Byte strings.
 *
 * <p>Source: {@code get_progname} in {@code src/common/path.c}; getopt_long(3).
 *
 * @param path what the launcher was started as
 * @param searchPath where shells look for programs
 */
record ProgramName(String path, String searchPath) {

  /** As the launcher says it; else the tool's own name. */
  static ProgramName of(String tool, Map<String, String> environment) {
    return new ProgramName(
        environment.getOrDefault("HOWDAH_NAME", tool), environment.getOrDefault("PATH", ""));
  }

  /** A tool that was not started by a launcher. */
  static ProgramName of(String tool) {
    return new ProgramName(tool, "");
  }

  /** The name in messages, and what the server shows as the application: without directories. */
  String base() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The name as it was typed, which the C library's complaints begin with. A script is told its
   * path only, also where a shell has found it by its name: that is taken for granted where a shell
   * would.
   */
  String typed() {
    int slash = path.lastIndexOf('/');
    return slash > 0 && isSearched(path.substring(0, slash)) ? base() : path;
  }

  private boolean isSearched(String directory) {
    for (int start = 0; start <= searchPath.length(); ) {
      int colon = searchPath.indexOf(':', start);
      int end = colon < 0 ? searchPath.length() : colon;
      String searched = searchPath.substring(start, end);
      if (searched.equals(directory)
          || searched.equals(directory + "/")
          || (searched.isEmpty() && directory.equals("."))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
