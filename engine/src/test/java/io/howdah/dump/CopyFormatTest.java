package io.howdah.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.DumpOptions;
import io.howdah.DumpOptions.CopyFormat;
import io.howdah.DumpOptionsBuilder;
import io.howdah.DumpOutput.Form;
import io.howdah.ProgressListener;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Archives;
import io.howdah.archive.Entry;
import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables with byte strings that are read in COPY's binary format: the dump is the same. */
class CopyFormatTest {
  private static final String BINARY = "TO stdout (FORMAT binary)";

  /**
   * All types that need another way than the next, with values that need care; and columns that
   * aren't there, or are no plain names.
   */
  private static final String TYPES =
      """
      CREATE TYPE mood AS ENUM ('sad', E'ha\\tppy', 'back\\slash');
      CREATE TYPE pair AS (a int, b text);
      CREATE DOMAIN digest AS bytea CHECK (length(VALUE) < 100);
      CREATE DOMAIN word AS text;
      CREATE DOMAIN truth AS boolean;
      CREATE DOMAIN number AS numeric(20, 4);
      CREATE DOMAIN deep AS word;
      CREATE TYPE label;
      CREATE FUNCTION label_in(cstring) RETURNS label LANGUAGE internal IMMUTABLE STRICT AS 'textin';
      CREATE FUNCTION label_out(label) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
      CREATE FUNCTION label_send(label) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
      CREATE TYPE label (INPUT = label_in, OUTPUT = label_out, SEND = label_send, LIKE = text);
      CREATE CAST (label AS text) WITHOUT FUNCTION;
      CREATE TABLE known (
        bytes bytea, gone int, "Truth, \"\"twice\"\"" boolean, short int2, int4 int, long bigint, id oid,
        real real, double float8, number numeric, price number, single "word", below deep, flag truth,
        line text, name name, padded char(9), varying varchar(30), mood mood, label label, sum digest,
        day date, at timestamp, zoned timestamptz, hour time, span interval, uuid uuid, json json,
        jsonb jsonb, list int[], moods mood[], words text[], blobs bytea[], pair pair, range int4range,
        ranges tstzrange[], bits bit varying, point point, money money, vector tsvector, mac macaddr,
        twice int GENERATED ALWAYS AS (int4 * 2) STORED);
      ALTER TABLE known DROP gone;
      SELECT set_config('extra_float_digits', '3', false);
      INSERT INTO known SELECT
        decode(repeat(lpad(to_hex(i % 256), 2, '0'), i % 40), 'hex'), i % 3 = 0, i - 700, -i, i * 4503599627370497, i * 3000000::bigint,
        i / 7.0, exp(i - 700), i / 7.0, i / 3.0, E'tab\\t' || i, E'\\\\' || chr(1 + i % 127), i % 2 = 0,
        CASE i % 4 WHEN 0 THEN '' WHEN 1 THEN '\\N' WHEN 2 THEN E'a\\nb' ELSE 'é' || chr(1 + i % 127) END, 'n' || i, 'p' || i,
        E'v\\r' || i, (ARRAY['sad', E'ha\\tppy', 'back\\slash'])[1 + i % 3]::mood, (E'l\\b\\\\' || i)::label, sha256(i::text::bytea),
        date '0003-01-01 BC' + i * 999, timestamp '2000-01-01' + i * interval '1.23 day', now() - i * interval '99 day',
        time '00:00' + i * interval '1.1 s', i * interval '1 day 3 s', md5(i::text)::uuid, ('{"a":  "\\t' || i || '"}')::json,
        jsonb_build_object('k', E'\\n' || i), ARRAY[i, NULL], ARRAY['sad', NULL]::mood[], ARRAY[E'\\\\"', 'NULL', '', E'\\t'],
        ARRAY[decode('5c00ff', 'hex')], (i, E'x\\t"')::pair, int4range(i, i + 5), ARRAY[tstzrange(now(), NULL)],
        B'101', point(i, 1), i::numeric::money, to_tsvector('simple', 'a b ' || i), '08:00:2b:01:02:03'
      FROM generate_series(1, 1400) i;
      INSERT INTO known DEFAULT VALUES;
      INSERT INTO known (bytes, real, double, number, day, at, zoned, hour) VALUES
        ('', 'NaN', '-Infinity', 'NaN', 'infinity', '-infinity', 'infinity', '24:00'),
        ('\\x00', '-0', '5e-324', '-1e-30', '4713-01-01 BC', '294276-12-31', '4713-01-01 00:00+00 BC', '00:00');
      CREATE TABLE child (more int) INHERITS (known);
      INSERT INTO child (bytes, line, more) VALUES ('\\xff', 'only here', 1);
      CREATE TABLE address (bytes bytea, address inet);
      INSERT INTO address VALUES ('\\x01', '10.0.0.1'), ('\\x02', '10.0.0.0/8');
      CREATE TABLE letter (bytes bytea, letter "char");
      INSERT INTO letter VALUES ('\\x01', 'x'), ('\\x02', '\\');
      CREATE TABLE document (bytes bytea, document xml);
      INSERT INTO document VALUES ('\\x01', NULL), ('\\x02', NULL);
      CREATE TABLE none (line text);
      INSERT INTO none VALUES ('text');
      CREATE TABLE parted (id int, bytes bytea) PARTITION BY LIST (id);
      CREATE TABLE part PARTITION OF parted FOR VALUES IN (1);
      INSERT INTO parted VALUES (1, '\\x0102');
      """;

