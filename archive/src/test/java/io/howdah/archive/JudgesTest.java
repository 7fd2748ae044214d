package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.verify.Verifier;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What we write in every version of the archive format, in every layout and compression, is read by
 * the C pg_restore 15, 17 and 18, from files and from pipes: to the same script and listing as what
 * C wrote. Where a version of the C tool does not know the version of the archive or its
 * compression, it says so, and nothing else.
 */
class JudgesTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);

  private static final String SCHEMA =
      """
      CREATE SCHEMA s;
      CREATE TABLE s.t (a integer PRIMARY KEY, b text);
      INSERT INTO s.t SELECT i, md5(i::text) || repeat('x', i % 50) FROM generate_series(1, 9000) i;
      CREATE TABLE empty (a integer);
      CREATE TABLE "odd ""t
      " (a text DEFAULT 'ä\\n', b bytea);
      INSERT INTO "odd ""t
      " VALUES (E'tab\\t line\\n back\\\\ null', '\\x00ff'), (NULL, NULL), ('', '');
      COMMENT ON TABLE s.t IS 'two
      lines; and a quote''';
      CREATE INDEX ON s.t (b);
      SELECT lo_from_bytea(0, convert_to(repeat('large object ' || i, i * 10), 'UTF8'))
        FROM generate_series(1, 20) i;
      SELECT lo_create(4000000000);
      """;

  /** What the format, or what older versions of it, cannot tell. */
  private static final Pattern DIFFERENT =
      Pattern.compile(
          "(?m)^;     (Compression|Format|Dump Version):.*\n"
              + "|^SET default_table_access_method = heap;\n\n");

  /** Before 1.12 large objects were made with their data. */
  private static final Pattern OLD_OBJECT =
      Pattern.compile("lo_open\\(pg_catalog.lo_create\\('([0-9]+)'\\), ");

  @TempDir static Path directory;

  /** C's archives of one database by the version of pg_dump. */
  private static Path by15 = Path.of("unset");

  private static Path by18 = Path.of("unset");

  @BeforeAll
  static void dump() {
    try (TestDatabase database = PostgresServer.of(15).createDatabase()) {
      database.execute(SCHEMA);
      by15 = directory.resolve("by15");
      by18 = directory.resolve("by18");
      ReferenceTools.require(15)
          .pgDump("-Fc", "-f", by15.toString(), "-d", database.url())
          .orFail();
      ReferenceTools.require(18)
          .pgDump("-Fc", "-f", by18.toString(), "-d", database.url())
          .orFail();
    }
  }

  static Stream<Arguments> kinds() {
    List<Arguments> all = new ArrayList<>();
    for (int minor = 10; minor <= 16; minor++) {
      for (Arguments kind : (Iterable<Arguments>) FormatContractTest.kinds()::iterator) {
        Compression compression = (Compression) kind.get()[1];
        if (minor >= 15 || isOld(compression.algorithm())) {
          all.add(Arguments.of(minor, kind.get()[0], compression));
        }
      }
    }
    return all.stream();
  }

  private static boolean isOld(Algorithm a) {
    return a == Algorithm.NONE || a == Algorithm.GZIP;
  }

  /** The newest version of the archive format that a C tool reads. */
  private static int newest(int toolVersion) {
    return toolVersion < 16 ? 14 : toolVersion < 17 ? 15 : 16;
  }

  /** The same entries and data in another version, layout and compression. */
  private static void rewrite(Path from, Path to, int minor, Format f, Compression c)
      throws IOException {
    try (ArchiveReader reader = Archives.open(from)) {
      Samples.Content content = Samples.read(reader);
      Header header = reader.header().with(f, c).withVersion(new ArchiveVersion(1, minor, 0));
      try (ArchiveWriter w =
          Archives.create(ArchiveTarget.path(to), header, content.entries(), OPTIONS)) {
        Samples.write(w, content);
      }
    }
  }

  private static String text(ProcessRunner.Result result) {
    String text = DIFFERENT.matcher(result.orFail().byteText()).replaceAll("");
    return OLD_OBJECT.matcher(text).replaceAll("lo_open('$1', ");
  }

  private static List<String> arguments(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    if (!all.contains("-l")) {
      all.add("--restrict-key=key");
    }
    return all;
  }

  private static ProcessRunner.Result restore(ReferenceTools judge, Path file, String... options) {
    List<String> all = arguments(options);
    all.add(file.toString());
    return judge.runner("pg_restore", all).run();
  }

  private static ProcessRunner.Result restoreFromPipe(
      ReferenceTools judge, byte[] archive, String... options) {
    return judge.runner("pg_restore", arguments(options)).input(archive).run();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oursIsReadByTheReferenceTools(int minor, Format format, Compression compression)
      throws IOException {
    Path from = minor < 16 ? by15 : by18;
    Path ours = directory.resolve("ours-" + minor + format + compression.algorithm());
    rewrite(from, ours, minor, format, compression);
    Verifier.verify(ours, null);
    for (int version : ReferenceTools.VERSIONS) {
      ReferenceTools judge = ReferenceTools.require(version);
      String what = minor + " " + format + " " + compression.algorithm() + " by " + version;
      if (minor > newest(version)) {
        ProcessRunner.Result result = judge.pgRestore("-f", "-", ours.toString());
        assertThat(result.exitStatus()).as(what).isEqualTo(1);
        assertThat(result.errorText())
            .as(what)
            .isEqualTo("pg_restore: error: unsupported version (1." + minor + ") in file header\n");
        continue;
      }
      String script = text(restore(judge, from, "-f", "-"));
      String list = text(restore(judge, from, "-l"));
      TextCompare.assertSame(what, script, text(restore(judge, ours, "-f", "-")));
      TextCompare.assertSame(what, list, text(restore(judge, ours, "-l")));
      if (format != Format.DIRECTORY) {
        byte[] bytes = Files.readAllBytes(ours);
        TextCompare.assertSame(
            what + " through a pipe", script, text(restoreFromPipe(judge, bytes, "-f", "-")));
        TextCompare.assertSame(
            what + " through a pipe", list, text(restoreFromPipe(judge, bytes, "-l")));
      }
    }
  }

  /** An archive that was written to a pipe has no offsets: the C tools look for its blocks. */
  @ParameterizedTest
  @MethodSource("kinds")
  void oursWithoutOffsetsIsReadByTheReferenceTools(
      int minor, Format format, Compression compression) throws IOException {
    if (format != Format.CUSTOM) {
      return;
    }
    Path from = minor < 16 ? by15 : by18;
    Path ours = directory.resolve("stream-" + minor + compression.algorithm());
    try (ArchiveReader reader = Archives.open(from);
        var out = Files.newOutputStream(ours)) {
      Samples.Content content = Samples.read(reader);
      Header header =
          reader.header().with(format, compression).withVersion(new ArchiveVersion(1, minor, 0));
      try (ArchiveWriter w =
          Archives.create(ArchiveTarget.stream(out), header, content.entries(), OPTIONS)) {
        Samples.write(w, content);
      }
    }
    Verifier.verify(ours, null);
    for (int version : ReferenceTools.VERSIONS) {
      if (minor <= newest(version)) {
        ReferenceTools judge = ReferenceTools.require(version);
        TextCompare.assertSame(
            minor + " " + compression.algorithm() + " by " + version,
            text(restore(judge, from, "-f", "-")),
            text(restore(judge, ours, "-f", "-")));
      }
    }
  }

  /** The parallel restore reads blocks by their offsets, and takes lengths from them. */
  @ParameterizedTest
  @ValueSource(ints = {15, 17, 18})
  void oursIsRestoredInParallel(int toolVersion) throws IOException {
    ReferenceTools judge = ReferenceTools.require(toolVersion);
    int minor = newest(toolVersion);
    for (Format format : new Format[] {Format.CUSTOM, Format.DIRECTORY}) {
      Path ours = directory.resolve("parallel-" + toolVersion + format);
      rewrite(minor < 16 ? by15 : by18, ours, minor, format, Compression.GZIP);
      try (TestDatabase target = PostgresServer.of(15).createDatabase()) {
        // The C tool 17 and 18 set a parameter that this server does not have.
        ProcessRunner.Result result = judge.pgRestore("-j2", "-d", target.url(), ours.toString());
        assertThat(result.errorText()).doesNotContain("archive").doesNotContain("block");
        assertThat(
                target.value("SELECT count(*) || ' ' || sum(length(b)) FROM s.t")
                    + " "
                    + target.value("SELECT count(*) FROM pg_largeobject_metadata"))
            .isEqualTo("9000 508500 21");
      }
    }
  }

  /** Members of directories may be compressed and decompressed by hand. */
  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void directoriesChangedByHandAreRead(int toolVersion) throws IOException {
    ReferenceTools judge = ReferenceTools.require(toolVersion);
    Path from = toolVersion == 15 ? by15 : by18;
    int minor = newest(toolVersion);
    String script = text(restore(judge, from, "-f", "-"));
    for (boolean compressed : new boolean[] {false, true}) {
      Path ours = directory.resolve("by-hand-" + toolVersion + compressed);
      rewrite(
          from, ours, minor, Format.DIRECTORY, compressed ? Compression.GZIP : Compression.NONE);
      int changed = 0;
      try (Stream<Path> files = Files.list(ours)) {
        for (Path file : files.sorted().toList()) {
          changed += change(file) ? 1 : 0;
        }
      }
      assertThat(changed).isGreaterThan(5);
      Verifier.verify(ours, null);
      try (ArchiveReader reader = Archives.open(ours);
          ArchiveReader original = Archives.open(from)) {
        Samples.Content actual = Samples.read(reader);
        Samples.Content expected = Samples.read(original);
        expected.data().forEach((id, bytes) -> assertThat(actual.data().get(id)).isEqualTo(bytes));
        assertThat(actual.largeObjects().keySet()).isEqualTo(expected.largeObjects().keySet());
      }
      TextCompare.assertSame("changed by hand", script, text(restore(judge, ours, "-f", "-")));
    }
  }

  /** Compresses or decompresses a file of data; not all of them. */
  private static boolean change(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.equals("toc.dat") || !name.contains(".dat")) {
      return false;
    }
    if (name.hashCode() % 4 == 0) {
      return false;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".gz")) {
      try (var in = new java.util.zip.GZIPInputStream(new ByteArrayInputStream(bytes))) {
        Files.write(file.resolveSibling(name.substring(0, name.length() - 3)), in.readAllBytes());
      }
    } else {
      try (var out =
          new java.util.zip.GZIPOutputStream(
              Files.newOutputStream(file.resolveSibling(name + ".gz")))) {
        out.write(bytes);
      }
    }
    Files.delete(file);
    return true;
  }
}
