package io.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.Archives;
import io.howdah.archive.Compression;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Section;
import io.howdah.archive.WriteOptions;
import io.howdah.testkit.PostgresServer;
import io.howdah.testkit.ProcessRunner;
import io.howdah.testkit.ReferenceTools;
import io.howdah.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged and hostile archives of every format, given to the tools in a process with little memory:
 * each ends soon, with an exit status and a message, never with a stack trace; the process stays
 * under 256 MB; and verify accepts none that is cut off or whose lengths are wrong. {@code
 * -Dhowdah.fuzz.archives=20000} makes more of them.
 */
@EnabledOnOs(OS.LINUX)
class HostileArchivesTest {
  private static final int MUTANTS = Integer.getInteger("howdah.fuzz.archives", 1000);
  private static final long MEMORY_LIMIT_KB = 256 << 10;
  private static final long TIME_LIMIT_MILLIS = 30_000;
  private static final int BOMB_BYTES = 300 << 20;

  @TempDir Path directory;
  private Path archives = Path.of("unset");

  @Test
  void endSoonInLittleMemory() throws IOException {
    archives = Files.createDirectory(directory.resolve("archives"));
    makeMutants();
    makeBombs();
    String classPath = System.getProperty("java.class.path");
    ProcessRunner.Result result =
        ProcessRunner.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx80m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                HostileRuns.class.getName(),
                archives.toString())
            .timeoutMillis(600_000)
            .run();
    assertThat(result.exitStatus()).as(result.errorText()).isZero();
    assertThat(result.errorText()).doesNotContain("Exception");
    int runs = 0;
    StringBuilder faults = new StringBuilder();
    long memory = Long.MAX_VALUE;
    for (String line : result.byteText().split("\n", -1)) {
      if (line.startsWith("VmHWM:")) {
        memory = Long.parseLong(line.replaceAll("[^0-9]", ""));
      } else if (!line.isEmpty()) {
        runs++;
        if (!isFine(line.split("\t", -1))) {
          faults.append('\n').append(line);
        }
      }
    }
    assertThat(faults.toString()).isEmpty();
    assertThat(runs).isGreaterThan(3 * MUTANTS);
    assertThat(memory).as("KB of memory").isLessThan(MEMORY_LIMIT_KB);
  }

  /** Of a run: archive, command, exit status, milliseconds, messages. */
  private static boolean isFine(String[] run) {
    boolean verify = run[1].equals("howdah verify");
    boolean sound = run[0].startsWith("sound");
    boolean refused = run[2].equals("1") && !run[4].isBlank();
    boolean accepted = run[2].equals("0");
    boolean mustRefuse = verify && (run[0].startsWith("cut") || run[0].startsWith("length"));
    return (sound ? accepted : mustRefuse ? refused : refused || accepted)
        && Long.parseLong(run[3]) < TIME_LIMIT_MILLIS
        && !run[4].contains("Exception")
        && !run[4].contains("OutOfMemory")
        && !run[4].contains("\tat ");
  }

  private void makeMutants() throws IOException {
    List<byte[]> files = new ArrayList<>();
    Path tree = directory.resolve("tree");
    try (TestDatabase database = PostgresServer.of(18).createDatabase()) {
      database.execute(
          """
          CREATE TABLE t (a integer PRIMARY KEY, b text);
          INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 300) i;
          CREATE VIEW v AS SELECT b FROM t;
          SELECT lo_from_bytea(0, convert_to(repeat('large object ' || i, i * 10), 'UTF8'))
            FROM generate_series(1, 5) i;
          """);
      for (String options : List.of("-Fc -Z0", "-Fc -Z6", "-Fc -Zlz4", "-Fc -Zzstd", "-Ft")) {
        Path file = archives.resolve("sound" + files.size());
        dump(database, file, options);
        files.add(Files.readAllBytes(file));
      }
      dump(database, tree, "-Fd -Z6");
    }
    Random random = new Random(99);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] good = files.get(i % files.size());
      int at = random.nextInt(good.length);
      String number = i + "";
      switch (i / files.size() % 4) {
        case 0 -> write("cut" + number, Arrays.copyOf(good, at));
        case 1 -> {
          byte[] bad = good.clone();
          bad[at] ^= (byte) (1 << random.nextInt(8));
          write("flipped" + number, bad);
        }
        case 2 -> {
          // Everywhere, also where lengths, counts and sizes are: two billion, or minus one.
          byte[] bad = good.clone();
          int to = Math.min(good.length, at + 4);
          Arrays.fill(bad, at, to, (byte) (random.nextBoolean() ? 0x7F : 0xFF));
          write("filled" + number, bad);
        }
        default -> {
          byte[] bad = good.clone();
          byte[] noise = new byte[Math.min(1 + random.nextInt(300), good.length - at)];
          random.nextBytes(noise);
          System.arraycopy(noise, 0, bad, at, noise.length);
          write("noise" + number, bad);
        }
      }
    }
    makeLengths(files.get(0));
    makeTrees(tree, random);
  }

  /** The lengths and counts that a reader meets first, at two billion and at one. */
  private void makeLengths(byte[] good) throws IOException {
    String text = new String(good, StandardCharsets.ISO_8859_1);
    int block = text.indexOf("1\tc4ca4238a0b923820dcc509a6f75849b") - 5;
    int definition = text.indexOf("CREATE TABLE") - 5;
    int count = text.indexOf("ENCODING") - 27;
    assertThat(block).isPositive();
    int n = 0;
    for (int at : List.of(block, definition, count)) {
      for (int top : List.of(0x7F, 0x40, 0x3F)) {
        byte[] bad = good.clone();
        bad[at + 4] = (byte) top;
        write("length" + n++, bad);
      }
    }
  }

  private void makeTrees(Path tree, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(tree)) {
      files = all.sorted().toList();
    }
    for (int i = 0; i < MUTANTS / 10; i++) {
      Path victim = files.get(i % files.size());
      byte[] good = Files.readAllBytes(victim);
      int at = 1 + random.nextInt(good.length - 1);
      boolean cut = i % 2 == 0;
      // An empty list, or one cut behind a line, is a list.
      boolean list = victim.toString().endsWith(".toc");
      Path copy = Files.createDirectory(archives.resolve((cut && !list ? "cuttree" : "tree") + i));
      for (Path file : files) {
        byte[] bytes = file.equals(victim) ? good.clone() : Files.readAllBytes(file);
        if (file.equals(victim) && cut) {
          bytes = Arrays.copyOf(good, at);
        } else if (file.equals(victim)) {
          bytes[at] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(copy.resolve(file.getFileName()), bytes);
      }
    }
  }

  /** A large object of many zeros, and one row without end: a thousandth of that compressed. */
  private void makeBombs() throws IOException {
    for (Compression.Algorithm algorithm : Compression.Algorithm.values()) {
      if (algorithm == Compression.Algorithm.NONE) {
        continue;
      }
      Header header =
          Header.create(
              Format.CUSTOM,
              Compression.of(algorithm),
              ZonedDateTime.now(ZoneOffset.UTC),
              "bomb",
              "18.1",
              "18.1");
      List<Entry> entries =
          List.of(
              Entry.builder(1, "TABLE DATA")
                  .hasData(true)
                  .tag("t")
                  .namespace("public")
                  .section(Section.DATA)
                  .copyStatement("COPY public.t (a) FROM stdin;\n")
                  .build(),
              Entry.builder(2, "BLOBS").hasData(true).tag("7").section(Section.DATA).build());
      Path path = archives.resolve("sound-bomb-" + algorithm);
      try (ArchiveWriter writer =
          Archives.create(
              ArchiveTarget.path(path), header, entries, WriteOptions.DEFAULT.withSync(false))) {
        try (DataSink rows = writer.data(1)) {
          fill(rows, (byte) 'a');
          byte[] end = "\n\\.\n\n\n".getBytes(StandardCharsets.US_ASCII);
          rows.write(end, 0, end.length);
          rows.finish();
        }
        try (LargeObjectsSink objects = writer.largeObjects(2)) {
          try (DataSink object = objects.object(7)) {
            fill(object, (byte) 0);
            object.finish();
          }
          objects.finish();
        }
        writer.commit();
      }
      assertThat(Files.size(path)).isLessThan(BOMB_BYTES / 20);
    }
  }

  private static void fill(DataSink sink, byte with) throws IOException {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, with);
    for (int i = 0; i < BOMB_BYTES >> 20; i++) {
      sink.write(block, 0, block.length);
    }
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(archives.resolve(name), bytes);
  }

  private static void dump(TestDatabase database, Path file, String options) {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ")));
    arguments.addAll(List.of("-f", file.toString(), "-d", database.url()));
    ReferenceTools.require(18).runner("pg_dump", arguments).run().orFail();
  }
}
