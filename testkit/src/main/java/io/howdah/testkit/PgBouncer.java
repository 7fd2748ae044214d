package io.howdah.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.opentest4j.TestAbortedException;

/**
 * A PgBouncer, from Debian's packages, in front of a server: transaction mode, every database of
 * the server, no password asked of {@code postgres} and of the roles named at its start.
 */
public final class PgBouncer implements AutoCloseable {

  private final int port;
  private final GuardedProcess process;

  private PgBouncer(int port, GuardedProcess process) {
    this.port = port;
    this.process = process;
  }

  /**
   * Starts a pooler with at most {@code poolSize} server connections for each database and role.
   *
   * @param settings more lines for {@code [pgbouncer]}, over those that it gets here
   * @param roles further roles that may connect
   * @throws TestAbortedException where it cannot be had, which JUnit reports as a skipped test
   */
  public static PgBouncer start(
      PostgresServer server, int poolSize, Map<String, String> settings, String... roles) {
    Path program = program();
    try {
      Path directory = ServerUser.temporaryDirectory("howdahb-");
      int port = ServerProcess.freePort();
      Map<String, String> all = new LinkedHashMap<>();
      all.put("listen_addr", "127.0.0.1");
      all.put("listen_port", Integer.toString(port));
      all.put("unix_socket_dir", "");
      all.put("auth_type", "trust");
      all.put("auth_file", directory.resolve("users").toString());
      all.put("admin_users", "postgres");
      all.put("pool_mode", "transaction");
      all.put("default_pool_size", Integer.toString(poolSize));
      all.put("max_client_conn", "500");
      all.put("server_tls_sslmode", "disable");
      all.put("ignore_startup_parameters", "extra_float_digits");
      all.putAll(settings);
      StringBuilder text = new StringBuilder("[databases]\n");
      text.append("* = host=127.0.0.1 port=").append(server.port()).append("\n[pgbouncer]\n");
      all.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
      Path configuration = Files.writeString(directory.resolve("pgbouncer.ini"), text.toString());
      StringBuilder users = new StringBuilder("\"postgres\" \"\"\n");
      for (String role : roles) {
        users.append('"').append(role.replace("\"", "\"\"")).append("\" \"\"\n");
      }
      Files.writeString(directory.resolve("users"), users.toString());
      ServerUser.own(directory);
      GuardedProcess process =
          GuardedProcess.start(
              List.of(program.toString(), configuration.toString()),
              directory,
              directory.resolve("log"),
              Map.of());
      process.awaitReady("PgBouncer", () -> GuardedProcess.answers(port));
      return new PgBouncer(port, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** A connection URI through the pooler, as superuser, without parameters. */
  public String url(String database) {
    return url("postgres", database);
  }

  public String url(String role, String database) {
    return "postgresql://"
        + ConnectionUri.encode(role)
        + "@127.0.0.1:"
        + port
        + "/"
        + ConnectionUri.encode(database);
  }

  /** Connects through the pooler, with pgjdbc in simple query mode. */
  public Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("preferQueryMode", "simple");
    properties.setProperty("sslmode", "disable");
    // Otherwise pgjdbc sends a SET once it is connected, which the administration console does not
    // know.
    properties.setProperty("assumeMinServerVersion", "14");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + ConnectionUri.encode(database), properties);
  }

  /** The rows of an administration command such as {@code SHOW SERVERS}: column name → value. */
  public List<Map<String, String>> show(String command) {
    // With psql: pgjdbc greets with a SET, which the administration console does not know.
    String table =
        ReferenceTools.require(18)
            .run(
                "psql",
                "-X",
                "-A",
                "-F",
                "\t",
                "-P",
                "footer=off",
                "-c",
                command,
                "-d",
                url("pgbouncer"))
            .orFail()
            .text();
    List<Map<String, String>> result = new ArrayList<>();
    String[] lines = table.split("\n", -1);
    String[] names = lines[0].split("\t", -1);
    for (String line : lines) {
      String[] values = line.split("\t", -1);
      if (values.length == names.length && !line.equals(lines[0])) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], values[i]);
        }
        result.add(row);
      }
    }
    return result;
  }

  /** What the pooler has logged so far. */
  public String log() {
    try {
      return process.logged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.remove();
  }

  private static Path program() {
    String obstacle = DebianPackages.obstacle();
    if (obstacle != null) {
      throw new TestAbortedException("needs PgBouncer, which cannot be had here: " + obstacle);
    }
    try {
      return DebianPackages.root("pgbouncer", "trixie", List.of("pgbouncer"), "usr/sbin")
          .resolve("usr/sbin/pgbouncer");
    } catch (RuntimeException e) {
      throw new TestAbortedException(
          "needs PgBouncer, which cannot be had here: " + e.getMessage());
    }
  }
}
