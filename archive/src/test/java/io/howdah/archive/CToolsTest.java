package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.verify.Verifier;
import io.howdah.archive.verify.VerifyReport;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The C tools as judges: we read what their pg_dump writes, and their pg_restore reads what we
 * write, for every format and compression, with 15, 17 and 18.
 */
class CToolsTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);

  private static final String SCHEMA =
      """
      CREATE SCHEMA s;
      CREATE TABLE s.t (a integer PRIMARY KEY, b text, c jsonb);
      INSERT INTO s.t SELECT i, md5(i::text) || repeat('x', i % 50), jsonb_build_object('k', i)
        FROM generate_series(1, 20000) i;
      CREATE TABLE empty (a integer);
      CREATE TABLE wide (b text);
      INSERT INTO wide SELECT string_agg(md5(i::text), '') FROM generate_series(1, 65536) i;
      CREATE TABLE odd (a text DEFAULT 'ä\\n', b bytea);
      INSERT INTO odd VALUES (E'tab\\t line\\n back\\\\ null', '\\x00ff'), (NULL, NULL), ('', '');
      CREATE VIEW v AS SELECT * FROM s.t;
      COMMENT ON TABLE s.t IS 'two
      lines; and a quote''';
      CREATE INDEX ON s.t (b);
      SELECT lo_from_bytea(0, convert_to(repeat('large object ' || i, i * 10), 'UTF8'))
        FROM generate_series(1, 60) i;
      SELECT lo_create(4000000000);
      SELECT lo_from_bytea(3999999999, convert_to(repeat(md5('x'), 30000), 'UTF8'));
      """;

  @TempDir Path directory;

  private static TestDatabase database;

  @BeforeAll
  static void createDatabase() {
    database = PostgresServer.of(15).createDatabase();
    database.execute(SCHEMA);
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  static Stream<Arguments> kinds() {
    List<Arguments> all = new ArrayList<>();
    for (int version : ReferenceTools.VERSIONS) {
      for (Format f : Format.values()) {
        for (Compression.Algorithm a : Compression.Algorithm.values()) {
          boolean possible = f != Format.TAR || a == Compression.Algorithm.NONE;
          boolean known =
              version > 15 || a == Compression.Algorithm.NONE || a == Compression.Algorithm.GZIP;
          if (possible && known) {
            all.add(Arguments.of(version, f, a));
          }
        }
      }
    }
    return all.stream();
  }

  private Path dump(ReferenceTools tools, Format format, Compression.Algorithm algorithm) {
    Path path = directory.resolve("theirs");
    List<String> arguments =
        new ArrayList<>(
            List.of("-d", database.url(), "-F" + letter(format), "-f", path.toString()));
    if (format != Format.TAR) {
      boolean old = tools.majorVersion() < 16;
      arguments.add(
          "-Z"
              + (old ? algorithm == Compression.Algorithm.NONE ? "0" : "6" : algorithm.specName()));
    }
    tools.runner("pg_dump", arguments).run().orFail();
    return path;
  }

  private static char letter(Format format) {
    return switch (format) {
      case CUSTOM -> 'c';
      case TAR -> 't';
      case DIRECTORY -> 'd';
    };
  }

  /** The archive's text by the C pg_restore 18, and its list without the lines on the format. */
  private static String restored(Path archive) {
    ReferenceTools judge = ReferenceTools.require(18);
    String text =
        judge.pgRestore("--restrict-key=key", "-f", "-", archive.toString()).orFail().byteText();
    String list = judge.pgRestore("-l", archive.toString()).orFail().byteText();
    StringBuilder entries = new StringBuilder(text);
    for (String line : list.split("\n", -1)) {
      if (!line.startsWith(";     Compression:")
          && !line.startsWith(";     Format:")
          && !line.startsWith(";     Dump Version:")) {
        entries.append(line).append('\n');
      }
    }
    return entries.toString();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theirsAreReadAndOursAreRead(int version, Format format, Compression.Algorithm algorithm)
      throws IOException {
    Path theirs = dump(ReferenceTools.require(version), format, algorithm);
    VerifyReport report = Verifier.verify(theirs, null);
    assertThat(report.largeObjects()).isEqualTo(62);
    assertThat(report.rows()).isEqualTo(20004);
    assertThat(report.header().format()).isEqualTo(format);
    String expected = restored(theirs);
    Path ours = directory.resolve("ours");
    for (Arguments kind : (Iterable<Arguments>) FormatContractTest.kinds()::iterator) {
      Format toFormat = (Format) kind.get()[0];
      Compression toCompression = (Compression) kind.get()[1];
      try (ArchiveReader reader = Archives.open(theirs)) {
        ArchiveCopier.copy(
            reader, ArchiveTarget.path(ours), toFormat, toCompression, e -> true, OPTIONS);
      }
      assertThat(restored(ours))
          .as("%s %s from %s %s of %d", toFormat, toCompression, format, algorithm, version)
          .isEqualTo(expected);
      Verifier.verify(ours, toFormat);
      delete(ours);
    }
    if (format != Format.DIRECTORY) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ArchiveReader reader = Archives.open(Files.newInputStream(theirs), null)) {
        ArchiveCopier.copy(
            reader, ArchiveTarget.stream(out), Format.CUSTOM, Compression.ZSTD, e -> true, OPTIONS);
      }
      Files.write(ours, out.toByteArray());
      assertThat(restored(ours)).isEqualTo(expected);
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path p : files.toList()) {
          Files.delete(p);
        }
      }
    }
    Files.delete(path);
  }
}
