package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.howdah.archive.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mutated archives of every format, compression and version: each is read to its end or ends in an
 * error of its kind, in bounded time and memory. {@code -Dhowdah.fuzz.seconds=600} fuzzes longer,
 * {@code -Dhowdah.fuzz.seed=…} elsewhere.
 */
class DamagedArchivesTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);
  private static final long SECONDS = Long.getLong("howdah.fuzz.seconds", 20);
  private static final long SEED = Long.getLong("howdah.fuzz.seed", 20250228);

  /** How much one damaged archive may allocate; the sample has 300 KB of data. */
  private static final long MEMORY_LIMIT_BYTES = 64 << 20;

  @TempDir Path directory;

  /** A sound archive in one file, and where its data begins (the whole file's length in tar). */
  private static final class Specimen {
    private final String name;
    private final byte[] bytes;
    private final int dataStart;

    /** Whether the compression has a checksum. */
    private final boolean checked;

    Specimen(String name, byte[] bytes, int dataStart, boolean checked) {
      this.name = name;
      this.bytes = bytes;
      this.dataStart = dataStart;
      this.checked = checked;
    }
  }

  private Path write(Format format, Compression compression, ArchiveVersion version, String name)
      throws IOException {
    Samples.Content content = Samples.content(11);
    Path path = directory.resolve(name);
    Header header = Samples.header(format, compression).withVersion(version);
    try (ArchiveWriter w =
        Archives.create(ArchiveTarget.path(path), header, content.entries(), OPTIONS)) {
      Samples.write(w, content);
    }
    return path;
  }

  private List<Specimen> specimens() throws IOException {
    List<Specimen> all = new ArrayList<>();
    for (int minor = 10; minor <= 16; minor++) {
      ArchiveVersion v = new ArchiveVersion(1, minor, 0);
      for (Compression.Algorithm a : Compression.Algorithm.values()) {
        if (minor < 15 && (a == Compression.Algorithm.LZ4 || a == Compression.Algorithm.ZSTD)) {
          continue;
        }
        String name = "custom-" + minor + "-" + a;
        byte[] bytes = Files.readAllBytes(write(Format.CUSTOM, Compression.of(a), v, name));
        all.add(new Specimen(name, bytes, dataStart(bytes), a != Compression.Algorithm.NONE));
      }
      String name = "tar-" + minor;
      byte[] bytes = Files.readAllBytes(write(Format.TAR, Compression.NONE, v, name));
      all.add(new Specimen(name, bytes, bytes.length, false));
    }
    return all;
  }

  /** The first block of data begins where the least offset points. */
  private int dataStart(byte[] bytes) throws IOException {
    Path p = directory.resolve("probe");
    Files.write(p, bytes);
    long least = bytes.length;
    try (ArchiveReader reader = Archives.open(p)) {
      for (Entry e : reader.toc().entries()) {
        String location = reader.locationComment(e);
        if (reader.hasData(e) && location != null) {
          least = Math.min(least, Long.parseLong(location.substring("Data Pos: ".length())));
        }
      }
    }
    return (int) least;
  }

  @Test
  void mutatedFilesEndInAnErrorOrAreSound() throws IOException {
    List<Specimen> specimens = specimens();
    Random random = new Random(SEED);
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    Path file = directory.resolve("mutant");
    int refused = 0;
    int accepted = 0;
    for (int round = 0; System.nanoTime() < end; round++) {
      Specimen s = specimens.get(round % specimens.size());
      byte[] mutant = mutate(s.bytes, random);
      if (Arrays.equals(mutant, s.bytes)) {
        continue;
      }
      String what = s.name + " round " + round;
      Files.write(file, mutant);
      if (tryVerify(file, what)) {
        accepted++;
        boolean shorter = mutant.length < s.bytes.length;
        int first = Arrays.mismatch(mutant, s.bytes);
        if (shorter || (s.checked && first >= s.dataStart && !isBeyondNotice(file))) {
          Files.write(Path.of("target/accepted-mutant"), mutant);
          fail("a damaged archive was accepted: " + what + ", first difference at byte " + first);
        }
      } else {
        refused++;
      }
      readThroughPipe(mutant, what);
    }
    assertThat(refused).isGreaterThan(accepted);
  }

  /**
   * Whether nobody could have noticed: all data is what it was (the bits that fill up a deflate
   * block mean nothing) or has the same Adler-32, which is all that zlib has to tell by. A match
   * with another distance in repetitive text does that now and then.
   */
  private static boolean isBeyondNotice(Path file) throws IOException {
    Samples.Content expected = Samples.content(11);
    try (ArchiveReader reader = Archives.open(file)) {
      Samples.Content actual = Samples.read(reader);
      for (var d : expected.data().entrySet()) {
        if (!looksTheSame(actual.data().get(d.getKey()), d.getValue())) {
          return false;
        }
      }
      for (var objects : expected.largeObjects().entrySet()) {
        var found = actual.largeObjects().get(objects.getKey());
        if (found == null || !found.keySet().equals(objects.getValue().keySet())) {
          return false;
        }
        for (var object : objects.getValue().entrySet()) {
          if (!looksTheSame(found.get(object.getKey()), object.getValue())) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static boolean looksTheSame(byte @Nullable [] actual, byte[] expected) {
    return actual != null
        && actual.length == expected.length
        && adler32(actual) == adler32(expected);
  }

  private static long adler32(byte[] bytes) {
    Adler32 checksum = new Adler32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  private static boolean tryVerify(Path file, String what) {
    boolean[] accepted = {false};
    bounded(
        what,
        () -> {
          try {
            Verifier.verify(file, null);
            accepted[0] = true;
          } catch (IOException e) {
            assertThat(e).as(what).isInstanceOf(ArchiveException.class);
            assertThat(e.getMessage()).isNotEmpty();
          }
        });
    return accepted[0];
  }

  private static void readThroughPipe(byte[] bytes, String what) {
    bounded(
        what + " through a pipe",
        () -> {
          try (ArchiveReader reader = Archives.open(new ByteArrayInputStream(bytes), null)) {
            reader.setAside(id -> id % 2 == 0);
            Samples.read(reader);
          } catch (IOException e) {
            assertThat(e).as(what).isInstanceOf(ArchiveException.class);
          }
        });
  }

  private static void bounded(String what, Runnable work) {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      fail(what + " ended in " + e, e);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).as("memory of " + what).isLessThan(MEMORY_LIMIT_BYTES);
    assertThat(System.nanoTime() - start)
        .as("time of " + what)
        .isLessThan(Duration.ofSeconds(30).toNanos());
  }

  private static byte[] mutate(byte[] good, Random random) {
    byte[] b = good.clone();
    // The front part is small and has all the structure, so it gets its share.
    int at =
        random.nextBoolean() ? random.nextInt(b.length) : random.nextInt(Math.min(b.length, 5000));
    switch (random.nextInt(8)) {
      case 0 -> b[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> b[at] = (byte) random.nextInt(256);
      case 2 -> b = Arrays.copyOf(b, at);
      case 3 -> Arrays.fill(b, at, Math.min(b.length, at + 1 + random.nextInt(8)), (byte) 0xFF);
      case 4 -> Arrays.fill(b, at, Math.min(b.length, at + 1 + random.nextInt(600)), (byte) 0);
      case 5 -> b = cutOut(b, at, 1 + random.nextInt(700));
      case 6 -> b = insert(b, at, Samples.bytes(random, 1 + random.nextInt(700)));
      default -> {
        int from = random.nextInt(b.length);
        int n = Math.min(1 + random.nextInt(600), b.length - Math.max(at, from));
        System.arraycopy(good, from, b, at, n);
      }
    }
    return b;
  }

  private static byte[] cutOut(byte[] b, int at, int length) {
    int n = Math.min(length, b.length - at);
    byte[] r = Arrays.copyOf(b, b.length - n);
    System.arraycopy(b, at + n, r, at, b.length - at - n);
    return r;
  }

  private static byte[] insert(byte[] b, int at, byte[] more) {
    byte[] r = Arrays.copyOf(b, b.length + more.length);
    System.arraycopy(more, 0, r, at, more.length);
    System.arraycopy(b, at, r, at + more.length, b.length - at);
    return r;
  }

  @Test
  void mutatedDirectoriesEndInAnErrorOrAreSound() throws IOException {
    Random random = new Random(SEED + 1);
    long end = System.nanoTime() + Duration.ofSeconds(Math.max(SECONDS / 4, 1)).toNanos();
    List<Compression.Algorithm> algorithms = List.of(Compression.Algorithm.values());
    for (Compression.Algorithm a : algorithms) {
      write(Format.DIRECTORY, Compression.of(a), ArchiveVersion.CURRENT, "dir" + a);
    }
    for (int round = 0; System.nanoTime() < end; round++) {
      Compression.Algorithm a = algorithms.get(round % algorithms.size());
      Path dir = directory.resolve("dir" + a);
      List<Path> files = new ArrayList<>();
      try (DirectoryStream<Path> all = Files.newDirectoryStream(dir)) {
        all.forEach(files::add);
      }
      files.sort(null);
      Path victim = files.get(random.nextInt(files.size()));
      byte[] good = Files.readAllBytes(victim);
      if (good.length == 0) {
        continue;
      }
      byte[] mutant = mutate(good, random);
      if (Arrays.equals(good, mutant)) {
        continue;
      }
      Files.write(victim, mutant);
      String name = String.valueOf(victim.getFileName());
      String what = a + " " + name + " round " + round;
      boolean accepted = tryVerify(dir, what);
      boolean checked = a != Compression.Algorithm.NONE && !name.endsWith(".toc");
      // An empty file of compressed data is empty data: pg_dump writes it so.
      if (accepted && checked && !name.equals("toc.dat") && mutant.length > 0) {
        assertThat(readFile(dir, name)).as(what).isTrue();
      }
      Files.write(victim, good);
    }
  }

  /** Whether the data is what it was: some bits in the headers of gzip files mean nothing. */
  private static boolean readFile(Path dir, String name) throws IOException {
    Samples.Content expected = Samples.content(11);
    try (ArchiveReader reader = Archives.open(dir)) {
      Samples.Content actual = Samples.read(reader);
      for (var d : expected.data().entrySet()) {
        if (!Arrays.equals(actual.data().get(d.getKey()), d.getValue())) {
          return false;
        }
      }
      return !name.startsWith("blob_")
          || actual.largeObjects().values().stream().allMatch(o -> o.size() == 6);
    }
  }

  @Test
  void everyCutIsNoticed() throws IOException {
    for (Specimen s : specimens()) {
      Random random = new Random(s.name.hashCode());
      Path file = directory.resolve("cut");
      for (int i = 0; i < 40; i++) {
        int length = random.nextInt(s.bytes.length);
        Files.write(file, Arrays.copyOf(s.bytes, length));
        assertThat(tryVerify(file, s.name + " cut to " + length)).as(s.name).isFalse();
      }
      Files.write(file, Arrays.copyOf(s.bytes, s.bytes.length - 1));
      assertThat(tryVerify(file, s.name)).as(s.name + " without its last byte").isFalse();
    }
  }

  @Test
  void hugeCountsAndLengthsCostNothing() throws IOException {
    byte[] good =
        Files.readAllBytes(write(Format.CUSTOM, Compression.NONE, ArchiveVersion.CURRENT, "huge"));
    int count = indexOf(good, new byte[] {0, 12, 0, 0, 0});
    byte[] entries = good.clone();
    Arrays.fill(entries, count + 1, count + 5, (byte) 0x7F);
    expectCorrupt(entries, "could not read from input file: end of file");
    int tag = indexOf(good, "ENCODING".getBytes(StandardCharsets.US_ASCII)) - 5;
    byte[] length = good.clone();
    Arrays.fill(length, tag + 1, tag + 5, (byte) 0x7F);
    expectCorrupt(length, "could not read from input file: end of file");
  }

  private static int indexOf(byte[] in, byte[] what) {
    String text = new String(in, StandardCharsets.ISO_8859_1);
    int at = text.indexOf(new String(what, StandardCharsets.ISO_8859_1));
    assertThat(at).isNotNegative();
    return at;
  }

  private void expectCorrupt(byte[] bytes, String message) throws IOException {
    Path file = directory.resolve("bad");
    Files.write(file, bytes);
    bounded(
        message,
        () ->
            assertThatThrownBy(() -> Archives.open(file))
                .isInstanceOfSatisfying(
                    ArchiveException.Corrupt.class,
                    e -> {
                      assertThat(e.byteOffset()).isPositive();
                      assertThat(e.detail()).startsWith("at byte ");
                    })
                .hasMessage(message));
  }

  @Test
  void versionsAreToldApart() throws IOException {
    byte[] good =
        Files.readAllBytes(
            write(Format.CUSTOM, Compression.NONE, ArchiveVersion.CURRENT, "version"));
    Path file = directory.resolve("other-version");
    good[6] = 17;
    Files.write(file, good);
    assertThatThrownBy(() -> Archives.open(file))
        .isInstanceOf(ArchiveException.TooNew.class)
        .hasMessage("unsupported version (1.17) in file header");
    good[6] = 9;
    Files.write(file, good);
    assertThatThrownBy(() -> Archives.open(file))
        .isInstanceOf(ArchiveException.TooOld.class)
        .hasMessage("unsupported version (1.9) in file header");
  }

  @Test
  void whatIsNoArchiveIsSaidSo() throws IOException {
    expectNoArchive("", "input file is too short (read 0, expected 5)");
    expectNoArchive(
        "--\n-- PostgreSQL database dump\n--\n\n" + "SET x;\n".repeat(9),
        "input file appears to be a text format dump. Please use psql.");
    expectNoArchive(
        "--\n-- PostgreSQL database cluster dump\n--\n\n",
        "input file appears to be a text format dump. Please use psql.");
    expectNoArchive("hello world", "input file does not appear to be a valid archive (too short?)");
    expectNoArchive("x".repeat(2000), "input file does not appear to be a valid tar archive");
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertThatThrownBy(() -> Archives.open(empty))
        .isInstanceOf(ArchiveException.NotAnArchive.class)
        .hasMessage(
            "directory \""
                + empty
                + "\" does not appear to be a valid archive (\"toc.dat\" does not exist)");
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> Archives.open(missing))
        .isInstanceOf(ArchiveException.FileAccess.class)
        .hasMessage("could not open input file \"" + missing + "\": No such file or directory");
    assertThatThrownBy(() -> Archives.open(missing, Format.DIRECTORY))
        .hasMessage(
            "could not open input file \"" + missing + "/toc.dat\": No such file or directory");
  }

  private void expectNoArchive(String content, String message) throws IOException {
    Path file = directory.resolve("file");
    Files.writeString(file, content);
    assertThatThrownBy(() -> Archives.open(file))
        .isInstanceOf(ArchiveException.NotAnArchive.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../secret", "/etc/passwd", "..", "a/b"})
  void namesThatLeaveTheDirectoryAreRefused(String name) throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.NONE, ArchiveVersion.CURRENT, "names");
    Path list = dir.resolve("blobs_3101.toc");
    String lines = Files.readString(list);
    Files.writeString(list, lines.replace("blob_16384.dat", name));
    assertThatThrownBy(() -> Verifier.verify(dir, null))
        .isInstanceOf(ArchiveException.Corrupt.class)
        .hasMessageStartingWith("invalid line in large object TOC file");
    Files.delete(list);
    assertThatThrownBy(() -> Verifier.verify(dir, null))
        .hasMessage(
            "could not open large object TOC file \""
                + list
                + "\" for input: No such file or directory");
    Files.writeString(list, lines);
    Path toc = dir.resolve("toc.dat");
    byte[] bytes = Files.readAllBytes(toc);
    int at = indexOf(bytes, "3001.dat".getBytes(StandardCharsets.US_ASCII));
    byte[] field = (name + "xxxxxxxx").substring(0, 8).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(field, 0, bytes, at, 8);
    Files.write(toc, bytes);
    assertThatThrownBy(() -> Verifier.verify(dir, null)).isInstanceOf(ArchiveException.class);
  }

  @Test
  void linksThatLeaveTheDirectoryAreRefused() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.NONE, ArchiveVersion.CURRENT, "links");
    Path data = dir.resolve("3001.dat");
    Path inside = dir.resolve("elsewhere");
    Files.move(data, inside);
    Files.createSymbolicLink(data, Path.of("elsewhere"));
    Verifier.verify(dir, null);
    Files.delete(data);
    Path outside = directory.resolve("outside");
    Files.move(inside, outside);
    Files.createSymbolicLink(data, outside);
    assertThatThrownBy(() -> Verifier.verify(dir, null))
        .isInstanceOf(ArchiveException.Corrupt.class)
        .hasMessage("file \"3001.dat\" is a link that leaves the archive's directory");
  }

  @Test
  void dependenciesBeyondAllEntriesAreRefused() throws IOException {
    Path file = directory.resolve("dependencies");
    Entry e =
        Entry.builder(5, "SCHEMA")
            .tag("s")
            .section(Section.PRE_DATA)
            .dependencies(List.of(777))
            .build();
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(file),
            Samples.header(Format.CUSTOM, Compression.NONE),
            List.of(e),
            OPTIONS)) {
      w.commit();
    }
    assertThatThrownBy(() -> Verifier.verify(file, null))
        .isInstanceOfSatisfying(
            ArchiveException.Corrupt.class,
            c -> {
              assertThat(c.byteOffset()).isPositive();
              assertThat(c.entry()).isEqualTo("5; 0 0 SCHEMA s (no owner)");
            })
        .hasMessage("TOC entry depends on ID 777, which is beyond all entries");
  }

  @Test
  void filesCompressedByHandAreRead() throws IOException {
    Path dir = write(Format.DIRECTORY, Compression.GZIP, ArchiveVersion.CURRENT, "by-hand");
    for (String name : List.of("toc.dat", "blobs_3101.toc")) {
      Path p = dir.resolve(name);
      try (var out =
          new java.util.zip.GZIPOutputStream(Files.newOutputStream(dir.resolve(name + ".gz")))) {
        out.write(Files.readAllBytes(p));
      }
      Files.delete(p);
    }
    Path gz = dir.resolve("3001.dat.gz");
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(gz))) {
      Files.write(dir.resolve("3001.dat"), in.readAllBytes());
    }
    Files.delete(gz);
    assertThat(Verifier.verify(dir, null).rows()).isEqualTo(4307);
  }

  @Test
  void timeIsBoundedForAnEndlessPipe() {
    // An input that never ends and never has anything to say.
    var endless =
        new java.io.InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 0);
            return length;
          }
        };
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> Archives.open(endless, null))
                .isInstanceOf(ArchiveException.NotAnArchive.class));
  }
}
