package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.howdah.testkit.Certificates;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS and what authenticates over it, against real servers. */
final class TlsTest {

  @TempDir private Path directory;

  private static ConnectionParameters to(PostgresServer server, String more) {
    return ConnectionParameters.parse(
        "host=localhost port=" + server.port() + " user=postgres dbname=postgres " + more);
  }

  private static ConnectOptions nowhere() {
    return ConnectOptions.defaults().withEnvironment(Environment.empty());
  }

  private static Connection open(ConnectionParameters parameters) {
    return Connection.open(parameters, nowhere());
  }

  private static String failure(ConnectionParameters parameters) {
    try (Connection connection = open(parameters)) {
      throw new AssertionError("connected: " + connection);
    } catch (ConnectFailedException | ConnectionStringException failed) {
      return failed.getMessage();
    }
  }

  private static boolean usesTls(Connection connection) {
    boolean told =
        connection
            .query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
            .getBoolean(0, 0);
    assertThat(connection.isEncrypted()).isEqualTo(told);
    return told;
  }

  /** A key of a kind that no client offers at first: the hello goes twice. */
  @Test
  void aServerMayAskForAnotherKindOfKey() {
    ServerOptions options = ServerOptions.of(18).withSetting("ssl_groups", "secp521r1");
    try (PostgresServer server = PostgresServer.start(options);
        Connection connection = open(to(server, "sslmode=require connect_timeout=30"))) {
      assertThat(usesTls(connection)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void sslmodeDecidesWhetherTlsIsUsed(int version) {
    PostgresServer server = PostgresServer.of(version);
    for (String mode : List.of("prefer", "require")) {
      try (Connection connection = open(to(server, "sslmode=" + mode))) {
        assertThat(usesTls(connection)).as(mode).isTrue();
      }
    }
    for (String mode : List.of("disable", "allow")) {
      try (Connection connection = open(to(server, "sslmode=" + mode))) {
        assertThat(usesTls(connection)).as(mode).isFalse();
      }
    }
    String root = " sslrootcert=" + server.certificates().authority();
    for (String mode : List.of("verify-ca", "verify-full")) {
      try (Connection connection = open(to(server, "sslmode=" + mode + root))) {
        assertThat(usesTls(connection)).as(mode).isTrue();
      }
    }
  }

  @Test
  void theOtherKindOfLineIsTriedWhenTheServerRefuses() {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("only_tls", "", "tls");
    server.createRole("never_tls", "", "no_tls");
    try (Connection connection = open(to(server, "user=only_tls sslmode=allow"))) {
      assertThat(usesTls(connection)).isTrue();
    }
    try (Connection connection = open(to(server, "user=never_tls sslmode=prefer"))) {
      assertThat(connection.isEncrypted()).isFalse();
    }
    assertThat(failure(to(server, "user=only_tls sslmode=disable")))
        .contains("no encryption")
        .doesNotContain("\nconnection to server");
    assertThat(failure(to(server, "user=never_tls sslmode=require")))
        .contains("FATAL:  ")
        .contains("SSL encryption")
        .doesNotContain("\nconnection to server");
  }

  @Test
  void anUnknownAuthorityIsRefused() {
    PostgresServer server = PostgresServer.of(18);
    Certificates other = new Certificates(directory, "Somebody_else");
    for (String mode : List.of("require", "verify-ca", "verify-full")) {
      assertThat(failure(to(server, "sslmode=" + mode + " sslrootcert=" + other.authority())))
          .startsWith("connection to server at \"localhost\" (127.0.0.1), port " + server.port())
          .contains(" failed: SSL error: certificate verify failed");
    }
    assertThat(failure(to(server, "sslmode=verify-ca sslrootcert=/nowhere/root.crt")))
        .contains(
            """
            root certificate file "/nowhere/root.crt" does not exist
            Either provide the file, use the system's trusted roots with sslrootcert=system, or\
            """);
    assertThat(failure(to(server, "sslrootcert=system")))
        .contains("SSL error: certificate verify failed");
  }

  @Test
  void verifyFullChecksTheName() {
    PostgresServer server = PostgresServer.of(18);
    String root = " sslrootcert=" + server.certificates().authority();
    String wrong = "host=db.example.com hostaddr=127.0.0.1" + root;
    assertThat(failure(to(server, wrong + " sslmode=verify-full")))
        .contains("server certificate for \"")
        .contains(" does not match host name \"db.example.com\"");
    try (Connection connection = open(to(server, wrong + " sslmode=verify-ca"))) {
      assertThat(usesTls(connection)).isTrue();
    }
    try (Connection connection = open(to(server, "host=127.0.0.1 sslmode=verify-full" + root))) {
      assertThat(usesTls(connection)).isTrue();
    }
    assertThat(failure(to(server, "host='' hostaddr=127.0.0.1 sslmode=verify-full" + root)))
        .contains("host name must be specified for a verified SSL connection");
  }

  @Test
  void theHomeDirectorysRootIsUsedEvenForRequire() throws IOException {
    PostgresServer server = PostgresServer.of(18);
    Path home = Files.createDirectories(directory.resolve("home/.postgresql"));
    Files.copy(new Certificates(directory, "Somebody_else").authority(), home.resolve("root.crt"));
    Environment environment =
        new Environment(java.util.Map.of(), directory.resolve("home").toString(), "nobody", null);
    assertThatExceptionOfType(ConnectFailedException.class)
        .isThrownBy(() ->
            Connection.open(
                to(server, "sslmode=require"),
                ConnectOptions.defaults().withEnvironment(environment)))
        .withMessageContaining("certificate verify failed");
  }

  @Test
  void protocolVersions() {
    PostgresServer server = PostgresServer.of(18);
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      String both =
          "sslmode=require ssl_min_protocol_version="
              + version
              + " ssl_max_protocol_version="
              + version;
      try (Connection connection = open(to(server, both))) {
        assertThat(
                connection
                    .query("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
                    .get(0, 0))
            .isEqualTo(version);
      }
    }
    assertThat(
            failure(
                to(
                    server,
                    "sslmode=require ssl_min_protocol_version=TLSv1"
                        + " ssl_max_protocol_version=TLSv1.1")))
        .contains("ssl_max_protocol_version \"TLSv1.1\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 18})
  void directNegotiation(int version) {
    PostgresServer server = PostgresServer.of(version);
    try (Connection connection = open(to(server, "sslmode=require sslnegotiation=direct"))) {
      assertThat(usesTls(connection)).isTrue();
    }
  }

  @Test
  void directNegotiationWithAServerThatDoesNotKnowIt() {
    assertThat(failure(to(PostgresServer.of(14), "sslmode=require sslnegotiation=direct")))
        .contains("SSL");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void passwordsOfEveryKind(int version) {
    PostgresServer server = PostgresServer.of(version);
    String strange = "p'ä\u0080 \\ß:%";
    String bytes =
        new String(
            strange.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.ISO_8859_1);
    for (String method : List.of("scram", "md5", "password")) {
      for (String role : List.of("plain_" + method, "strange_" + method)) {
        String password = role.startsWith("plain") ? "secret" : strange;
        server.createRole(role, password, method);
        for (String mode : List.of("disable", "require")) {
          ConnectionParameters parameters =
              to(server, "sslmode=" + mode)
                  .with("user", role)
                  .with("password", password.equals(strange) ? bytes : password);
          try (Connection connection = open(parameters)) {
            assertThat(connection.query("SELECT current_user").get(0, 0)).isEqualTo(role);
            assertThat(connection.parameters().get("password"))
                .isEqualTo(parameters.get("password"));
            assertThat(connection.toString()).doesNotContain("secret").contains("password=***");
          }
          assertThat(failure(parameters.with("password", "wrong")))
              .contains("FATAL:  password authentication failed for user \"" + role + "\"")
              .doesNotContain("wrong");
          assertThat(failure(parameters.with("password", null)))
              .endsWith("failed: fe_sendauth: no password supplied");
        }
      }
    }
  }

  @Test
  void channelBinding() {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("bound", "secret", "scram");
    server.createRole("hashed", "secret", "md5");
    for (String version : List.of("TLSv1.2", "TLSv1.3")) {
      String bind =
          "sslmode=require password=secret channel_binding=require ssl_max_protocol_version="
              + version;
      try (Connection connection = open(to(server, "user=bound " + bind))) {
        assertThat(usesTls(connection)).isTrue();
      }
    }
    for (String binding : List.of("disable", "prefer")) {
      try (Connection connection =
          open(to(server, "user=bound password=secret channel_binding=" + binding))) {
        assertThat(usesTls(connection)).isTrue();
      }
    }
    assertThat(
            failure(
                to(server, "user=bound password=secret sslmode=disable channel_binding=require")))
        .endsWith("failed: channel binding required, but SSL not in use");
    assertThat(failure(to(server, "user=hashed password=secret channel_binding=require")))
        .endsWith(
            "failed: channel binding required but not supported by server's authentication request");
    assertThat(failure(to(server, "channel_binding=require")))
        .endsWith(
            "failed: channel binding required, but server authenticated client without channel"
                + " binding");
  }

  @Test
  void requireAuth() {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("picky", "secret", "scram");
    for (String allowed : List.of("scram-sha-256", "md5,scram-sha-256", "!password", "!none")) {
      try (Connection connection =
          open(to(server, "user=picky password=secret require_auth=" + allowed))) {
        assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
      }
    }
    assertThat(failure(to(server, "user=picky password=secret sslmode=disable require_auth=md5")))
        .endsWith(
            "authentication method requirement \"md5\" failed: server requested SASL"
                + " authentication");
    assertThat(failure(to(server, "sslmode=disable require_auth=scram-sha-256")))
        .endsWith(
            "authentication method requirement \"scram-sha-256\" failed: server did not complete"
                + " authentication");
    try (Connection connection = open(to(server, "require_auth=none"))) {
      assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
    }
  }

  @Test
  void clientCertificates() throws Exception {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("carla", "", "cert");
    Certificates.Issued issued = server.certificates().client("carla");
    ConnectionParameters parameters =
        to(server, "user=carla sslmode=require").with("sslcert", issued.certificate().toString());
    try (Connection connection = open(parameters.with("sslkey", issued.key().toString()))) {
      assertThat(connection.query("SELECT current_user").get(0, 0)).isEqualTo("carla");
    }
    try (Connection connection =
        open(parameters.with("sslkey", issued.key().toString()).with("sslcertmode", "require"))) {
      assertThat(connection.query("SELECT current_user").get(0, 0)).isEqualTo("carla");
    }
    assertThat(
            failure(
                parameters.with("sslkey", issued.key().toString()).with("sslcertmode", "disable")))
        .contains("connection requires a valid client certificate");
    assertThat(failure(parameters.with("sslkey", "/nowhere/key")))
        .endsWith("certificate present, but not private key file \"/nowhere/key\"");
    Path open = Files.copy(issued.key(), directory.resolve("open.key"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(failure(parameters.with("sslkey", open.toString())))
        .contains("has group or world access; file must have permissions u=rw (0600) or less");
    Certificates.Issued other = server.certificates().client("someone_else");
    assertThat(failure(parameters.with("sslkey", other.key().toString())))
        .contains("certificate does not match private key file");
  }

  @Test
  void revokedServersAreRefused() throws IOException {
    PostgresServer server = PostgresServer.of(18);
    Certificates certificates = server.certificates();
    Path certificate = server.dataDirectory().resolve("server.crt");
    Path none = certificates.revocationList("none.crl");
    Path some =
        certificates.revocationList(
            "some.crl", new Certificates.Issued(certificate, Path.of("unused")));
    String verify = "sslmode=verify-full sslrootcert=" + certificates.authority();
    for (String passes : List.of(none.toString(), "/nowhere/at.all")) {
      try (Connection connection = open(to(server, verify + " sslcrl=" + passes))) {
        assertThat(usesTls(connection)).isTrue();
      }
    }
    assertThat(failure(to(server, verify + " sslcrl=" + some)))
        .contains("SSL error: certificate verify failed")
        .contains("revoked");
    Files.copy(some, directory.resolve("only.crl"));
    assertThat(failure(to(server, verify + " sslcrldir=" + directory)))
        .contains("SSL error: certificate verify failed");
  }

  @Test
  void theSystemsRoots() {
    PostgresServer server = PostgresServer.of(18);
    Environment environment =
        new Environment(
            java.util.Map.of("SSL_CERT_FILE", server.certificates().authority().toString()),
            null,
            "nobody",
            null);
    try (Connection connection =
        Connection.open(
            to(server, "sslrootcert=system"),
            ConnectOptions.defaults().withEnvironment(environment))) {
      assertThat(usesTls(connection)).isTrue();
      assertThat(connection.parameters().get("sslmode")).isEqualTo("verify-full");
    }
  }

  @Test
  void scramKeysInPlaceOfAPassword() throws Exception {
    PostgresServer server = PostgresServer.of(18);
    server.createRole("keyed", "secret", "scram");
    String verifier;
    try (Connection connection = open(to(server, ""))) {
      verifier =
          connection.query("SELECT rolpassword FROM pg_authid WHERE rolname = 'keyed'").get(0, 0);
    }
    // SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey
    String[] parts = verifier.split("[$:]", -1);
    javax.crypto.SecretKeyFactory factory =
        javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
    byte[] salted =
        factory
            .generateSecret(
                new javax.crypto.spec.PBEKeySpec(
                    "secret".toCharArray(),
                    java.util.Base64.getDecoder().decode(parts[2]),
                    Integer.parseInt(parts[1]),
                    256))
            .getEncoded();
    javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
    mac.init(new javax.crypto.spec.SecretKeySpec(salted, "HmacSHA256"));
    byte[] clientKey =
        mac.doFinal("Client Key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    ConnectionParameters parameters =
        to(server, "user=keyed")
            .with("scram_client_key", java.util.Base64.getEncoder().encodeToString(clientKey))
            .with("scram_server_key", parts[4]);
    try (Connection connection = open(parameters)) {
      assertThat(connection.query("SELECT current_user").get(0, 0)).isEqualTo("keyed");
      assertThat(connection.toString()).doesNotContain(parts[4]);
    }
  }

  @Test
  void aServerWithoutTls() {
    try (PostgresServer server =
        PostgresServer.start(io.howdah.testkit.ServerOptions.of(18).withSetting("ssl", "off"))) {
      assertThat(failure(to(server, "sslmode=require")))
          .isEqualTo(
              "connection to server at \"localhost\" (127.0.0.1), port "
                  + server.port()
                  + " failed: server does not support SSL, but SSL was required");
      try (Connection connection = open(to(server, "sslmode=prefer"))) {
        assertThat(connection.isEncrypted()).isFalse();
      }
    }
  }

  @Test
  void cancelAndBigResultsOverTls() throws Exception {
    PostgresServer server = PostgresServer.of(18);
    try (Connection connection = open(to(server, "sslmode=require"))) {
      Canceller canceller = connection.canceller();
      Thread thread = Thread.ofPlatform().start(() -> cancelSoon(canceller));
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.query("SELECT pg_sleep(60)"))
          .satisfies(failed -> assertThat(failed.sqlState()).isEqualTo("57014"));
      thread.join();
      Rows rows = connection.query("SELECT g, repeat('x', 1000) FROM generate_series(1, 100000) g");
      assertThat(rows.count()).isEqualTo(100_000);
      assertThat(rows.getInt(99_999, 0)).isEqualTo(100_000);
      List<String> many =
          java.util.Collections.nCopies(2000, "SELECT repeat('y', 20000) -- " + "z".repeat(10_000));
      assertThat(connection.queries(many)).hasSize(2000);
      connection.query("CREATE TEMP TABLE filled (line text)");
      byte[] line = ("a".repeat(100) + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      try (CopyIn copy = connection.copyIn("COPY filled FROM STDIN")) {
        for (int i = 0; i < 200_000; i++) {
          copy.write(line, 0, line.length);
        }
        assertThat(CopyIn.rowCount(copy.finish())).isEqualTo(200_000);
      }
      try (CopyOut copy = connection.copyOut("COPY filled TO STDOUT")) {
        long total = 0;
        for (int count = copy.next(); count > 0; count = copy.next()) {
          total += count;
        }
        assertThat(total).isEqualTo(200_000L * line.length);
      }
    }
  }

  private static void cancelSoon(Canceller canceller) {
    try {
      Thread.sleep(300);
      assertThat(canceller.cancel()).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
