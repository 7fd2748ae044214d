package io.howdah.cli;

import io.howdah.HowdahException;
import io.howdah.script.PsqlConnect;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Environment;
import io.howdah.wire.PasswordSource;
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

  private static final String PROMPT = "Password: ";

  /** Whether a password is asked for on the terminal. */
  enum Prompt {
    /** Where the server wants one and there is none. */
    WHEN_NEEDED,
    /** Never ({@code -w}). */
    NEVER,
    /** Before the first connection ({@code -W}). */
    ALWAYS
  }

  /**
   * These as libpq's parameters, as the C tools pass them.
   *
   * @param name what the server shows as the application where nobody says otherwise
   */
  ConnectionParameters parameters(String name) {
    String password = prompt == Prompt.ALWAYS ? Terminal.askPassword(PROMPT) : null;
    return ConnectionParameters.ofPairs(
        "host",
        host,
        "port",
        port,
        "user",
        user,
        "password",
        password,
        "dbname",
        database,
        "fallback_application_name",
        name);
  }

  /**
   * These as the parameters of a cluster's dump, without a database: here the database is a
   * connection string to start from, and what it says about the database does not count.
   */
  ConnectionParameters clusterParameters(String name) {
    ConnectionParameters base = ConnectionParameters.empty();
    if (database != null && !database.isEmpty()) {
      if (!ConnectionParameters.isConnectionString(database)) {
        String word = database.strip();
        int blank = word.indexOf(' ');
        throw new HowdahException(
            "missing \"=\" after \""
                + (blank < 0 ? word : word.substring(0, blank))
                + "\" in connection info string");
      }
      base = ConnectionParameters.parse(database).with("dbname", null);
    }
    return base.withAll(new ConnectionArguments(null, host, port, user, prompt).parameters(name));
  }

  /**
   * These as the connection string that C's pg_dumpall hands on, without a password; other secrets
   * are hidden.
   */
  String shown() {
    StringBuilder text = new StringBuilder();
    if (database != null && !database.isEmpty()) {
      text.append(
          ConnectionParameters.parse(database)
              .with("dbname", null)
              .with("password", null)
              .with("fallback_application_name", null)
              .masked());
    }
    show(text, "host", host);
    show(text, "port", port);
    show(text, "user", user);
    return text.toString();
  }

  private static void show(StringBuilder text, String keyword, @Nullable String value) {
    if (value != null) {
      text.append(text.isEmpty() ? "" : " ").append(keyword).append('=');
      text.append(PsqlConnect.connectionValue(value));
    }
  }

  /** How connections are made: with this process's environment, and a prompt if it may be. */
  ConnectOptions connectOptions(ToolContext context) {
    PasswordSource passwords =
        prompt == Prompt.NEVER ? PasswordSource.none() : user -> Terminal.askPassword(PROMPT);
    Environment system = Environment.system();
    String home = context.environment().get("HOME");
    return new ConnectOptions(
        new Environment(
            context.environment(),
            home == null || home.isEmpty() ? system.homeDirectory() : home,
            system.userName(),
            system.socketDirectory()),
        passwords,
        new ToolNotices(context.messages()),
        context.messages()::raw,
        new PoolerWarning(context.messages()));
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
