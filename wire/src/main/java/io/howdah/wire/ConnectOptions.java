package io.howdah.wire;

import java.util.function.Consumer;

/**
 * What a connection needs of its surroundings, beside the parameters.
 *
 * @param environment environment variables, home directory and the like
 * @param passwords asked when a password is missing
 * @param notices hears what the server says, also while logging in
 * @param warnings hears of what this client finds, such as a password file that others can read;
 *     texts are libpq's, without a newline
 * @param pooledHosts hears of each connection that is made to a host known to be a pooler
 */
public record ConnectOptions(
    Environment environment,
    PasswordSource passwords,
    NoticeListener notices,
    Consumer<String> warnings,
    Consumer<PooledHost> pooledHosts) {

  /** The process's environment, no password source, and deaf. */
  public static ConnectOptions defaults() {
    return new ConnectOptions(
        Environment.system(),
        PasswordSource.none(),
        NoticeListener.ignoring(),
        warning -> {},
        host -> {});
  }

  public ConnectOptions withEnvironment(Environment value) {
    return new ConnectOptions(value, passwords, notices, warnings, pooledHosts);
  }

  public ConnectOptions withPasswords(PasswordSource value) {
    return new ConnectOptions(environment, value, notices, warnings, pooledHosts);
  }

  public ConnectOptions withNotices(NoticeListener value) {
    return new ConnectOptions(environment, passwords, value, warnings, pooledHosts);
  }

  public ConnectOptions withWarnings(Consumer<String> value) {
    return new ConnectOptions(environment, passwords, notices, value, pooledHosts);
  }

  public ConnectOptions withPooledHosts(Consumer<PooledHost> value) {
    return new ConnectOptions(environment, passwords, notices, warnings, value);
  }
}
