package io.howdah.restore.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.DataSink;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.CopyIn;
import io.howdah.wire.CopyOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a server, made into binary rows, is the same rows to the bit. */
final class PlainRowsTest {

  private static final String TABLE =
      """
      (id int8, flag bool, i2 int2, i4 int4, f4 float4, f8 float8, d date, t timestamp,
       z timestamptz, t3 timestamp(3), z0 timestamptz(0), "odd ""name" int4)\
      """;

  private static final String COLUMNS =
      "(id, flag, i2, i4, f4, f8, d, t, z, t3, z0, \"odd \"\"name\")";

  /** Numbers of every length and size, times of all years from 1 to 9999. */
  private static final String FILL =
      """
      INSERT INTO public.a
      SELECT i, i % 3 = 0, (random() * 65535 - 32768)::int::int2,
        (random() * 4294967295 - 2147483648)::int8::int4,
        ((random() - 0.5) * 10 ^ (random() * 70 - 35))::float4,
        CASE i % 4
          WHEN 0 THEN (random() - 0.5) * 10 ^ (random() * 600 - 300)
          WHEN 1 THEN round((random() * 100000)::numeric, (i % 7)::int)::float8
          WHEN 2 THEN (random() * 1e17)::int8::float8
          ELSE random() END,
        date '0001-01-01' + (random() * 3652058)::int,
        timestamp '0001-01-01' + (random() * 3652058) * interval '1 day',
        timestamptz '0001-01-03 00:00+00' + (random() * 3652050) * interval '1 day',
        timestamp '1999-12-31' + (random() * 2) * interval '1 day',
        timestamptz '1900-01-01' + (random() * 90000) * interval '1 day',
        CASE WHEN i % 5 > 0 THEN i END
      FROM generate_series(1, 20000) i;
      INSERT INTO public.a (id, i2, i4, f4, f8) VALUES
        (-9223372036854775808, -32768, -2147483648, '-0', '-0'),
        (9223372036854775807, 32767, 2147483647, '3.4028235e38', '1.7976931348623157e308'),
        (0, 0, 0, '1e-45', '4.9406564584124654e-324'),
        (1, 1, 1, 'NaN', 'NaN'), (2, 2, 2, 'Infinity', 'Infinity'),
        (3, 3, 3, '-Infinity', '-Infinity'), (4, 4, 4, 16777217, 9007199254740993),
        (5, 5, 5, 1e10, 1e22), (6, 6, 6, 1e15, 1e23), (7, 7, 7, 0.1, 123456789012345678);
      INSERT INTO public.a (d, t, z) VALUES ('infinity', 'infinity', 'infinity'),
        ('-infinity', '-infinity', '-infinity'), ('9999-12-31', '9999-12-31 23:59:59.999999',
         '9999-12-31 00:00:00.000001+00'), ('2000-02-29', '2000-02-29 24:00', '1969-12-31');
      INSERT INTO public.a DEFAULT VALUES;
      """;

  /** A zone of whole hours, of half ones, and one with seconds until 1937. */
  @ParameterizedTest
  @CsvSource({
    "14, UTC, 1",
    "18, Asia/Kolkata, 0",
    "18, Europe/Amsterdam, 1",
    "16, America/New_York, 1"
  })
  void theSameRows(int version, String zone, int floatDigits) {
    try (TestDatabase database = PostgresServer.of(version).createDatabase()) {
      database.execute("SELECT setseed(0.25)");
      database.execute("CREATE TABLE public.a " + TABLE + "; CREATE TABLE public.b " + TABLE);
      database.execute(FILL);
      try (Connection from = connection(database);
          Connection to = connection(database)) {
        from.query("SET timezone = '" + zone + "'");
        from.query("SET extra_float_digits = " + floatDigits);
        if (floatDigits == 0) {
          // With fewer digits it is more than there is.
          from.query("UPDATE public.a SET f8 = 1 WHERE f8 > 1e308 AND f8 < 'Infinity'");
        }
        to.query("BEGIN; TRUNCATE public.b");
        copy(from, to, "COPY public.b " + COLUMNS + " FROM stdin;\n");
        to.query("COMMIT");
        if (floatDigits == 1) {
          assertThat(differences(to)).isEqualTo("0/20015");
        } else {
          // Fewer digits are other numbers: those that the server would read out of them.
          from.query("CREATE TABLE public.c (LIKE public.a)");
          relay(from, to);
          to.query("ALTER TABLE public.a RENAME TO old; ALTER TABLE public.c RENAME TO a");
          assertThat(differences(to)).isEqualTo("0/20015");
        }
      }
    }
  }

