package io.howdah.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.ServerException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that are sent behind others, and what becomes of them where those before fail. */
final class QueryStreamTest {
  private static final TestDatabase DATABASE = PostgresServer.of(18).createDatabase();

  private Connection connection;

  @BeforeAll
  static void fill() {
    DATABASE.execute("CREATE TABLE mark (id int)");
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @BeforeEach
  void connect() {
    connection =
        Connection.open(ConnectionParameters.parse(DATABASE.url()), ConnectOptions.defaults());
  }

  @AfterEach
  void disconnect() {
    connection.close();
  }

  @Test
  void resultsComeInTheOrderOfSending() {
    List<String> values = new ArrayList<>();
    try (QueryStream stream = QueryStream.start(connection, List.of("SELECT 1", "SELECT 2"))) {
      values.add(value(stream));
      stream.append(List.of("SELECT 3", "SELECT 4", "SELECT 5", "SELECT 6"));
      stream.append(List.of());
      stream.append(List.of("SELECT 7"));
      for (int i = 2; i <= 7; i++) {
        values.add(value(stream));
      }
      assertThatThrownBy(stream::next).isInstanceOf(IllegalStateException.class);
    }
    assertThat(values).containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertConnectionIsFree();
  }

  @Test
  void whatIsAppendedIsRefusedInATransactionThatFailed() {
    List<String> failing = List.of("BEGIN", "LOCK TABLE missing");
    try (QueryStream stream = QueryStream.start(connection, failing)) {
      stream.append(List.of("INSERT INTO mark VALUES (1)"));
      stream.next();
      assertThatThrownBy(stream::next)
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("\"missing\" does not exist");
      assertThatThrownBy(stream::next)
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("current transaction is aborted");
    }
    connection.query("ROLLBACK");
    assertConnectionIsFree();
  }

  @Test
  void whatWasNotSentYetIsNotSentOnceTheStreamIsClosed() {
    try (QueryStream stream = QueryStream.start(connection, List.of("SELECT pg_sleep(600)"))) {
      stream.append(List.of("INSERT INTO mark VALUES (2)"));
    }
    assertThat(DATABASE.value("SELECT count(*) FROM mark WHERE id = 2")).isEqualTo("0");
    assertConnectionIsFree();
  }

  @Test
  void nothingCanBeAppendedOnceAllWasAwaited() {
    try (QueryStream stream = QueryStream.start(connection, List.of("SELECT 1"))) {
      stream.append(List.of("SELECT 2", "SELECT 3", "SELECT 4", "SELECT 5"));
      stream.awaitReceived();
      assertThatThrownBy(() -> stream.append(List.of("SELECT 6")))
          .isInstanceOf(IllegalStateException.class);
      assertConnectionIsFree();
      for (int i = 1; i <= 5; i++) {
        assertThat(value(stream)).isEqualTo(Integer.toString(i));
      }
    }
  }

  @Test
  void aLineThatIsLostIsToldWhereItsResultWouldHaveCome() {
    String end = "SELECT pg_terminate_backend(pg_backend_pid())";
    try (QueryStream stream = QueryStream.start(connection, List.of("SELECT 1"))) {
      stream.append(List.of("SELECT 2", end));
      stream.append(List.of("SELECT 4"));
      assertThat(value(stream)).isEqualTo("1");
      assertThat(value(stream)).isEqualTo("2");
      assertThatThrownBy(stream::next).isInstanceOf(ConnectionLostException.class);
    }
  }

  private static String value(QueryStream stream) {
    return stream.next().get(0, 0);
  }

  private void assertConnectionIsFree() {
    assertThat(connection.query("SELECT 'free'").get(0, 0)).isEqualTo("free");
  }
}
