package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.Proxy;
import io.howdah.testkit.ServerOptions;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that break, at any point: an error at once, never a wait for ever, never half a result. */
final class BrokenLineTest {

  private static final String GONE =
      """
      server closed the connection unexpectedly
      \tThis probably means the server terminated abnormally
      \tbefore or while processing the request.\
      """;

  private static Connection open(int port, String sslmode) {
    return Connection.open(
        ConnectionParameters.parse(
            "host=127.0.0.1 user=postgres dbname=postgres sslmode=" + sslmode + " port=" + port),
        ConnectOptions.defaults().withEnvironment(Environment.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "require"})
  void aQueryIsCut(String sslmode) {
    try (Proxy proxy = Proxy.to(PostgresServer.of(18));
        Connection connection = open(proxy.port(), sslmode)) {
      proxy.cutAfterBytesToClient(100_000);
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> connection.query("SELECT repeat('x', 1000000)"))
          .withMessage(GONE);
      assertThat(connection.isOpen()).isFalse();
      assertThatIllegalStateException().isThrownBy(() -> connection.query("SELECT 1"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "require"})
  void aCopyToTheClientIsCut(String sslmode) {
    try (Proxy proxy = Proxy.to(PostgresServer.of(18));
        Connection connection = open(proxy.port(), sslmode);
        CopyOut copy = connection.copyOut("COPY (SELECT generate_series(1, 10000000)) TO STDOUT")) {
      assertThat(copy.next()).isPositive();
      proxy.cut();
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> {
            while (copy.next() > 0) {
              // What is already on its way still comes.
            }
          });
      assertThatIllegalStateException().isThrownBy(copy::commandTag);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"disable", "require"})
  void aCopyToTheServerIsCut(String sslmode) {
    try (Proxy proxy = Proxy.to(PostgresServer.of(18));
        Connection connection = open(proxy.port(), sslmode)) {
      connection.query("CREATE TEMP TABLE t (line text)");
      byte[] data = new byte[1 << 20];
      java.util.Arrays.fill(data, (byte) '\n');
      CopyIn copy = connection.copyIn("COPY t FROM STDIN");
      copy.write(data, 0, data.length);
      proxy.cut();
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
              copy.write(data, 0, data.length);
            }
          });
      copy.close();
    }
  }

  @Test
  void theAdministratorEndsTheSession() {
    PostgresServer server = PostgresServer.of(18);
    try (Connection connection = open(server.port(), "disable");
        Connection other = open(server.port(), "disable")) {
      connection.query("BEGIN");
      other.query("SELECT pg_terminate_backend(" + connection.backendPid() + ", 5000)");
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> connection.query("SELECT 1"))
          .withMessage("FATAL:  terminating connection due to administrator command\n" + GONE)
          .satisfies(lost ->
              assertThat(lost.lastWords()).extracting(ServerMessage::sqlState).isEqualTo("57P01"));
    }
  }

  @Test
  void theAdministratorEndsACopyToTheServer() {
    PostgresServer server = PostgresServer.of(14);
    try (Connection connection = open(server.port(), "disable");
        Connection other = open(server.port(), "disable")) {
      connection.query("CREATE TEMP TABLE t (line text)");
      byte[] data =
          "some text\n".repeat(10_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      CopyIn copy = connection.copyIn("COPY t FROM STDIN");
      copy.write(data, 0, data.length);
      other.query("SELECT pg_terminate_backend(" + connection.backendPid() + ")");
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> {
            for (int i = 0; i < 10_000; i++) {
              copy.write(data, 0, data.length);
            }
          })
          .withMessageStartingWith("FATAL:  terminating connection due to administrator command");
    }
  }

  @Test
  void theServerDies() {
    try (PostgresServer server = PostgresServer.start(ServerOptions.of(18))) {
      Connection idle = open(server.port(), "disable");
      Connection copying = open(server.port(), "disable");
      CopyOut copy = copying.copyOut("COPY (SELECT generate_series(1, 100000000)) TO STDOUT");
      assertThat(copy.next()).isPositive();
      server.kill();
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> idle.queries(Collections.nCopies(10, "SELECT 1")));
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> {
            while (copy.next() > 0) {
              // What is already on its way still comes.
            }
          });
    }
  }

  @Test
  void loggingInIsCut() {
    try (Proxy proxy = Proxy.to(PostgresServer.of(18))) {
      for (String sslmode : List.of("disable", "require")) {
        for (int bytes = 1; bytes < 300; bytes += 37) {
          proxy.cutAfterBytesToClient(bytes);
          assertThatExceptionOfType(ConnectFailedException.class)
              .as("after %d bytes, %s", bytes, sslmode)
              .isThrownBy(() -> open(proxy.port(), sslmode).close());
        }
      }
    }
  }

  @Test
  void anInterruptedThreadStopsWaiting() throws InterruptedException {
    PostgresServer server = PostgresServer.of(18);
    try (Connection connection = open(server.port(), "disable")) {
      Thread waiting = Thread.currentThread();
      Thread interrupter =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  Thread.sleep(200);
                } catch (InterruptedException stopped) {
                  return;
                }
                waiting.interrupt();
              });
      assertThatExceptionOfType(ConnectionLostException.class)
          .isThrownBy(() -> connection.query("SELECT pg_sleep(60)"));
      assertThat(Thread.interrupted()).isTrue();
      interrupter.join();
    }
  }
}
