package io.howdah.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.DumpCompare;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Databases in several encodings, and others whose settings would change the text if they could:
 * what pg_dump writes is what the C tool writes, to the byte.
 */
class EncodingsTest {
  private static final ReferenceTools REFERENCE = ReferenceTools.require(18);

  private static final String[] OPTIONS = {
    "",
    "--inserts",
    "-C -c",
    "-E UTF8",
    "-E unicode",
    "-E LATIN1 --column-inserts",
    "-E EUC_JP",
    "-E SJIS --inserts",
    "-E WIN1251",
    "-E SQL_ASCII --statistics",
    "-E latin-1 --quote-all-identifiers",
    "-E größe",
    "-U größe",
    "-t nosuch",
    "-S owner --disable-triggers -a",
  };

  /** No characters in UTF-8, or just about some. */
  private static final String[] BROKEN = {
    "\\xc3",
    "\\x80",
    "\\xff",
    "\\xc0\\xa0",
    "\\xe0\\x9f\\xbf",
    "\\xe0\\xa0\\x80",
    "\\xe2\\x82",
    "\\xed\\xa0\\x80",
    "\\xf0\\x8f\\xbf\\xbf",
    "\\xf0\\x90\\x80",
    "\\xf4\\x8f\\xbf\\xbf",
    "\\xf4\\x90\\x80\\x80",
    "\\xf5\\x80\\x80\\x80",
    "\\xf8\\x88\\x80\\x80\\x80",
  };

  /** What a database may be set to, and its text must not know. */
  private static final String[] SETTINGS = {
    "datestyle = 'German, DMY'",
    "timezone = 'Asia/Kolkata'",
    "intervalstyle = 'iso_8601'",
    "extra_float_digits = -5",
    "bytea_output = escape",
    "xmloption = document",
    "xmlbinary = hex",
    "search_path = 'public', 'elsewhere'",
    "standard_conforming_strings = off",
    "escape_string_warning = off",
    "backslash_quote = off",
    "quote_all_identifiers = on",
    "array_nulls = off",
    "transform_null_equals = on",
    "default_transaction_isolation = 'serializable'",
    "default_transaction_read_only = on",
    "row_security = off",
    "statement_timeout = 1",
    "lock_timeout = 1",
    "client_min_messages = debug1",
    "synchronize_seqscans = on",
    "enable_indexscan = off",
    "lc_numeric = 'C'",
    "lc_messages = 'C'",
  };

  @TempDir static Path directory;

  /** By encoding, as byte strings: the word that each holds. */
  static final Map<String, String> WORDS = words();

  private static final Map<String, TestDatabase> DATABASES = new LinkedHashMap<>();

  @BeforeAll
  static void createDatabases() throws IOException {
    for (String encoding : WORDS.keySet()) {
      DATABASES.put(encoding, create(encoding));
    }
  }

