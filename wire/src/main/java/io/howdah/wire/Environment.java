package io.howdah.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What libpq takes from the process it runs in. Passed in, never read elsewhere, so that a test or
 * an embedder decides.
 *
 * @param variables environment variables, byte strings
 * @param homeDirectory the user's home, or null when unknown
 * @param userName the operating system's name for the user, or null when unknown
 * @param socketDirectory where local servers' sockets are, or null where the default is TCP to
 *     localhost
 */
public record Environment(
    Map<String, String> variables,
    @Nullable String homeDirectory,
    @Nullable String userName,
    @Nullable String socketDirectory) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** An environment that holds nothing: for embedders who give everything as parameters. */
  public static Environment empty() {
    return new Environment(Map.of(), null, null, null);
  }

  /** This process's environment. */
  public static Environment system() {
    return SystemEnvironment.get();
  }

  /** A variable's value, or null. */
  public @Nullable String variable(String name) {
    return variables.get(name);
  }
}
