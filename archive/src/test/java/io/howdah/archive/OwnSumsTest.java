package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.howdah.archive.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checksums that our archives hold find every change of what they speak of. */
class OwnSumsTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);

  @TempDir Path directory;

  private Path write(Format format, Compression.Algorithm algorithm) throws IOException {
    Samples.Content content = Samples.content(21);
    Path path = directory.resolve(format + "-" + algorithm);
    Header header = Samples.header(format, Compression.of(algorithm));
    try (ArchiveWriter w =
        Archives.create(ArchiveTarget.path(path), header, content.entries(), OPTIONS)) {
      Samples.write(w, content);
    }
    return path;
  }

  private static @Nullable String fault(Path path) throws IOException {
    try {
      Verifier.verify(path, null);
      return null;
    } catch (ArchiveException e) {
      return e.getMessage();
    }
  }

  /** Changes single bytes; every change must be noticed, or leave all data as it was. */
  private static void changeEach(Path file, Path archive, int end, int step, boolean always)
      throws IOException {
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(good.length);
    for (int i = 0; i < Math.min(end, good.length); i += step) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      if (fault(archive) == null && (always || !hasAllData(archive))) {
        fail("a change of byte " + i + " of " + file.getFileName() + " was not noticed");
      }
    }
    Files.write(file, good);
  }

  private static boolean hasAllData(Path archive) throws IOException {
    Samples.Content expected = Samples.content(21);
    try (ArchiveReader reader = Archives.open(archive)) {
      Samples.Content actual = Samples.read(reader);
      boolean same = actual.entries().equals(expected.entries());
      for (Map.Entry<Integer, byte[]> d : expected.data().entrySet()) {
        same &= Arrays.equals(d.getValue(), actual.data().get(d.getKey()));
      }
      for (Map.Entry<Integer, SortedMap<Long, byte[]>> objects :
          expected.largeObjects().entrySet()) {
        SortedMap<Long, byte[]> found = actual.largeObjects().get(objects.getKey());
        same &= found != null && found.keySet().equals(objects.getValue().keySet());
        for (Map.Entry<Long, byte[]> object : objects.getValue().entrySet()) {
          same &= found != null && Arrays.equals(object.getValue(), found.get(object.getKey()));
        }
      }
      return same;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyByteOfACustomArchiveCounts(Compression.Algorithm algorithm) throws IOException {
    Path path = write(Format.CUSTOM, algorithm);
    assertThat(Verifier.verify(path, null).hasSums()).isTrue();
    long toc = tocLength(path);
    changeEach(path, path, (int) toc, 1, true);
    // Some bits of deflate and zstd mean nothing. In data as it is, each one counts.
    changeEach(path, path, Integer.MAX_VALUE, 97, algorithm == Compression.Algorithm.NONE);
    byte[] good = Files.readAllBytes(path);
    for (int i = 1; i < 400; i++) {
      // At the very end, the block of checksums.
      byte[] bad = good.clone();
      bad[good.length - i] ^= (byte) (1 << i % 8);
      Files.write(path, bad);
      assertThat(fault(path)).as("change of the byte %d before the end", i).isNotNull();
    }
  }

  /** The last line but one of the text states it. */
  private static long tocLength(Path path) throws IOException {
    String text =
        new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(ArchiveSums.FIRST_LINE) + ArchiveSums.FIRST_LINE.length() + 4;
    return Long.parseLong(text.substring(at, text.indexOf(' ', at)));
  }

  @ParameterizedTest
  @EnumSource
  void everyByteOfADirectoryCounts(Compression.Algorithm algorithm) throws IOException {
    Path path = write(Format.DIRECTORY, algorithm);
    assertThat(Verifier.verify(path, null).hasSums()).isTrue();
    changeEach(path.resolve("toc.dat"), path, Integer.MAX_VALUE, 1, true);
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(f -> !f.toString().contains("toc.")).sorted().toList()) {
        int step = (int) (1 + Files.size(file) / 200);
        changeEach(file, path, Integer.MAX_VALUE, step, algorithm == Compression.Algorithm.NONE);
      }
    }
  }

  @Test
  void aFileOfAnotherRowOfTheSameFormIsNoticed() throws IOException {
    Path path = write(Format.DIRECTORY, Compression.Algorithm.NONE);
    Files.copy(
        path.resolve("3001.dat"),
        path.resolve("3004.dat"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> Verifier.verify(path, null))
        .isInstanceOf(ArchiveException.Corrupt.class)
        .hasMessageContaining("data does not have the checksum that the archive states");
  }

  /** A file cut exactly where its checksums begin is whole otherwise. */
  @ParameterizedTest
  @EnumSource(names = {"CUSTOM", "DIRECTORY"})
  void checksumsThatAreCutOffAreMissed(Format format) throws IOException {
    Path path = write(format, Compression.Algorithm.GZIP);
    Path file = format == Format.DIRECTORY ? path.resolve("toc.dat") : path;
    byte[] good = Files.readAllBytes(file);
    String text = new String(good, java.nio.charset.StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(ArchiveSums.FIRST_LINE);
    // In a custom archive, a block's type, its ID and the chunk's length stand before them.
    Files.write(file, Arrays.copyOf(good, format == Format.CUSTOM ? at - 11 : at));
    try (ArchiveReader reader = Archives.open(path)) {
      assertThat(Samples.read(reader).entries()).isEqualTo(Samples.content(21).entries());
    }
    assertThatThrownBy(() -> Verifier.verify(path, null))
        .isInstanceOf(ArchiveException.Corrupt.class)
        .hasMessage("checksums that the table of contents announces are missing");
  }

  /** What is written to a pipe has no offsets, and other checksums therefore. */
  @Test
  void streamsHaveSumsAndAreCopied() throws IOException {
    Samples.Content content = Samples.content(21);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Header header = Samples.header(Format.CUSTOM, Compression.ZSTD);
    try (ArchiveWriter w =
        Archives.create(ArchiveTarget.stream(out), header, content.entries(), OPTIONS)) {
      Samples.write(w, content);
    }
    Path path = directory.resolve("stream");
    Files.write(path, out.toByteArray());
    assertThat(Verifier.verify(path, null).hasSums()).isTrue();
    changeEach(path, path, (int) tocLength(path), 1, true);
    Path copy = directory.resolve("copy");
    try (ArchiveReader reader = Archives.open(new ByteArrayInputStream(out.toByteArray()), null)) {
      ArchiveCopier.copy(
          reader, ArchiveTarget.path(copy), Format.DIRECTORY, Compression.NONE, e -> true, OPTIONS);
    }
    assertThat(Verifier.verify(copy, null).hasSums()).isTrue();
    assertThat(hasAllData(copy)).isTrue();
  }

  @Test
  void theLastIdIsNotTheOnlyOneToUse() throws IOException {
    Path path = directory.resolve("ids");
    Entry last = Entry.builder(Integer.MAX_VALUE, "TABLE").tag("t").build();
    Header header = Samples.header(Format.CUSTOM, Compression.NONE);
    try (ArchiveWriter w =
        Archives.create(ArchiveTarget.path(path), header, java.util.List.of(last), OPTIONS)) {
      w.commit();
    }
    try (ArchiveReader reader = Archives.open(path)) {
      assertThat(reader.checkStructure()).isNotNull();
    }
  }
}
