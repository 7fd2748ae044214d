package io.howdah.sql;

/**
 * A server's version.
 *
 * @param number as the server counts: 180006 for 18.6
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {
  /** The major version: 18 for 18.6. */
  public int major() {
    return number / 10000;
  }

  /** Whether the server is of this major version or a later one. */
  public boolean atLeast(int major) {
    return number >= major * 10000;
  }

  @Override
  public int compareTo(ServerVersion other) {
    return Integer.compare(number, other.number);
  }
}
