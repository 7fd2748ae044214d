package io.howdah.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.howdah.testkit.PostgresServer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements, batches and COPY, against real servers. */
final class ConnectionTest {

  private static Connection open(int version) {
    PostgresServer server = PostgresServer.of(version);
    return Connection.open(
        ConnectionParameters.parse(
            "user=postgres dbname=postgres sslmode=disable host="
                + server.host()
                + " port="
                + server.port()),
        ConnectOptions.defaults().withEnvironment(Environment.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void rowsAndStatus(int version) {
    try (Connection connection = open(version)) {
      assertThat(connection.serverVersion() / 10_000).isEqualTo(version);
      assertThat(connection.parameter("server_encoding")).isNotNull();
      assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.IDLE);
      Rows rows =
          connection.query(
              "SELECT 4294967295::oid AS oid, NULL::text AS nothing, '' AS empty, true AS yes,"
                  + " -7 AS small, 'x' AS x UNION ALL SELECT 1, 'n', 'e', false, 8, 'y'");
      assertThat(rows.count()).isEqualTo(2);
      assertThat(rows.columnNames())
          .containsExactly("oid", "nothing", "empty", "yes", "small", "x");
      assertThat(rows.getLong(0, rows.column("oid"))).isEqualTo(4_294_967_295L);
      assertThat(rows.isNull(0, 1)).isTrue();
      assertThat(rows.orNull(0, 1)).isNull();
      assertThat(rows.get(0, 2)).isEmpty();
      assertThat(rows.getBoolean(0, 3)).isTrue();
      assertThat(rows.getBoolean(1, 3)).isFalse();
      assertThat(rows.getInt(0, 4)).isEqualTo(-7);
      assertThat(rows.get(1, 5)).isEqualTo("y");
      assertThatIllegalStateException().isThrownBy(() -> rows.get(0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> rows.column("none"));
      assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> rows.getInt(0, 0));
      assertThat(connection.query("").count()).isZero();
      assertThat(connection.query("SELECT 1; SELECT 2 AS last; BEGIN").get(0, 0)).isEqualTo("2");
      assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.IN_TRANSACTION);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void eachStatementOfABatchIsToldWhatBecameOfIt(int version) {
    try (Connection connection = open(version)) {
      List<Outcome> outcomes =
          connection.run(
              List.of(
                  "DO $$BEGIN RAISE NOTICE 'first'; END$$",
                  "SELECT 1/0",
                  "BEGIN",
                  "DO $$BEGIN RAISE WARNING 'second'; END$$",
                  "SELEC",
                  "SELECT 1",
                  "ROLLBACK",
                  "",
                  "SELECT 'end'"));
      assertThat(outcomes).hasSize(9);
      assertThat(done(outcomes.get(0)).notices().getFirst().message()).isEqualTo("first");
      assertThat(failed(outcomes.get(1)).error().sqlState()).isEqualTo("22012");
      assertThat(done(outcomes.get(2)).notices()).isEmpty();
      assertThat(done(outcomes.get(3)).notices().getFirst().message()).isEqualTo("second");
      assertThat(done(outcomes.get(3)).notices().getFirst().severity()).isEqualTo("WARNING");
      assertThat(failed(outcomes.get(4)).error().position()).isOne();
      assertThat(failed(outcomes.get(5)).error().sqlState()).isEqualTo("25P02");
      assertThat(done(outcomes.get(6)).commandTag()).isEqualTo("ROLLBACK");
      assertThat(done(outcomes.get(7)).commandTag()).isEmpty();
      assertThat(done(outcomes.get(8)).rows().get(0, 0)).isEqualTo("end");
      assertThat(connection.transactionStatus()).isEqualTo(TransactionStatus.IDLE);
    }
  }

  /** So many that answers are left to gather, some larger than what a reader takes at once. */
  @Test
  void theAnswersOfALargeBatchComeInOrder() {
    try (Connection connection = open(18)) {
      List<String> statements = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        statements.add(
            i % 50 == 7
                ? "SELECT " + i + "/0"
                : "SELECT " + i + ", repeat('x', " + (i % 100 == 0 ? 300_000 : 10) + ")");
      }
      List<Outcome> outcomes = connection.run(statements);
      assertThat(outcomes).hasSize(500);
      for (int i = 0; i < 500; i++) {
        if (i % 50 == 7) {
          assertThat(failed(outcomes.get(i)).error().sqlState()).isEqualTo("22012");
        } else {
          assertThat(done(outcomes.get(i)).rows().getInt(0, 0)).isEqualTo(i);
        }
      }
    }
  }

  private static Outcome.Done done(Outcome outcome) {
    return (Outcome.Done) outcome;
  }

  private static Outcome.Failed failed(Outcome outcome) {
    return (Outcome.Failed) outcome;
  }

  @Test
  void errorsReadAsLibpqShowsThem() {
    try (Connection connection = open(18)) {
      connection.query("SET client_encoding = 'UTF8'");
      String sql = bytes("SELECT 'größe', 日本 FROM nowhere");
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.query(sql))
          .withMessage(
              bytes(
                  """
                  ERROR:  relation "nowhere" does not exist
                  LINE 1: SELECT 'größe', 日本 FROM nowhere
                                                    ^\
                  """))
          .satisfies(error -> assertThat(error.sqlState()).isEqualTo("42P01"));
      connection.query("CREATE TEMP TABLE one (id int PRIMARY KEY)");
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.query("INSERT INTO one VALUES (1), (1)"))
          .satisfies(error -> {
            ServerMessage said = error.serverMessage();
            assertThat(said.constraintName()).isEqualTo("one_pkey");
            assertThat(said.tableName()).isEqualTo("one");
            assertThat(said.detail()).isEqualTo("Key (id)=(1) already exists.");
            assertThat(said.routine()).isNotNull();
          });
    }
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void everyByteComesBack() {
    try (Connection connection = open(18)) {
      StringBuilder all = new StringBuilder();
      for (char c = 1; c < 256; c++) {
        all.append(c);
      }
      connection.query("SET client_encoding = 'LATIN1'");
      String literal = all.toString().replace("'", "''");
      assertThat(connection.query("SELECT '" + literal + "'").get(0, 0)).isEqualTo(all.toString());
      assertThatIllegalArgumentException().isThrownBy(() -> connection.query("SELECT '\u0100'"));
      assertThatIllegalArgumentException().isThrownBy(() -> connection.query("SELECT '\0'"));
      assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
    }
  }

  @Test
  void linesFullInBothDirectionsDoNotStop() {
    try (Connection connection = open(18)) {
      List<String> sqls = new ArrayList<>();
      for (int i = 0; i < 1500; i++) {
        sqls.add("SELECT " + i + ", repeat('x', 30000) /*" + "y".repeat(30_000) + "*/");
      }
      List<Rows> rows = connection.queries(sqls);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(rows.get(i).getInt(0, 0)).isEqualTo(i);
        assertThat(rows.get(i).lengthBytes(0, 1)).isEqualTo(30_000);
      }
    }
  }

