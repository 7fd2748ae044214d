package io.howdah.wire;

import java.util.function.Consumer;

/**
 * What a connection needs of its surroundings, beside the parameters. Immutable; the listeners are
 * called on the thread that uses the connection, and must not use it themselves.
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

  /** The encoding that a client asks for by this name: {@code auto} is the locale's. */
  public String clientEncoding(String name) {
    return name.equals("auto") ? LocaleEncoding.of(environment) : name;
  }

  /** These options with another environment. */
  public ConnectOptions withEnvironment(Environment value) {
    return new ConnectOptions(value, passwords, notices, warnings, pooledHosts);
  }

  /** These options with somebody to ask for a password. */
  public ConnectOptions withPasswords(PasswordSource value) {
    return new ConnectOptions(environment, value, notices, warnings, pooledHosts);
  }

  /** These options with a listener to the server. */
  public ConnectOptions withNotices(NoticeListener value) {
    return new ConnectOptions(environment, passwords, value, warnings, pooledHosts);
  }

  /** These options with a listener to what this client warns of. */
  public ConnectOptions withWarnings(Consumer<String> value) {
    return new ConnectOptions(environment, passwords, notices, value, pooledHosts);
  }

  /** These options with a listener that hears of connections to known poolers. */
  public ConnectOptions withPooledHosts(Consumer<PooledHost> value) {
    return new ConnectOptions(environment, passwords, notices, warnings, value);
  }
}