  /** Rows that differ in any bit, and rows in all. */
  private static String differences(Connection connection) {
    return connection
        .query(
            """
            SELECT count(*) FILTER (WHERE (r OPERATOR(pg_catalog.*=) s) IS NOT TRUE) || '/' || count(*)
            FROM (SELECT row_number() OVER (ORDER BY ctid) AS n, r FROM public.a r) x
              FULL JOIN (SELECT row_number() OVER (ORDER BY ctid) AS n, s FROM public.b s) y USING (n)\
            """)
        .get(0, 0);
  }

  private static Connection connection(TestDatabase database) {
    return Connection.open(ConnectionParameters.parse(database.url()));
  }

  /** Through this package. */
  private static void copy(Connection from, Connection to, String statement) {
    PlainTable table = Objects.requireNonNull(PlainTable.of(statement));
    PlainRows rows = Objects.requireNonNull(table.rows(to));
    try (CopyIn in = to.copyIn(table.binaryCopy(statement, true))) {
      DataSink sink = sink(in);
      Random random = new Random(3);
      CopyOut out = from.copyOut("COPY public.a " + COLUMNS + " TO stdout");
      for (int length = out.next(); length >= 0; length = out.next()) {
        // Cut anywhere.
        int first = random.nextInt(length + 1);
        rows.write(out.array(), out.offset(), first, sink);
        rows.write(out.array(), out.offset() + first, length - first, sink);
      }
      byte[] end = "\\.\n\n\n".getBytes(StandardCharsets.US_ASCII);
      rows.write(end, 0, end.length, sink);
      rows.finish(sink);
      assertThat(in.finish()).isEqualTo("COPY 20015");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As text. */
  private static void relay(Connection from, Connection to) {
    CopyOut out = from.copyOut("COPY public.a TO stdout");
    try (CopyIn in = to.copyIn("COPY public.c FROM stdin")) {
      for (int length = out.next(); length >= 0; length = out.next()) {
        in.write(out.array(), out.offset(), length);
      }
      in.finish();
    }
  }

  private static DataSink sink(CopyIn in) {
    return new DataSink() {
      @Override
      public void write(byte[] bytes, int offset, int length) {
        in.write(bytes, offset, length);
      }

      @Override
      public void finish() {}

      @Override
      public void close() {}
    };
  }

  private static final DataSink NOWHERE =
      new DataSink() {
        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public void finish() {}

        @Override
        public void close() {}
      };

  private static void make(PlainForm form, String text) throws IOException {
    PlainRows rows = new PlainRows(List.of(form, PlainForm.INT4));
    byte[] bytes = (text + "\t1\n").getBytes(StandardCharsets.ISO_8859_1);
    rows.write(bytes, 0, bytes.length, NOWHERE);
    rows.finish(NOWHERE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOLEAN|true",
        "BOOLEAN|''",
        "BOOLEAN|T",
        "INT2|32768",
        "INT2|-32769",
        "INT2|''",
        "INT2|-",
        "INT2|+1",
        "INT2|' 1'",
        "INT2|'1 '",
        "INT2|1_0",
        "INT2|0x1",
        "INT4|2147483648",
        "INT4|1.0",
        "INT8|9223372036854775808",
        "INT8|-9223372036854775809",
        "INT8|99999999999999999999",
        "INT8|\\1",
        "FLOAT8|''",
        "FLOAT8|-",
        "FLOAT8|.5",
        "FLOAT8|5.",
        "FLOAT8|1.5.5",
        "FLOAT8|1e5",
        "FLOAT8|1e+",
        "FLOAT8|1e+1234",
        "FLOAT8|1e+400",
        "FLOAT8|1e-400",
        "FLOAT8|inf",
        "FLOAT8|nan",
        "FLOAT8|-NaN",
        "FLOAT8|1d",
        "FLOAT8|0x1p3",
        "FLOAT4|1e+39",
        "FLOAT4|1e-46",
        "FLOAT4|''",
        "DATE|''",
        "DATE|0000-01-01",
        "DATE|2023-02-29",
        "DATE|2023-13-01",
        "DATE|10000-01-01",
        "DATE|0044-03-15 BC",
        "DATE|01/02/2023",
        "DATE|2023-1-001",
        "DATE|Infinity",
        "TIMESTAMP|2023-01-01",
        "TIMESTAMP|2023-01-01 24:00:00",
        "TIMESTAMP|2023-01-01 00:60:00",
        "TIMESTAMP|2023-01-01 00:00:60",
        "TIMESTAMP|2023-01-01 00:00:00.",
        "TIMESTAMP|2023-01-01 00:00:00.1234567",
        "TIMESTAMP|2023-01-01 00:00:00+00",
        "TIMESTAMP|2023-01-01T00:00:00",
        "TIMESTAMP|2023-01-01 00:00:00 BC",
        "TIMESTAMPTZ|2023-01-01 00:00:00",
        "TIMESTAMPTZ|2023-01-01 00:00:00+1",
        "TIMESTAMPTZ|2023-01-01 00:00:00+16",
        "TIMESTAMPTZ|2023-01-01 00:00:00+01:60",
        "TIMESTAMPTZ|2023-01-01 00:00:00+01:0",
        "TIMESTAMPTZ|2023-01-01 00:00:00+01:00:60",
        "TIMESTAMPTZ|2023-01-01 00:00:00Z",
        "TIMESTAMPTZ|2023-01-01 00:00:00+00 BC",
        "INT4|1\t2",
      })
  void whatTheServerDoesNotWriteIsUnfit(PlainForm form, @Nullable String text) {
    assertThatThrownBy(() -> make(form, text == null ? "" : text))
        .isInstanceOf(UnfitTextException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1\t2", "1\t2\t3\n", "1\n", "\\N", "\n", "1\t2\r\n"})
  void rowsThatAreNotWhole(String text) {
    PlainRows rows = new PlainRows(List.of(PlainForm.INT4, PlainForm.FLOAT8));
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(
            () -> {
              rows.write(bytes, 0, bytes.length, NOWHERE);
              rows.finish(NOWHERE);
            })
        .isInstanceOf(UnfitTextException.class);
  }

  @Test
  void whatIsBehindTheEndIsNotRead() throws IOException {
    PlainRows rows = new PlainRows(List.of(PlainForm.INT4));
    byte[] bytes = "1\n\\.\nanything".getBytes(StandardCharsets.ISO_8859_1);
    rows.write(bytes, 0, bytes.length, NOWHERE);
    rows.write(bytes, 0, bytes.length, NOWHERE);
    rows.finish(NOWHERE);
  }

  @Test
  void aLineWithoutEndIsUnfitBeforeItFillsTheMemory() {
    PlainRows rows = new PlainRows(List.of(PlainForm.INT4));
    byte[] bytes = new byte[1 << 20];
    assertThatThrownBy(() -> rows.write(bytes, 0, bytes.length, NOWHERE))
        .isInstanceOf(UnfitTextException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY public.a FROM stdin;\n",
        "COPY a (b) FROM stdin;\n",
        "COPY public.a (b) FROM stdin;",
        "COPY public.a (b,c) FROM stdin;\n",
        "COPY public.\"\u00e4\" (b) FROM stdin;\n",
        "COPY public.\"a\\b\" (b) FROM stdin;\n",
        "COPY public.a (b) FROM stdin WITH (FORMAT csv);\n",
        "COPY public.a () FROM stdin;\n",
      })
  void otherStatementsAreLeftAlone(String statement) {
    assertThat(PlainTable.of(statement)).isNull();
  }

  /** What it was given might not be undone, and would be there twice. */
  @Test
  void foreignTablesAreLeftAlone() {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute("CREATE TABLE a (v float8)");
      database.execute("CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w");
      database.execute("CREATE FOREIGN TABLE b (v float8) SERVER s");
      try (Connection connection = connection(database)) {
        assertThat(new PlainTable("public.a", List.of("v")).rows(connection)).isNotNull();
        assertThat(new PlainTable("public.b", List.of("v")).rows(connection)).isNull();
        assertThat(new PlainTable("public.a", List.of("w")).rows(connection)).isNull();
      }
    }
  }

  @Test
  void aStatementTakenApart() {
    assertThat(PlainTable.of("COPY \"S x\".\"t\"\"(\" (a1, \"b, \"\"c\", _d) FROM stdin;\n"))
        .isEqualTo(new PlainTable("\"S x\".\"t\"\"(\"", List.of("a1", "b, \"c", "_d")));
  }
}
