package io.howdah.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a server is to be started: an immutable value, each {@code with…} gives a changed copy.
 *
 * @param majorVersion 14 to 18
 * @param settings postgresql.conf settings, over those that every server of the test kit gets
 * @param authentication pg_hba.conf lines, in front of those that every server gets
 */
public record ServerOptions(
    int majorVersion, Map<String, String> settings, List<String> authentication) {

  public ServerOptions {
    settings = Map.copyOf(settings);
    authentication = List.copyOf(authentication);
  }

  /** A server as {@link PostgresServer#of} shares it: TLS on, everybody trusted. */
  public static ServerOptions of(int majorVersion) {
    return new ServerOptions(majorVersion, Map.of(), List.of());
  }

  /** With one setting more; the value as in {@code SET}, unquoted. */
  public ServerOptions withSetting(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(settings);
    changed.put(name, value);
    return new ServerOptions(majorVersion, changed, authentication);
  }

  /** With one more pg_hba.conf line, after those given so far. */
  public ServerOptions withAuthentication(String line) {
    List<String> changed = new ArrayList<>(authentication);
    changed.add(line);
    return new ServerOptions(majorVersion, settings, changed);
  }
}
