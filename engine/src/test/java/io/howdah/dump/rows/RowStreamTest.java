package io.howdah.dump.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.HowdahException;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the binary format is what the server writes, wherever pieces and reads end. */
class RowStreamTest {
  private static final TestDatabase DATABASE = PostgresServer.of(18).createDatabase();

  private static final List<ColumnForm> FORMS =
      List.of(ColumnForm.CAST_TO_TEXT, ColumnForm.TEXT, ColumnForm.BYTEA, ColumnForm.BOOLEAN);

  /** Every byte that a text can have, at every place of a word; byte strings of every byte. */
  @BeforeAll
  static void fill() {
    DATABASE.execute(
        """
        CREATE TABLE t (n int, line text, bytes bytea, flag boolean);
        INSERT INTO t SELECT NULLIF(i, 77),
            CASE WHEN i % 10 <> 3 THEN repeat('x', i % 23) || chr(1 + i % 127) || repeat('é\\', i % 5)
              || chr(1 + (i * 7) % 127) || repeat(chr(1 + (i / 127) % 31), i % 3) END,
            CASE WHEN i % 11 <> 5 THEN substr(decode(repeat(lpad(to_hex(i % 256), 2, '0'), i % 301), 'hex'), 2) END,
            NULLIF(i % 3, 2) = 1
          FROM generate_series(1, 8000) i;
        INSERT INTO t VALUES (1, '', '', NULL), (2, '\\N', '\\x5c4e', true), (3, E'\\\\.', '\\x', false);
        INSERT INTO t SELECT i, repeat(md5(i::text) || E'\\n', 30000 * i), decode(repeat(md5(i::text), 20000 * i), 'hex')
          FROM generate_series(1, 3) i;
        """);
  }

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {512, 513, 519, 4096, 65536, 1 << 20})
  void theTextIsTheServers(int roomBytes) {
    try (Connection connection = connect()) {
      byte[] expected = read(RowStream.ofText(connection.copyOut("COPY t TO STDOUT")), roomBytes);
      assertThat(expected.length).isGreaterThan(8_000_000);
      assertThat(read(binary(connection, "n::text, line, bytes, flag"), roomBytes))
          .isEqualTo(expected);
    }
  }

  @Test
  void piecesInTheStreamsOwnBufferAreTheSame() {
    try (Connection connection = connect()) {
      byte[] expected = read(RowStream.ofText(connection.copyOut("COPY t TO STDOUT")), 4096);
      assertThat(pieces(RowStream.ofText(connection.copyOut("COPY t TO STDOUT"))))
          .isEqualTo(expected);
      assertThat(pieces(binary(connection, "n::text, line, bytes, flag"))).isEqualTo(expected);
    }
  }

  @Test
  void theServersErrorComesBehindWhatWasRead() {
    try (Connection connection = connect()) {
      RowStream rows =
          RowStream.ofBinary(
              connection.copyOut(
                  "COPY (SELECT chr(233) || i, decode('00', 'hex'), 1 / (3 - i) > 0 FROM generate_series(1, 5) i)"
                      + " TO STDOUT (FORMAT binary)"),
              new BinaryTable(List.of(ColumnForm.TEXT, ColumnForm.BYTEA, ColumnForm.BOOLEAN)),
              "t");
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      assertThatThrownBy(() -> read(rows, 4096, text)).hasMessageContaining("division by zero");
      assertThat(text.toString(StandardCharsets.UTF_8))
          .isEqualTo("é1\t\\\\x00\tf\né2\t\\\\x00\tt\n");
      assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
    }
  }

  @Test
  void afterDroppingAndClosingTheConnectionIsFree() {
    try (Connection connection = connect()) {
      RowStream dropped = binary(connection, "n::text, line, bytes, flag");
      dropped.drop();
      RowStream closed = binary(connection, "n::text, line, bytes, flag");
      assertThat(closed.next()).isPositive();
      closed.close();
      assertThat(connection.query("SELECT 1").getInt(0, 0)).isOne();
    }
  }

  @Test
  void whatIsNotAsExpectedIsAnError() {
    try (Connection connection = connect()) {
      assertThatThrownBy(() -> pieces(binary(connection, "n::text, line, bytes")))
          .isInstanceOf(HowdahException.class)
          .hasMessage(
              "Dumping the contents of table \"t\" failed: could not read COPY's binary format: a row has 3 columns instead of 4");
      assertThatThrownBy(() -> pieces(binary(connection, "n::text, line, bytes, n")))
          .isInstanceOf(HowdahException.class)
          .hasMessage(
              "Dumping the contents of table \"t\" failed: could not read COPY's binary format: a value has 4 bytes");
      RowStream text =
          RowStream.ofBinary(connection.copyOut("COPY t TO STDOUT"), new BinaryTable(FORMS), "t");
      assertThatThrownBy(() -> pieces(text))
          .isInstanceOf(HowdahException.class)
          .hasMessage(
              "Dumping the contents of table \"t\" failed: could not read COPY's binary format: its header is not known");
    }
  }

  /** In the midst of a value too, and not for what several rows have together. */
  @Test
  void aRowThatNoServerTakesBackIsAnError() {
    try (Connection connection = connect()) {
      String rows = "VALUES ('abc', decode('00ff', 'hex')), ('x', decode(repeat('00', %d), 'hex'))";
      assertThat(pieces(ofAtMost(100_000, connection, rows.formatted(49_997)))).hasSize(100_012);
      assertThatThrownBy(() -> pieces(ofAtMost(100_000, connection, rows.formatted(49_998))))
          .isInstanceOf(HowdahException.class)
          .hasMessage(
              "Dumping the contents of table \"t\" failed: a row has more than 100000 bytes, which no server takes back");
    }
  }

  private static RowStream ofAtMost(long rowBytes, Connection connection, String query) {
    return new BinaryText(
        connection.copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)"),
        new BinaryTable(List.of(ColumnForm.TEXT, ColumnForm.BYTEA)),
        "t",
        rowBytes);
  }

  private static Connection connect() {
    return Connection.open(ConnectionParameters.parse(DATABASE.url()), ConnectOptions.defaults());
  }

  private static RowStream binary(Connection connection, String columns) {
    return RowStream.ofBinary(
        connection.copyOut("COPY (SELECT " + columns + " FROM t) TO STDOUT (FORMAT binary)"),
        new BinaryTable(FORMS),
        "t");
  }

  private static byte[] read(RowStream rows, int roomBytes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    read(rows, roomBytes, text);
    return text.toByteArray();
  }

  /** Reads into the middle of an array, of which nothing else may change. */
  private static void read(RowStream rows, int roomBytes, ByteArrayOutputStream text) {
    try (rows) {
      byte[] array = new byte[roomBytes + 20];
      for (int n = rows.read(array, 10, roomBytes); n > 0; ) {
        text.write(array, 10, n);
        for (int i = 0; i < 10; i++) {
          assertThat(array[i] | array[array.length - 1 - i]).isZero();
        }
        n = rows.read(array, 10, roomBytes);
      }
    }
  }

  private static byte[] pieces(RowStream rows) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (rows) {
      for (int n = rows.next(); n > 0; n = rows.next()) {
        text.write(rows.array(), rows.offset(), n);
      }
    }
    return text.toByteArray();
  }
}
