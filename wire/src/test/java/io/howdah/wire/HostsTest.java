package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.testkit.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which server is connected to, and what is said where none can be. */
final class HostsTest {

  @TempDir private Path home;

  private final PostgresServer server = PostgresServer.of(18);

  private Environment environment() {
    return new Environment(
        Map.of(), home.toString(), "postgres", server.socketDirectory().toString());
  }

  private Connection open(String parameters) {
    return Connection.open(
        ConnectionParameters.parse("user=postgres dbname=postgres " + parameters),
        ConnectOptions.defaults().withEnvironment(environment()));
  }

  private ConnectFailedException failure(String parameters) {
    try (Connection connection = open(parameters)) {
      throw new AssertionError("connected: " + connection);
    } catch (ConnectFailedException failed) {
      return failed;
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void unixSockets() {
    String directory = server.socketDirectory().toString();
    for (String host : List.of("", "host=" + directory, "host=''")) {
      try (Connection connection = open(host + " port=" + server.port())) {
        assertThat(connection.host()).isEqualTo(directory);
        assertThat(connection.isEncrypted()).isFalse();
        assertThat(connection.isLocal()).isTrue();
        assertThat(connection.query("SELECT inet_server_addr()").isNull(0, 0)).isTrue();
        assertThat(connection.query("SELECT repeat('x', 1000000)").lengthBytes(0, 0))
            .isEqualTo(1_000_000);
      }
    }
    try (Connection connection = open("sslmode=require port=" + server.port())) {
      assertThat(connection.isEncrypted()).isFalse();
    }
    assertThat(failure("host=/nowhere port=5432").getMessage())
        .isEqualTo(
            """
            connection to server on socket "/nowhere/.s.PGSQL.5432" failed: No such file or directory
            \tIs the server running locally and accepting connections on that socket?\
            """);
    assertThat(failure("host=/" + "x".repeat(100) + " port=5432").getMessage())
        .isEqualTo(
            "Unix-domain socket path \"/"
                + "x".repeat(100)
                + "/.s.PGSQL.5432\" is too long (maximum 107 bytes)");
    assertThat(failure("host=@abstract").getMessage()).contains("abstract namespace");
    String owner = ownerOf(server.socketDirectory());
    try (Connection connection = open("requirepeer=" + owner + " port=" + server.port())) {
      assertThat(connection.isOpen()).isTrue();
    }
    assertThat(failure("requirepeer=stranger port=" + server.port()).getMessage())
        .endsWith(
            "failed: requirepeer specifies \"stranger\", but actual peer user name is \""
                + owner
                + "\"");
  }

  private static String ownerOf(Path path) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException unknown) {
      throw new AssertionError(unknown);
    }
  }

  @Test
  void nobodyListens() throws IOException {
    int port = closedPort();
    assertThat(failure("host=127.0.0.1 port=" + port).getMessage())
        .isEqualTo(
            "connection to server at \"127.0.0.1\", port "
                + port
                + """
                 failed: Connection refused
                \tIs the server running on that host and accepting TCP/IP connections?\
                """);
    assertThat(failure("host=no.such.host.invalid").getMessage())
        .startsWith("could not translate host name \"no.such.host.invalid\" to address: ");
    assertThat(failure("hostaddr=no.such").getMessage())
        .startsWith("could not parse network address \"no.such\": ");
    assertThat(failure("host=x port=70000").getMessage())
        .isEqualTo("invalid port number: \"70000\"");
  }

  @Test
  void theNextHostIsTried() throws IOException {
    int closed = closedPort();
    try (Connection connection =
        open(
            "host=no.such.host.invalid,127.0.0.1,localhost port=1,"
                + closed
                + ","
                + server.port())) {
      assertThat(connection.host()).isEqualTo("localhost");
      assertThat(connection.port()).isEqualTo(server.port());
    }
    String message = failure("host=127.0.0.1,127.0.0.1 port=" + closed + "," + closed).getMessage();
    assertThat(message.split("connection to server at", -1)).hasSize(3);
    // A server that answers with an error ends the search.
    message =
        failure(
                "host=localhost,127.0.0.1 sslmode=disable port="
                    + server.port()
                    + " dbname=nowhere")
            .getMessage();
    assertThat(message)
        .contains("FATAL:  database \"nowhere\" does not exist")
        .doesNotContain("\n");
  }