  @TempDir Path directory;

  private int logged;

  static List<Integer> versions() {
    return PostgresServer.VERSIONS;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void theTextIsThatOfTheReferenceTool(int version) throws IOException {
    try (TestDatabase database = PostgresServer.of(version).createDatabase()) {
      database.execute(TYPES);
      logStatements(database);
      ProcessRunner.Result expected = ReferenceTools.require(18).pgDump("-d", database.url());
      assertThat(expected.exitStatus()).as(expected.errorText()).isZero();
      byte[] ours = dump(database, DumpOptions.builder().copyFormat(CopyFormat.BINARY));
      DumpCompare.assertSameDump("server " + version, expected.output(), ours);

      List<String> binary = binaryCommands(database);
      assertThat(binary).hasSize(3);
      assertThat(binary)
          .anyMatch(sql -> sql.contains("FROM ONLY public.known"))
          .anyMatch(sql -> sql.contains("FROM ONLY public.child"))
          .anyMatch(
              sql -> sql.contains("(SELECT id::pg_catalog.text, bytes FROM ONLY public.part)"));
    }
  }

  @Test
  void textIsReadWhereThatIsWanted() throws IOException {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(TYPES);
      logStatements(database);
      byte[] text = dump(database, DumpOptions.builder().copyFormat(CopyFormat.TEXT));
      // Servers of this machine would share its processors.
      byte[] automatic = dump(database, DumpOptions.builder());
      assertThat(automatic).isEqualTo(text);
      assertThat(binaryCommands(database)).isEmpty();
      assertThat(dump(database, DumpOptions.builder().copyFormat(CopyFormat.BINARY)))
          .isEqualTo(text);
    }
  }

