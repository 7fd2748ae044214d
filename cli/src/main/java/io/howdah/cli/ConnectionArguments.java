package io.howdah.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the command line says about the server; null where it says nothing. Byte strings.
 *
 * @param database a name or a connection string
 * @param host a host name or a socket's directory
 * @param port a port number, as text
 * @param user a role
 * @param prompt whether to ask for a password
 */
record ConnectionArguments(
    @Nullable String database,
    @Nullable String host,
    @Nullable String port,
    @Nullable String user,
    Prompt prompt) {

  /** Whether a password is asked for on the terminal. */
  enum Prompt {
    /** Where the server wants one and there is none. */
    WHEN_NEEDED,
    /** Never ({@code -w}). */
    NEVER,
    /** Before the first connection ({@code -W}). */
    ALWAYS
  }

  /** Collects the arguments in the order in which they come. */
  static final class Builder {
    private @Nullable String database = null;
    private @Nullable String host = null;
    private @Nullable String port = null;
    private @Nullable String user = null;
    private Prompt prompt = Prompt.WHEN_NEEDED;

    void database(String value) {
      database = value;
    }

    boolean hasDatabase() {
      return database != null;
    }

    void host(String value) {
      host = value;
    }

    void port(String value) {
      port = value;
    }

    void user(String value) {
      user = value;
    }

    void prompt(Prompt value) {
      prompt = value;
    }

    ConnectionArguments build() {
      return new ConnectionArguments(database, host, port, user, prompt);
    }
  }
}