  @Test
  void randomOrder() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100 && seen.size() < 2; i++) {
      try (Connection connection =
          open("host=localhost,127.0.0.1 load_balance_hosts=random port=" + server.port())) {
        seen.add(connection.host());
      }
    }
    assertThat(seen).containsExactlyInAnyOrder("localhost", "127.0.0.1");
  }

  @Test
  void targetSessionAttributes() {
    for (PostgresServer each : List.of(PostgresServer.of(14), server)) {
      String there = "host=" + each.host() + " port=" + each.port();
      for (String wanted : List.of("any", "read-write", "primary", "prefer-standby")) {
        try (Connection connection = open(there + " target_session_attrs=" + wanted)) {
          assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
        }
      }
      assertThat(failure(there + " target_session_attrs=read-only").getMessage())
          .endsWith("failed: session is not read-only");
      assertThat(failure(there + " target_session_attrs=standby").getMessage())
          .endsWith("failed: server is not in hot standby mode");
      String readOnly = " options='-c default_transaction_read_only=on'";
      try (Connection connection = open(there + readOnly + " target_session_attrs=read-only")) {
        assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
      }
      assertThat(failure(there + readOnly + " target_session_attrs=read-write").getMessage())
          .endsWith("failed: session is read-only");
    }
  }

  @Test
  void timeLimit() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      ConnectFailedException failed =
          failure("host=127.0.0.1 connect_timeout=1 port=" + silent.getLocalPort());
      assertThat(failed.getMessage()).endsWith("failed: timeout expired");
      assertThat(System.nanoTime() - start).isGreaterThan(900_000_000L);
    }
    try (Connection connection = open("host=127.0.0.1 connect_timeout=1 port=" + server.port())) {
      connection.query("SELECT pg_sleep(1.5)");
    }
  }

  @Test
  void startupParametersAreLibpqs() {
    String there = "host=127.0.0.1 port=" + server.port();
    String settings =
        "SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings"
            + " WHERE source = 'client'";
    try (Connection connection = open(there)) {
      assertThat(connection.query(settings).orNull(0, 0)).isNull();
    }
    Environment environment =
        new Environment(
            Map.of("PGDATESTYLE", "SQL", "PGTZ", "UTC", "PGGEQO", "off", "PGAPPNAME", "mine"),
            null,
            null,
            null);
    try (Connection connection =
        Connection.open(
            ConnectionParameters.parse(
                "user=postgres dbname=postgres fallback_application_name=pg_dump"
                    + " client_encoding=LATIN1 keepalives_idle=30 keepalives_interval=5"
                    + " keepalives_count=3 options='-c work_mem=1MB' "
                    + there),
            ConnectOptions.defaults().withEnvironment(environment))) {
      assertThat(connection.query(settings).get(0, 0))
          .contains("application_name=mine")
          .contains("client_encoding=LATIN1")
          .contains("geqo=off")
          .contains("TimeZone=UTC")
          .contains("work_mem=1024");
      assertThat(connection.query("SHOW datestyle").get(0, 0)).startsWith("SQL");
    }
    try (Connection connection = open(there + " fallback_application_name=pg_dump keepalives=0")) {
      assertThat(connection.query("SHOW application_name").get(0, 0)).isEqualTo("pg_dump");
    }
  }

  @Test
  void namesOfAnyCharacters() {
    StringBuilder name = new StringBuilder("odd ");
    for (char c = 1; c < 128; c++) {
      name.append(c == '/' ? "" : c);
    }
    name.setLength(60);
    String quoted = name.toString().replace("\"", "\"\"");
    String url = "host=127.0.0.1 sslmode=disable port=" + server.port();
    try (Connection connection = open(url)) {
      connection.query("CREATE ROLE \"" + quoted + "\" LOGIN SUPERUSER");
      connection.query("CREATE DATABASE \"" + quoted + "\"");
    }
    ConnectionParameters parameters =
        ConnectionParameters.parse(url)
            .with("user", name.toString())
            .with("dbname", name.toString());
    ConnectOptions options = ConnectOptions.defaults().withEnvironment(environment());
    for (ConnectionParameters each :
        List.of(parameters, ConnectionParameters.parse(parameters.toConnectionString()))) {
      try (Connection connection = Connection.open(each, options)) {
        assertThat(connection.query("SELECT current_user").get(0, 0)).isEqualTo(name.toString());
        assertThat(connection.query("SELECT current_database()").get(0, 0))
            .isEqualTo(name.toString());
      }
    }
    try (Connection connection = open(url)) {
      connection.query("DROP DATABASE \"" + quoted + "\"");
      connection.query("DROP ROLE \"" + quoted + "\"");
    }
  }

  @Test
  void passwordsAreAskedForOnlyWhereThereIsNone() throws IOException {
    server.createRole("asked", "sesame", "scram");
    String there = "user=asked sslmode=disable host=127.0.0.1 port=" + server.port();
    List<String> asked = new ArrayList<>();
    ConnectOptions options =
        ConnectOptions.defaults()
            .withEnvironment(environment())
            .withPasswords(user -> {
              asked.add(user);
              return "sesame";
            });
    ConnectionParameters parameters = ConnectionParameters.parse("dbname=postgres " + there);
    try (Connection connection = Connection.open(parameters, options)) {
      assertThat(connection.parameters().get("password")).isEqualTo("sesame");
      assertThat(asked).containsExactly("asked");
      try (Connection second = Connection.open(connection.parameters(), options)) {
        assertThat(second.query("SELECT 1").getInt(0, 0)).isOne();
        assertThat(asked).hasSize(1);
      }
    }
    assertThatExceptionOfType(ConnectFailedException.class)
        .isThrownBy(() -> Connection.open(parameters.with("password", "wrong"), options))
        .satisfies(failed -> assertThat(failed.passwordNeeded()).isFalse());
    assertThat(asked).hasSize(1);
    assertThat(failure(there).passwordNeeded()).isTrue();
    Path file = home.resolve(".pgpass");
    Files.writeString(file, "127.0.0.1:" + server.port() + ":*:asked:sesame\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (Connection connection = open(there)) {
      assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
    }
    Files.writeString(file, "127.0.0.1:*:*:asked:wrong\n");
    assertThat(failure(there).getMessage())
        .contains("FATAL:  password authentication failed")
        .endsWith("\npassword retrieved from file \"" + file + "\"");
  }
}