  /** 0.0.0.0 is this machine, but nothing says so: of a server elsewhere, 1 MB is worth it. */
  @Test
  void largeTablesOfAServerElsewhereAreReadInBinary() throws IOException {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE small (bytes bytea);
          INSERT INTO small VALUES ('\\x00ff');
          CREATE TABLE large (bytes bytea);
          ALTER TABLE large ALTER bytes SET STORAGE EXTERNAL;
          INSERT INTO large SELECT decode(repeat('5c', 300000), 'hex') FROM generate_series(1, 4);
          """);
      byte[] local = dump(database, DumpOptions.builder());
      logStatements(database);
      String elsewhere = database.url().replace(database.server().host(), "0.0.0.0");
      assertThat(dump(elsewhere, DumpOptions.builder())).isEqualTo(local);
      assertThat(binaryCommands(database)).hasSize(1).allMatch(sql -> sql.contains("public.large"));
    }
  }

  @Test
  void anotherFormOfByteStringsIsLeftToTheServer() throws IOException {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE t (bytes bytea);
          INSERT INTO t VALUES ('\\x005c41ff');
          ALTER DATABASE %s SET bytea_output = 'escape';
          """
              .formatted(database.name()));
      logStatements(database);
      byte[] dump = dump(database, DumpOptions.builder().copyFormat(CopyFormat.BINARY));
      assertThat(new String(dump, StandardCharsets.UTF_8)).contains("\\\\000\\\\\\\\A\\\\377\n");
      assertThat(binaryCommands(database)).isEmpty();
    }
  }

  /** A query may be answered from an index where that is smaller than the table. */
  @Test
  void rowsComeInTheTablesOrder() throws IOException {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE covered (id int, bytes bytea) WITH (fillfactor = 10);
          INSERT INTO covered SELECT i, sha256(i::text::bytea) FROM generate_series(9000, 1, -1) i;
          CREATE INDEX ON covered (id) INCLUDE (bytes);
          ALTER DATABASE %s SET random_page_cost = 1.1;
          """
              .formatted(database.name()));
      database.execute("CHECKPOINT"); // only what is on disk counts as visible to all
      database.execute("VACUUM ANALYZE covered");
      assertThat(database.value("EXPLAIN SELECT id::text, bytes FROM ONLY covered"))
          .startsWith("Index Only Scan");
      DumpOptionsBuilder options = DumpOptions.builder().readAhead(false);
      byte[] text = dump(database, options.copyFormat(CopyFormat.TEXT));
      assertThat(dump(database, options.copyFormat(CopyFormat.BINARY))).isEqualTo(text);
    }
  }

  /** Encodings in which a byte of a character may look like a backslash. */
  @ParameterizedTest
  @MethodSource("encodings")
  void otherEncodingsAreTheSame(String encoding) throws IOException {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE t (bytes bytea, line text, lines text[]);
          INSERT INTO t VALUES ('\\x5c', E'表\\\\能\\t', ARRAY['表', E'ソ\\\\']);
          """);
      byte[] text =
          dump(database, DumpOptions.builder().encoding(encoding).copyFormat(CopyFormat.TEXT));
      assertThat(
              dump(
                  database, DumpOptions.builder().encoding(encoding).copyFormat(CopyFormat.BINARY)))
          .isEqualTo(text);
    }
  }

  static List<String> encodings() {
    return List.of("SJIS", "EUC_JP", "BIG5", "GB18030", "UTF8");
  }

  /** Read ahead over two connections, and by two jobs: in pieces of blocks. */
  @Test
  void piecesAreTheSame() throws IOException {
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE large (id int, bytes bytea, line text) WITH (fillfactor = 20);
          ALTER TABLE large ALTER bytes SET STORAGE PLAIN;
          INSERT INTO large SELECT i, decode(repeat(md5(i::text), 1 + i % 60), 'hex'), E'\\\\' || i
            FROM generate_series(1, 48000) i;
          DELETE FROM large WHERE id % 7 = 0;
          CREATE TABLE apart (id int, bytes bytea);
          ALTER TABLE apart ALTER bytes SET STORAGE EXTERNAL;
          INSERT INTO apart SELECT i, decode(repeat(md5(i::text), 60000), 'hex') FROM generate_series(1, 9) i;
          """);
      DumpOptionsBuilder alone = DumpOptions.builder().readAhead(false);
      byte[] text = dump(database, alone.copyFormat(CopyFormat.TEXT));
      assertThat(dump(database, alone.copyFormat(CopyFormat.BINARY))).isEqualTo(text);
      logStatements(database);
      assertThat(dump(database, DumpOptions.builder().copyFormat(CopyFormat.BINARY)))
          .isEqualTo(text);
      assertThat(binaryCommands(database))
          .hasSizeGreaterThan(10)
          .anyMatch(
              sql -> sql.contains(" FROM ONLY public.large WHERE ctid >= '(1024,0)' AND ctid <"));
      assertThat(rows(database, CopyFormat.BINARY)).isEqualTo(rows(database, CopyFormat.TEXT));
    }
  }

  /** The data of an archive made by two jobs. */
  private List<String> rows(TestDatabase database, CopyFormat format) throws IOException {
    Path archive = directory.resolve(format.name().toLowerCase(Locale.ROOT));
    Dumps.dump(
        database, DumpOptions.builder().jobs(2).copyFormat(format).build(), Form.CUSTOM, archive);
    List<String> rows = new ArrayList<>();
    try (ArchiveReader reader = Archives.open(archive)) {
      for (Entry entry : reader.toc().entries()) {
        if (entry.hasData()) {
          rows.add(
              entry.label()
                  + "\n"
                  + new String(reader.data(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    assertThat(rows.size()).isGreaterThan(2);
    return rows;
  }

  private byte[] dump(TestDatabase database, DumpOptionsBuilder options) throws IOException {
    return dump(database.url(), options);
  }

  private byte[] dump(String url, DumpOptionsBuilder options) throws IOException {
    Path text = directory.resolve("dump.sql");
    Dumps.dump(url, options.restrictKey("key").build(), Form.PLAIN, text, ProgressListener.SILENT);
    return Files.readAllBytes(text);
  }

  private void logStatements(TestDatabase database) {
    logged = database.server().log().length();
    database.execute("ALTER DATABASE " + database.name() + " SET log_statement = 'all'");
  }

  /** What was read in binary format since the log was begun. */
  private List<String> binaryCommands(TestDatabase database) {
    return database
        .server()
        .log()
        .substring(logged)
        .lines()
        .filter(l -> l.contains(BINARY))
        .toList();
  }
}
