package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.howdah.testkit.DatabaseCompare;
import io.howdah.testkit.Kinds;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import io.howdah.testkit.TextCompare;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What went into an archive comes out of it: archives of every format, by the C pg_dump and by
 * ours, of servers 14 to 18, restored into servers 14 to 18 in every way. Then the C pg_dump's text
 * of source and target is the same, and the sums over every table's rows and every large object.
 * Where the two servers are of different versions, which tell views and constraints differently,
 * the text is that of a target filled by the C tools.
 *
 * <p>Server 18 sees all archives and ways, the other pairs of versions a few of them each; all of
 * them with {@code HOWDAH_WHOLE_MATRIX=true} in the environment, which takes a quarter of an hour.
 */
final class RestoreMatrixTest {
  private static final boolean WHOLE = Boolean.parseBoolean(System.getenv("HOWDAH_WHOLE_MATRIX"));

  /** Who makes the archive, and its options. The last one holds a table in pieces. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(false, "-Fc"),
          new Kind(true, "-Fd -j2"),
          new Kind(false, "-Ft"),
          new Kind(true, "-Fc"),
          new Kind(false, "-Fd"),
          new Kind(true, "-Ft"),
          new Kind(false, "-Fc --rows-per-insert=50"),
          new Kind(true, "-Fc -j2"));

  /**
   * The options of restores made one after the other into one database. LIST is a list of all
   * entries, with those that don't depend on each other in reverse.
   */
  private static final List<String> WAYS =
      List.of(
          "-j1",
          "-j2",
          "-1",
          "--transaction-size=3",
          "-j1, -c --if-exists",
          "-j2, -c --if-exists -j2",
          "-1, -1 -c --if-exists",
          "-L LIST",
          "-L LIST -j2",
          "--section=pre-data, --section=data, --section=post-data",
          "--section=pre-data, --section=data -j2, --section=post-data -j2",
          "-C -j2, -C -c");

  private record Kind(boolean ours, String options) {
    boolean inPieces() {
      return ours && options.equals("-Fc -j2");
    }

    boolean allows(String way) {
      return !options.contains("-Ft") || !way.contains("-j2");
    }

    @Override
    public String toString() {
      return (ours ? "our " : "C's ") + options;
    }
  }

  /** A source and what was made of it. */
  private record Source(
      TestDatabase database, DatabaseCompare.Contents contents, Map<Kind, Path> archives) {}

  @TempDir static Path directory;
  private static final Map<String, Source> SOURCES = new HashMap<>();
  private static final Map<String, String> TEXTS = new HashMap<>();

  @BeforeAll
  static void requireTools() {
    ReferenceTools.require(18);
  }

  @AfterAll
  static void dropSources() {
    SOURCES.values().forEach(source -> source.database().close());
  }

  @TestFactory
  List<DynamicTest> sameContents() {
    List<DynamicTest> tests = new ArrayList<>();
    int pair = 0;
    for (int from : PostgresServer.VERSIONS.reversed()) {
      for (int to : PostgresServer.VERSIONS.reversed()) {
        if (from > to && from < 18) {
          continue;
        }
        boolean all = WHOLE || (from == 18 && to == 18);
        int number = pair++;
        for (Kind kind : KINDS) {
          for (String way : WAYS) {
            // Other ones for each pair of versions, so that all meet.
            if ((all || number++ % 37 == 0) && kind.allows(way)) {
              tests.add(
                  dynamicTest(
                      from + " to " + to + ", " + kind + ": " + way,
                      () -> restore(from, to, kind, way)));
            }
          }
        }
      }
    }
    return tests;
  }

  private static void restore(int from, int to, Kind kind, String way) throws IOException {
    Source source = source(from, Math.min(from, to), kind.inPieces());
    PostgresServer server = PostgresServer.of(to);
    boolean creates = way.contains("-C");
    String text = text(source, server, creates);
    String aside = source.database().name() + "_aside";
    if (creates && from == to) {
      rename(server, source.database().name(), aside);
    }
    try (TestDatabase target =
        creates
            ? TestDatabase.existing(server, source.database().name())
            : server.createDatabase()) {
      Path archive =
          archive(source, kind, creates && from == to ? aside : source.database().name());
      for (String options : way.split(", ", -1)) {
        List<String> arguments = new ArrayList<>(ToolRun.split(options));
        arguments.replaceAll(word -> word.equals("LIST") ? list(archive).toString() : word);
        arguments.addAll(
            List.of("-d", creates ? server.url("postgres") : target.url(), archive.toString()));
        assertThat(ToolRun.of("pg_restore", arguments, Map.of())).isEqualTo(new ToolRun(0, "", ""));
      }
      DatabaseCompare.Contents contents = DatabaseCompare.contents(target);
      assertThat(contents.rows()).isEqualTo(source.contents().rows());
      assertThat(largeObjects(contents)).isEqualTo(largeObjects(source.contents()));
      TextCompare.assertSame("the target", text, text(target, creates));
    } finally {
      if (creates && from == to) {
        rename(server, aside, source.database().name());
      }
    }
  }

