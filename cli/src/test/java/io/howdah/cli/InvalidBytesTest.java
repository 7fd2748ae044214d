package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.ServerOptions;
import io.howdah.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Databases whose catalogs hold bytes that are no characters: in quoted names and literals the C
 * tools replace them, so that no reader loses a quote to them; everywhere else they stay.
 */
class InvalidBytesTest {
  private static final List<String> DUMPS =
      List.of(
          "pg_dump",
          "pg_dump -C --quote-all-identifiers",
          "pg_dump -s --disable-dollar-quoting -c --if-exists",
          "pg_dump --inserts --use-set-session-authorization",
          "pg_dump -s -O -x",
          "pg_dump --binary-upgrade -s",
          "pg_dump -s -t t",
          "pg_dumpall -g -l ascii",
          "pg_dumpall -r -c --if-exists --quote-all-identifiers -l ascii");

  /** Of three and four bytes that mean something to one encoding or another, each combination. */
  private static final String ROWS =
      """
      CREATE TABLE combinations AS SELECT a, pg_catalog.convert_from(a || b || c, 'SQL_ASCII') AS b,
        pg_catalog.convert_from(a || b || c || '\\x27'::bytea, 'SQL_ASCII') AS c
      FROM unnest(ARRAY[%1$s]::bytea[]) AS a, unnest(ARRAY[%1$s]::bytea[]) AS b,
        unnest(ARRAY[%1$s]::bytea[]) AS c;
      CREATE TABLE fours AS SELECT pg_catalog.convert_from(a || b || c || d, 'SQL_ASCII') AS t
      FROM unnest(ARRAY[%2$s]::bytea[]) AS a, unnest(ARRAY[%3$s]::bytea[]) AS b,
        unnest(ARRAY[%3$s]::bytea[]) AS c, unnest(ARRAY[%3$s]::bytea[]) AS d
      """
          .formatted(
              hex("0927305c41 80818d8e8f 90999a9b9c9da0a1a7a8c0dfe0f0f4feff"),
              hex("8e8f9c9df0f4 81"),
              hex("278f90a0a1a7a8b0feff"));

  private static final List<String> RESTORES =
      List.of("-f -", "-f - -c --if-exists -C", "-f - --use-set-session-authorization", "-l");

  /** Encodings of servers beside UTF8, by their numbers in the catalog. */
  private static final Map<String, Integer> ENCODINGS =
      Map.of(
          "EUC_JP",
          1,
          "EUC_CN",
          2,
          "EUC_KR",
          3,
          "EUC_TW",
          4,
          "EUC_JIS_2004",
          5,
          "MULE_INTERNAL",
          7);

  private static final List<String> DUMPS_IN_OTHERS =
      List.of(
          "pg_dump -C -c --if-exists",
          "pg_dump --inserts",
          "pg_dump -s --quote-all-identifiers --disable-dollar-quoting",
          "pg_dump -s --use-set-session-authorization");

  /** Encodings of clients whose characters may have bytes that look like ASCII, or longer ones. */
  private static final List<String> CLIENTS =
      List.of("SJIS", "SHIFT_JIS_2004", "BIG5", "GBK", "UHC", "GB18030", "EUC_JP", "EUC_KR");

  @TempDir static Path directory;
  private static PostgresServer server;

  /**
   * Without the first one's names of roles, or those of other tests, which could not be converted.
   */
  private static PostgresServer wideServer;

  private static TestDatabase database;

