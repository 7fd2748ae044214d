package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A PostgreSQL server of version 14 to 18, with TLS on, a superuser {@code postgres}, and settings
 * for tests (no fsync, no autovacuum, logical WAL). Works as root too: the server then runs as
 * {@code nobody}.
 *
 * <p>{@link #of} gives the server that all tests of a JVM share, started at first use and stopped
 * at the JVM's end; {@link #start} one of one's own. Servers also end when the JVM is killed. A
 * role's authentication method is chosen by its membership in {@code howdah_scram}, {@code
 * howdah_md5}, {@code howdah_password}, {@code howdah_cert}, {@code howdah_peer}, {@code
 * howdah_tls} (TLS required) or {@code howdah_no_tls}; a role in none of them is trusted. See
 * {@link #createRole}. Thread-safe.
 */
public final class PostgresServer implements AutoCloseable {

  /** The versions that exist, oldest first. */
  public static final List<Integer> VERSIONS = List.of(14, 15, 16, 17, 18);

  private static final Map<Integer, PostgresServer> SHARED = new ConcurrentHashMap<>();

  private final ServerProcess process;
  private final int majorVersion;
  private final List<String> authentication;

  private PostgresServer(ServerOptions options) {
    this(options, ServerBinaries.of(options.majorVersion()), Map.of());
  }

  PostgresServer(ServerOptions options, Path binaries, Map<String, String> environment) {
    this.majorVersion = options.majorVersion();
    this.authentication = new ArrayList<>(options.authentication());
    this.process = ServerProcess.start(options, binaries, environment);
  }

  /** The shared server of a version. */
  public static PostgresServer of(int majorVersion) {
    return SHARED.computeIfAbsent(
        majorVersion,
        version -> {
          PostgresServer server = new PostgresServer(ServerOptions.of(version));
          Runtime.getRuntime()
              .addShutdownHook(new Thread(server::close, "stop PostgreSQL " + version));
          return server;
        });
  }

  /** Starts a server of one's own, for tests that change, restart or break it. */
  public static PostgresServer start(ServerOptions options) {
    return new PostgresServer(options);
  }

  /** 14 to 18. */
  public int majorVersion() {
    return majorVersion;
  }

  /**
   * The address to connect to; its TLS certificate is for {@code localhost} and {@code 127.0.0.1}.
   */
  public String host() {
    return "127.0.0.1";
  }

  public int port() {
    return process.port();
  }

  /** The directory of the Unix-domain socket. */
  public Path socketDirectory() {
    return process.sockets();
  }

  /** The data directory, which the server's user owns. */
  public Path dataDirectory() {
    return process.data();
  }

  /**
   * The authority that issued the server's certificate, and whose client certificates it trusts.
   */
  public Certificates certificates() {
    return process.certificates();
  }

  /** A connection URI for the superuser, without parameters. */
  public String url(String database) {
    return url("postgres", "", database);
  }

  /** A connection URI, without parameters. An empty password is left out. */
  public String url(String user, String password, String database) {
    return "postgresql://"
        + ConnectionUri.encode(user)
        + (password.isEmpty() ? "" : ":" + ConnectionUri.encode(password))
        + "@"
        + host()
        + ":"
        + port()
        + "/"
        + ConnectionUri.encode(database);
  }

  /** Connects as superuser, with pgjdbc in simple query mode. */
  public Connection connect(String database) throws SQLException {
    return connect(database, "postgres", "");
  }

  /** Connects with pgjdbc in simple query mode. */
  public Connection connect(String database, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("sslmode", "prefer");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + host() + ":" + port() + "/" + ConnectionUri.encode(database),
        properties);
  }

  /** A new, empty database with a name of its own, made from {@code template0}: UTF8, locale C. */
  public TestDatabase createDatabase() {
    return createDatabase("TEMPLATE template0");
  }

  /**
   * A new database with these options of {@code CREATE DATABASE}, such as {@code ENCODING
   * 'LATIN1'}.
   */
  public TestDatabase createDatabase(String options) {
    return TestDatabase.create(this, options);
  }

  /** Runs a script in the database {@code postgres}, as superuser. */
  public void execute(String script) {
    try (Connection connection = connect("postgres")) {
      SqlRunner.run(connection, script);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /**
   * Creates a role that may log in. Each of {@code methods} is one of {@code scram}, {@code md5},
   * {@code password}, {@code cert}, {@code peer}, {@code tls}, {@code no_tls}; a role with none of
   * the first five is trusted.
   */
  public void createRole(String name, String password, String... methods) {
    String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
    boolean md5 = List.of(methods).contains("md5");
    execute(
        "SET password_encryption = '%s'; CREATE ROLE %s LOGIN PASSWORD '%s'"
            .formatted(md5 ? "md5" : "scram-sha-256", quoted, password.replace("'", "''")));
    for (String method : methods) {
      execute(
          """
          DO $$ BEGIN CREATE ROLE howdah_%1$s; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
          GRANT howdah_%1$s TO %2$s;
          """
              .formatted(method, quoted));
    }
  }

  /** Creates a tablespace in a directory of the server's, unless it exists. */
  public synchronized void createTablespace(String name) {
    Path directory = process.tablespaces().resolve(name);
    if (Files.exists(directory)) {
      return;
    }
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerUser.own(process.tablespaces());
    execute("CREATE TABLESPACE \"" + name + "\" LOCATION '" + directory + "'");
  }

  /** Puts a line in front of pg_hba.conf and has the server read it. */
  public synchronized void addAuthentication(String line) {
    authentication.addFirst(line);
    try {
      ServerFiles.writeAuthentication(process.data(), authentication);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    execute("SELECT pg_reload_conf()");
  }

  /** Stops the server at once, as a crash would, without telling its clients. */
  public void kill() {
    process.kill();
  }

  /** Stops the server in good order and leaves the data. */
  public void stop() {
    process.stop();
  }

  /** Starts the server again, on the same port, after {@link #kill} or {@link #stop}. */
  public void restart() {
    process.restart();
  }

  /** What the server has logged so far. */
  public String log() {
    try {
      return Files.readString(process.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server and removes its data. Needed only for a server of one's own. */
  @Override
  public void close() {
    process.close();
  }
}