  @Test
  void aMillionRows() {
    try (Connection connection = open(18)) {
      Rows rows =
          connection.query(
              "SELECT g, CASE WHEN g % 3 = 0 THEN NULL ELSE 'v' || g END"
                  + " FROM generate_series(1, 1000000) g");
      assertThat(rows.count()).isEqualTo(1_000_000);
      for (int i = 0; i < rows.count(); i += 997) {
        assertThat(rows.getInt(i, 0)).isEqualTo(i + 1);
        assertThat(rows.orNull(i, 1)).isEqualTo((i + 1) % 3 == 0 ? null : "v" + (i + 1));
      }
    }
  }

  @Test
  void copyWhereOnlyAStatementWasExpected() {
    try (Connection connection = open(18)) {
      List<Outcome> outcomes =
          connection.run(
              List.of(
                  "CREATE TEMP TABLE t (a int)",
                  "COPY t FROM STDIN",
                  "SELECT 1",
                  "COPY (SELECT 1) TO STDOUT",
                  "SELECT 2",
                  "copy t from StdIn"));
      assertThat(failed(outcomes.get(1)).error().message()).contains("COPY");
      assertThat(done(outcomes.get(2)).rows().getInt(0, 0)).isOne();
      assertThat(failed(outcomes.get(3)).error().message()).contains("COPY");
      assertThat(done(outcomes.get(4)).rows().getInt(0, 0)).isEqualTo(2);
      assertThat(failed(outcomes.get(5)).error().message()).contains("COPY");
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.copyOut("COPY t FROM STDIN"))
          .withMessageContaining("COPY TO STDOUT was expected");
      assertThatExceptionOfType(ProtocolException.class)
          .isThrownBy(() -> connection.copyIn("COPY t TO STDOUT"));
      assertThatExceptionOfType(ProtocolException.class)
          .isThrownBy(() -> connection.copyIn("SELECT 1"));
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.copyOut("COPY nowhere TO STDOUT"));
      assertThat(connection.query("SELECT count(*) FROM t").getInt(0, 0)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 18})
  void copyGivesBackWhatItTook(int version) {
    try (Connection connection = open(version)) {
      connection.query("CREATE TEMP TABLE t (n int, line text)");
      Random random = new Random(3);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        text.append(i).append('\t').append("v".repeat(random.nextInt(300))).append('\n');
      }
      byte[] data = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      try (CopyIn copy = connection.copyIn("COPY t FROM STDIN")) {
        int at = 0;
        while (at < data.length) {
          int count = Math.min(data.length - at, random.nextInt(200_000));
          if (random.nextBoolean()) {
            copy.write(data, at, count);
          } else {
            copy.write(ByteBuffer.wrap(data, at, count));
          }
          at += count;
        }
        assertThatIllegalStateException().isThrownBy(() -> connection.query("SELECT 1"));
        assertThat(copy.finish()).isEqualTo("COPY 20000");
      }
      try (CopyOut copy = connection.copyOut("COPY (SELECT * FROM t ORDER BY n) TO STDOUT")) {
        byte[] back = new byte[data.length + 1];
        int size = 0;
        while (true) {
          boolean inPlace = random.nextBoolean();
          int count =
              inPlace
                  ? copy.next()
                  : copy.read(
                      back, size, Math.min(back.length - size, 1 + random.nextInt(100_000)));
          if (count < 0) {
            break;
          }
          if (inPlace) {
            System.arraycopy(copy.array(), copy.offset(), back, size, count);
          }
          size += count;
        }
        assertThat(Arrays.mismatch(Arrays.copyOf(back, size), data)).isEqualTo(-1);
        assertThat(copy.commandTag()).isEqualTo("COPY 20000");
        assertThat(copy.rowCount()).isEqualTo(20_000);
      }
    }
  }

  @Test
  void anErrorWhileDataIsSentIsNoticedBeforeAllIsSent() {
    try (Connection connection = open(18)) {
      connection.query("CREATE TEMP TABLE t (n int)");
      byte[] good = "1\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> {
            try (CopyIn copy = connection.copyIn("COPY t FROM STDIN")) {
              copy.write("wrong\n".getBytes(StandardCharsets.US_ASCII), 0, 6);
              // Far more than any buffers between here and the server hold.
              for (int i = 0; i < 100_000; i++) {
                copy.write(good, 0, good.length);
              }
            }
          })
          .withMessageContaining("invalid input syntax for type integer: \"wrong\"");
      assertThat(connection.query("SELECT count(*) FROM t").getInt(0, 0)).isZero();
    }
  }

  @Test
  void givingUpACopy() {
    try (Connection connection = open(18)) {
      connection.query("CREATE TEMP TABLE t (n int)");
      byte[] row = {'1', '\n'};
      try (CopyIn copy = connection.copyIn("COPY t FROM STDIN")) {
        copy.write(row, 0, 2);
      }
      try (CopyIn copy = connection.copyIn("COPY t FROM STDIN")) {
        copy.write(row, 0, 2);
        copy.fail("changed my mind");
        assertThatIllegalStateException().isThrownBy(() -> copy.write(row, 0, 2));
      }
      assertThat(connection.query("SELECT count(*) FROM t").getInt(0, 0)).isZero();
      String endless = "COPY (SELECT generate_series(1, 1000000000)) TO STDOUT";
      try (CopyOut copy = connection.copyOut(endless)) {
        assertThat(copy.next()).isPositive();
      }
      assertThat(connection.query("SELECT 5").getInt(0, 0)).isEqualTo(5);
    }
  }

  @Test
  void oneValueOfTwoHundredMegabytes() {
    int megabytes = 200;
    try (Connection connection = open(18)) {
      String value = "(SELECT repeat(md5('x'), " + megabytes * 32_768 + "))";
      long total = 0;
      try (CopyOut copy = connection.copyOut("COPY " + value + " TO STDOUT")) {
        for (int count = copy.next(); count >= 0; count = copy.next()) {
          total += count;
          assertThat(copy.array().length).isLessThanOrEqualTo(1 << 20);
        }
        assertThat(copy.rowCount()).isOne();
      }
      assertThat(total).isEqualTo(((long) megabytes << 20) + 1);
      Rows rows = connection.query("SELECT " + value);
      assertThat(rows.lengthBytes(0, 0)).isEqualTo(megabytes << 20);
      byte[] sent = new byte[1 << 20];
      Arrays.fill(sent, (byte) 'z');
      connection.query("CREATE TEMP TABLE t (v text)");
      try (CopyIn copy = connection.copyIn("COPY t FROM STDIN")) {
        for (int i = 0; i < megabytes; i++) {
          copy.write(sent, 0, sent.length);
        }
        assertThat(copy.finish()).isEqualTo("COPY 1");
      }
      assertThat(connection.query("SELECT length(v) FROM t").getInt(0, 0))
          .isEqualTo(megabytes << 20);
    }
  }

  @Test
  void cancelFromAnotherThread() throws InterruptedException {
    Canceller canceller;
    try (Connection connection = open(14)) {
      canceller = connection.canceller();
      Thread thread = Thread.ofVirtual().start(() -> cancelSoon(canceller));
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.query("SELECT pg_sleep(60)"))
          .withMessage("ERROR:  canceling statement due to user request");
      thread.join();
      assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
    }
    assertThat(canceller.cancel()).isFalse();
  }

  private static void cancelSoon(Canceller canceller) {
    try {
      Thread.sleep(200);
      canceller.cancel();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void manyConnectionsOnVirtualThreads() throws InterruptedException {
    List<String> results = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try (Connection connection = open(18)) {
                  connection.query("SELECT pg_sleep(0.2)");
                  results.add(connection.query("SELECT " + number).get(0, 0));
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(results).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void protocolVersion32() throws InterruptedException {
    PostgresServer server = PostgresServer.of(18);
    try (Connection connection =
        Connection.open(
            ConnectionParameters.parse(
                "user=postgres dbname=postgres sslmode=disable max_protocol_version=latest host="
                    + server.host()
                    + " port="
                    + server.port()))) {
      Canceller canceller = connection.canceller();
      Thread thread = Thread.ofVirtual().start(() -> cancelSoon(canceller));
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> connection.query("SELECT pg_sleep(60)"));
      thread.join();
    }
  }
}