  private static void rename(PostgresServer server, String from, String to) {
    server.execute("ALTER DATABASE " + from + " RENAME TO " + to);
  }

  /** The source on a server, with what servers of another version know too. */
  private static Source source(int on, int version, boolean large) {
    return SOURCES.computeIfAbsent(
        on + "/" + version + "/" + large,
        key -> {
          PostgresServer server = PostgresServer.of(on);
          TestDatabase database =
              WildDatabases.create(server, "wild-relations", version, large ? 16_500 : 500);
          return new Source(database, DatabaseCompare.contents(database), new HashMap<>());
        });
  }

  /** What the C pg_dump should say of a target. */
  private static String text(Source source, PostgresServer server, boolean creates) {
    TestDatabase database = source.database();
    return TEXTS.computeIfAbsent(
        database.server().majorVersion()
            + database.name()
            + server.majorVersion()
            + (creates ? "-C" : ""),
        key -> {
          if (server == database.server()) {
            return text(database, creates);
          }
          Kinds.createRoles(server);
          ReferenceTools tools = ReferenceTools.require(18);
          String archive = archive(source, KINDS.getFirst(), database.name()).toString();
          try (TestDatabase target =
              creates
                  ? TestDatabase.create(server, database.name(), "TEMPLATE template0")
                  : server.createDatabase()) {
            // Older servers do not know every setting, which is an error that C counts.
            tools.pgRestore("-d", target.url(), archive);
            return text(target, creates);
          }
        });
  }

  private static Path archive(Source source, Kind kind, String name) {
    return source
        .archives()
        .computeIfAbsent(
            kind,
            key -> {
              TestDatabase database = source.database();
              Path file =
                  directory.resolve(
                      database.server().majorVersion() + database.name() + key.toString());
              List<String> arguments = new ArrayList<>(ToolRun.split(kind.options()));
              arguments.addAll(List.of("-f", file.toString(), "-d", database.server().url(name)));
              if (kind.ours()) {
                assertThat(ToolRun.of("pg_dump", arguments, Map.of()))
                    .isEqualTo(new ToolRun(0, "", ""));
              } else {
                ReferenceTools.require(18).runner("pg_dump", arguments).run().orFail();
              }
              if (kind.inPieces()) {
                String list = ToolRun.of("pg_restore", "-l", file.toString()).output();
                assertThat(list.split(" TABLE DATA core big ", -1)).hasSize(4);
              }
              return file;
            });
  }

  /** A list with the data of tables, and indexes that stand together, in reverse. */
  private static Path list(Path archive) {
    List<String> reordered = new ArrayList<>();
    String group = "";
    int start = 0;
    for (String line :
        ToolRun.of("pg_restore", "-l", archive.toString()).output().split("\n", -1)) {
      String kind =
          line.contains(" TABLE DATA ") ? "data" : line.contains(" INDEX ") ? "index" : "";
      if (!kind.equals(group) || kind.isEmpty()) {
        group = kind;
        start = reordered.size();
      }
      reordered.add(line.contains(" INDEX ATTACH ") ? reordered.size() : start, line);
    }
    try {
      return Files.write(
          archive.resolveSibling(archive.getFileName() + ".list"),
          reordered,
          StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> largeObjects(DatabaseCompare.Contents contents) {
    return contents.objects().getOrDefault("large object", Map.of());
  }

  /** The C pg_dump's text; what it says of the server is no part of it. */
  private static String text(TestDatabase database, boolean creates) {
    List<String> arguments = new ArrayList<>(List.of("--restrict-key=key", "-d", database.url()));
    if (creates) {
      arguments.add("-C");
    }
    String text = ReferenceTools.require(18).runner("pg_dump", arguments).run().orFail().byteText();
    int large = text.indexOf("\nCOPY core.big ");
    int end = text.indexOf("\n\\.\n", large);
    // Rows that come in pieces from several connections have no order.
    return (text.substring(0, large)
            + text.substring(large, end).lines().sorted().collect(Collectors.joining("\n"))
            + text.substring(end))
        .replaceFirst("-- Dumped from database version [^\n]*\n", "");
  }
}