  @AfterAll
  static void dropDatabases() {
    DATABASES.values().forEach(TestDatabase::close);
  }

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("UTF8", bytes("Größe→日本語Ω", "UTF-8"));
    words.put("LATIN1", bytes("Größe éàñ", "ISO-8859-1"));
    words.put("EUC_JP", bytes("日本語テスト", "EUC-JP"));
    words.put("WIN1251", bytes("Привет мир", "windows-1251"));
    words.put("SQL_ASCII", "\u00c3(\u00ff\u00fe\u0080\u00a5");
    return words;
  }

  private static String bytes(String word, String charset) {
    return new String(word.getBytes(Charset.forName(charset)), StandardCharsets.ISO_8859_1);
  }

  /** A new database in an encoding, full of its word. */
  static TestDatabase create(String encoding) throws IOException {
    TestDatabase database =
        PostgresServer.of(18).createDatabase("ENCODING '" + encoding + "' LOCALE 'C'");
    String word = String.valueOf(WORDS.get(encoding));
    StringBuilder all = new StringBuilder(word);
    for (char c = 128; c < 256 && encoding.equals("SQL_ASCII"); c++) {
      all.append(c);
    }
    String script;
    try (InputStream in = EncodingsTest.class.getResourceAsStream("encodings.sql")) {
      script = new String(requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
    }
    script =
        "SET client_encoding = '"
            + encoding
            + "';\n"
            + script.replace("%w%", word).replace("%all%", all)
            + "COMMENT ON DATABASE \""
            + database.name()
            + "\" IS '"
            + word
            + "';\n";
    REFERENCE.psql(database.url(), script.getBytes(StandardCharsets.ISO_8859_1)).orFail();
    return database;
  }

  @TestFactory
  List<DynamicTest> encodings() {
    List<DynamicTest> tests = new ArrayList<>();
    DATABASES.forEach((encoding, database) -> {
      List<String> all = new ArrayList<>(List.of(OPTIONS));
      String word = WORDS.get(encoding);
      all.add("-t \"*.t " + word + "\"");
      all.add("-n \"S " + word + "\" --inserts");
      for (String options : all) {
        tests.add(
            DynamicTest.dynamicTest(
                encoding + " " + options, () -> compare(database, options, Map.of())));
      }
    });
    return tests;
  }

  /**
   * Bytes that came into a database while it was in another encoding, or by a careless function.
   */
  @TestFactory
  List<DynamicTest> bytesThatAreNoCharacters() throws IOException {
    TestDatabase database = PostgresServer.of(18).createDatabase("ENCODING 'SQL_ASCII' LOCALE 'C'");
    StringBuilder script = new StringBuilder("CREATE TABLE broken (a text, b text);\n");
    for (String bytes : BROKEN) {
      for (String text : List.of(bytes, bytes + "'", bytes + "''\\xe2x", "\\xc3\\xa9" + bytes)) {
        script.append("INSERT INTO broken VALUES (E'").append(text.replace("'", "\\'"));
        script.append("', E'(").append(text.replace("'", "\\'")).append(")');\n");
      }
    }
    script.append("UPDATE pg_database SET encoding = 6 WHERE datname = current_database();\n");
    REFERENCE.psql(database.url(), bytesOf(script)).orFail();
    return Stream.of("--inserts", "--inserts -E SQL_ASCII", "--inserts --rows-per-insert=3 -v", "")
        .map(options ->
            DynamicTest.dynamicTest(
                "broken " + options, () -> compare(database, options, Map.of())))
        .toList();
  }

  private static byte[] bytesOf(StringBuilder script) {
    return script.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @TestFactory
  List<DynamicTest> settings() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String setting : SETTINGS) {
      tests.add(
          DynamicTest.dynamicTest(
              setting,
              () -> {
                TestDatabase database = requireNonNull(DATABASES.get("UTF8"));
                PostgresServer.of(18)
                    .execute("ALTER DATABASE \"" + database.name() + "\" SET " + setting);
                try {
                  compare(database, "", Map.of());
                } finally {
                  PostgresServer.of(18)
                      .execute("ALTER DATABASE \"" + database.name() + "\" RESET ALL");
                }
              }));
    }
    return tests;
  }

  @TestFactory
  List<DynamicTest> environments() {
    List<DynamicTest> tests = new ArrayList<>();
    for (String variable :
        List.of(
            "TZ=Asia/Tokyo",
            "PGTZ=Asia/Tokyo",
            "PGDATESTYLE=German",
            "PGGEQO=off",
            "PGAPPNAME=größe",
            "PGCLIENTENCODING=SQL_ASCII",
            "PGCLIENTENCODING=nosuch",
            "PGOPTIONS=-c datestyle=SQL -c search_path=x,y -c bytea_output=escape",
            "PGOPTIONS=-c standard_conforming_strings=off",
            "PGOPTIONS=-c nosuch=off")) {
      int equals = variable.indexOf('=');
      Map<String, String> environment =
          Map.of(variable.substring(0, equals), variable.substring(equals + 1));
      tests.add(
          DynamicTest.dynamicTest(
              variable, () -> compare(requireNonNull(DATABASES.get("UTF8")), "", environment)));
    }
    return tests;
  }

  private static void compare(
      TestDatabase database, String options, Map<String, String> environment) throws IOException {
    Path theirs = directory.resolve("theirs");
    Path ours = directory.resolve("ours");
    Files.deleteIfExists(theirs);
    Files.deleteIfExists(ours);
    ProcessRunner.Result expected = reference(arguments(options, theirs, database), environment);
    ToolRun actual = ToolRun.of("pg_dump", arguments(options, ours, database), environment);
    String errors = new String(expected.errorOutput(), StandardCharsets.ISO_8859_1);
    assertThat(withoutQuery(actual.errors())).isEqualTo(withoutQuery(errors));
    assertThat(actual.exitStatus()).isEqualTo(expected.exitStatus());
    if (expected.exitStatus() == 0) {
      DumpCompare.assertSameDump(options, Files.readAllBytes(theirs), Files.readAllBytes(ours));
    } else {
      assertThat(ours).doesNotExist();
    }
  }

  private static List<String> arguments(String options, Path file, TestDatabase database) {
    List<String> arguments = new ArrayList<>(List.of("-f", file.toString()));
    arguments.addAll(ToolRun.split(options));
    arguments.addAll(List.of("-d", database.url().replace("postgres@", "")));
    if (!options.contains("-U ")) {
      arguments.addAll(List.of("-U", "postgres"));
    }
    return arguments;
  }

  /** Through a shell script: the JVM would not hand on every byte as an argument. */
  private static ProcessRunner.Result reference(
      List<String> arguments, Map<String, String> environment) throws IOException {
    StringBuilder script = new StringBuilder();
    environment.forEach((name, value) ->
        script.append("export ").append(name).append("='").append(value).append("'\n"));
    script.append("exec '").append(REFERENCE.program("pg_dump")).append('\'');
    for (String argument : arguments) {
      script.append(" '").append(argument.replace("'", "'\\''")).append('\'');
    }
    Path file = directory.resolve("run");
    Files.write(file, script.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1));
    return ProcessRunner.of("sh", file.toString()).run();
  }

  private static String withoutQuery(String errors) {
    int query = errors.indexOf("detail: Query was: ");
    return query < 0 ? errors : errors.substring(0, query);
  }
}
