package io.howdah.wire;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A host that is known, by its name alone, to be a connection pooler in transaction mode.
 * Immutable.
 *
 * <p>Source: the connection strings that Neon and Supabase hand out.
 *
 * @param host the name connected to
 * @param port the port connected to
 * @param directHost the host of the server itself, or null where it can't be told
 * @param directPort the port of the server itself
 * @param directUser who to log in as there, where that differs; else null
 */
public record PooledHost(
    String host,
    int port,
    @Nullable String directHost,
    int directPort,
    @Nullable String directUser) {

  private static final int SUPABASE_POOLER_PORT = 6543;
  private static final int DIRECT_PORT = 5432;
  private static final String NEON_SUFFIX = "-pooler";

  /**
   * Looks at a host's name.
   *
   * @param user who logs in: Supabase's poolers find the project by it
   * @return what is known, or null where it is no such host
   */
  public static @Nullable PooledHost of(String host, int port, String user) {
    String name = host.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    if (dot > NEON_SUFFIX.length() && name.startsWith(NEON_SUFFIX, dot - NEON_SUFFIX.length())) {
      String direct = host.substring(0, dot - NEON_SUFFIX.length()) + host.substring(dot);
      return new PooledHost(host, port, direct, port, null);
    }
    if (port != SUPABASE_POOLER_PORT) {
      return null;
    }
    if (name.endsWith(".pooler.supabase.com")) {
      int separator = user.lastIndexOf('.');
      return separator <= 0
          ? new PooledHost(host, port, null, DIRECT_PORT, null)
          : new PooledHost(
              host,
              port,
              "db." + user.substring(separator + 1) + ".supabase.co",
              DIRECT_PORT,
              user.substring(0, separator));
    }
    return name.startsWith("db.") && name.endsWith(".supabase.co")
        ? new PooledHost(host, port, host, DIRECT_PORT, null)
        : null;
  }

  /** What a user is told, in one sentence. */
  public String notice() {
    return "host \"" + host + "\", port " + port + " is a connection pooler";
  }

  /** What the user can do instead, in one sentence. */
  public String hint() {
    if (directHost == null) {
      return "It works, but a direct connection is better: see the direct connection string in the"
          + " project's settings.";
    }
    return "It works, but a direct connection is better: use host \""
        + directHost
        + "\""
        + (directPort == port ? "" : ", port " + directPort)
        + (directUser == null ? "" : ", user \"" + directUser + "\"")
        + ".";
  }
}