  @BeforeAll
  static void prepare() throws IOException {
    server = PostgresServer.start(ServerOptions.of(18));
    wideServer = PostgresServer.start(ServerOptions.of(18));
    database = server.createDatabase("ENCODING 'SQL_ASCII' LOCALE 'C'");
    ReferenceTools.require(18).psql(database.url(), script()).orFail();
    database.execute(ROWS);
    server.execute("CREATE DATABASE ascii TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
    for (Map.Entry<String, Integer> other : ENCODINGS.entrySet()) {
      String name = other.getKey().toLowerCase(java.util.Locale.ROOT);
      server.execute("CREATE DATABASE " + name + " TEMPLATE \"" + database.name() + "\"");
      server.execute(
          "UPDATE pg_database SET encoding = %d WHERE datname = '%s'"
              .formatted(other.getValue(), name));
    }
    server.execute("UPDATE pg_database SET encoding = 6 WHERE datname = '" + database.name() + "'");
    for (String name : List.of("theirs", "ours")) {
      List<String> arguments = List.of("-Fc", "-f", archive(name), "-d", database.url());
      if (name.equals("theirs")) {
        ReferenceTools.require(18).runner("pg_dump", arguments).run().orFail();
      } else {
        assertThat(ToolRun.of("pg_dump", arguments, Map.of()).errors()).isEmpty();
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
    wideServer.close();
  }

  @TestFactory
  List<DynamicTest> dumps() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String line : DUMPS) {
      List<String> words = new ArrayList<>(ToolRun.split(line));
      words.addAll(List.of("-f", archive("text"), "-d", database.url()));
      tests.add(DynamicTest.dynamicTest(line, () -> compare(line, words, words)));
    }
    for (String options : RESTORES) {
      for (String archive : List.of("theirs", "ours")) {
        String line = "pg_restore " + options;
        List<String> words = new ArrayList<>(ToolRun.split(line));
        words.add(archive(archive));
        List<String> expected = new ArrayList<>(ToolRun.split(line));
        expected.add(archive("theirs"));
        tests.add(
            DynamicTest.dynamicTest(line + " of " + archive, () -> compare(line, expected, words)));
      }
    }
    for (String encoding : ENCODINGS.keySet()) {
      for (String line : DUMPS_IN_OTHERS) {
        List<String> words = new ArrayList<>(ToolRun.split(line));
        String url = server.url(encoding.toLowerCase(java.util.Locale.ROOT));
        words.addAll(List.of("-f", archive("text"), "-d", url));
        String name = line + " in " + encoding;
        tests.add(DynamicTest.dynamicTest(name, () -> compare(name, words, words)));
      }
    }
    return tests;
  }

  /** A backslash within a character is none, and is not doubled. */
  @TestFactory
  List<DynamicTest> clients() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String encoding : CLIENTS) {
      tests.add(DynamicTest.dynamicTest(encoding, () -> compareClient(encoding)));
    }
    return tests;
  }

  private static void compareClient(String encoding) throws IOException {
    try (TestDatabase wide =
        wideServer.createDatabase("ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0")) {
      // Of each encoding some: what ends in a backslash in one is not in all others.
      String text =
          switch (encoding) {
            case "BIG5", "GBK", "GB18030" -> "\u8a31\u529f\u84cb\\x'\u4e00";
            case "UHC", "EUC_KR" -> "\uac00\ub098\ub2e4\\\u3042'";
            default -> "\u8868\u30bd\u80fd\\x'\u8868";
          };
      String quoted = text.replace("'", "''");
      wide.execute(
          """
          CREATE TABLE "t""%1$s" ("c%1$s" text DEFAULT '%1$s');
          COMMENT ON TABLE "t""%1$s" IS '%1$s';
          ALTER TABLE "t""%1$s" ADD CONSTRAINT "n%1$s" NOT NULL "c%1$s";
          INSERT INTO "t""%1$s" VALUES ('%1$s');
          COMMENT ON DATABASE "%2$s" IS '%1$s';
          ALTER DATABASE "%2$s" SET application_name = '%1$s';
          ALTER DATABASE "%2$s" SET standard_conforming_strings = off
          """
              .formatted(quoted, wide.name()));
      for (String options : List.of("-C -c", "--inserts --quote-all-identifiers")) {
        String line = "pg_dump " + options + " -E " + encoding;
        List<String> words = new ArrayList<>(ToolRun.split(line));
        words.addAll(List.of("-f", archive("text"), "-d", wide.url()));
        compare(line, words, words);
      }
    }
  }

  /** C asks for each role by name, which the server refuses. */
  @Test
  void rolesAreDumpedFromUtf8Too() throws IOException {
    List<String> words = List.of("-g", "-f", archive("text"), "-d", database.url());
    assertThat(ToolRun.of("pg_dumpall", words, Map.of())).isEqualTo(new ToolRun(0, "", ""));
    assertThat(new String(take(), StandardCharsets.ISO_8859_1))
        .contains("CREATE ROLE \"bytes_\u00c0 owner\";\n")
        .contains("GRANT \"bytes_\u00c0 owner\" TO \"bytes_\u00c0 \"\"quoted\"")
        .contains("SET application_name TO 'a\u00c0 \u00c0 \u00c0 b';\n")
        .contains("CREATE ROLE \"bytes_fine_\u00c3\u00a9\";\n");
  }

  private static void compare(String line, List<String> expectedWords, List<String> actualWords)
      throws IOException {
    String tool = expectedWords.getFirst();
    ProcessRunner.Result expected =
        ReferenceTools.require(18)
            .runner(tool, expectedWords.subList(1, expectedWords.size()))
            .run();
    byte[] theirs = expectedWords.contains("-d") ? take() : expected.output();
    ToolRun actual = ToolRun.of(tool, actualWords.subList(1, actualWords.size()), Map.of());
    byte[] ours =
        actualWords.contains("-d") ? take() : actual.output().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(actual.errors())
        .isEqualTo(new String(expected.errorOutput(), StandardCharsets.ISO_8859_1));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus()).isZero();
    DumpCompare.assertSameDump(line, withoutHead(theirs), withoutHead(ours));
  }

  private static byte[] take() throws IOException {
    Path text = Path.of(archive("text"));
    byte[] bytes = Files.readAllBytes(text);
    Files.delete(text);
    return bytes;
  }

  // The head of a list tells when the archive was made.
  private static byte[] withoutHead(byte[] output) {
    StringBuilder text = new StringBuilder();
    for (String line : new String(output, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)) {
      if (!line.startsWith(";")) {
        text.append(line);
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String hex(String bytes) {
    return bytes.replace(" ", "").replaceAll("..", "'\\\\x$0',").replaceAll(",$", "");
  }

  private static String archive(String name) {
    return directory.resolve(name).toString();
  }

  /** The script, with its {@code <hh>} turned into bytes. */
  private static byte[] script() throws IOException {
    try (var stream = InvalidBytesTest.class.getResourceAsStream("invalid-bytes.sql")) {
      assertThat(stream).isNotNull();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      String text = new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
      for (int i = 0; i < text.length(); i++) {
        if (text.startsWith("<", i) && text.startsWith(">", i + 3) && i > text.indexOf('\n')) {
          bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
          i += 3;
        } else {
          bytes.write(text.charAt(i));
        }
      }
      return bytes.toByteArray();
    }
  }
}
