package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.verify.Verifier;
import io.howdah.testkit.ReferenceTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of every version that is read, and of machines with other sizes of integers. */
class VersionsTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);

  @TempDir Path directory;

  private Path write(Header header, Samples.Content content) throws IOException {
    Path path = directory.resolve("v" + header.version().minor() + header.format());
    try (ArchiveWriter w =
        Archives.create(ArchiveTarget.path(path), header, content.entries(), OPTIONS)) {
      Samples.write(w, content);
    }
    return path;
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16})
  void comesBack(int minor) throws IOException {
    Samples.Content content = Samples.content(minor);
    ArchiveVersion version = new ArchiveVersion(1, minor, 0);
    for (Format f : Format.values()) {
      Compression c =
          minor < 15 ? Compression.defaultFor(f) : Compression.of(Compression.Algorithm.NONE);
      Header header = Samples.header(f, c).withVersion(version);
      Path path = write(header, content);
      try (ArchiveReader reader = Archives.open(path)) {
        assertThat(reader.header()).isEqualTo(header);
        Samples.Content read = Samples.read(reader);
        if (version.atLeast(ArchiveVersion.V1_11)) {
          assertThat(read.entries()).isEqualTo(Samples.asStoredBy(version, content.entries()));
        }
        assertThat(read.data().get(3003)).isEqualTo(content.data().get(3003));
        assertThat(read.largeObjects().get(3101)).hasSize(6);
      }
      assertThat(Verifier.verify(path, null).rows()).isEqualTo(4307);
      if (f == Format.DIRECTORY) {
        assertThat(Files.exists(path.resolve("blobs.toc"))).isEqualTo(minor < 16);
      }
    }
  }

  @Test
  void otherSizesOfIntegersComeBack() throws IOException {
    Samples.Content content = Samples.content(3);
    for (int intSize : new int[] {4, 8, 32}) {
      for (int offSize : new int[] {4, 8}) {
        Header h = Samples.header(Format.CUSTOM, Compression.GZIP);
        Header header =
            new Header(
                h.version(),
                intSize,
                offSize,
                h.format(),
                h.compression(),
                h.created(),
                h.databaseName(),
                h.serverVersion(),
                h.dumpVersion());
        Path path = write(header, content);
        try (ArchiveReader reader = Archives.open(path)) {
          assertThat(reader.header()).isEqualTo(header);
          assertThat(Samples.read(reader).data().get(3003)).isEqualTo(content.data().get(3003));
        }
        Verifier.verify(path, null);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 12, 13, 14, 15, 16})
  void isReadByTheReferenceTool(int minor) throws IOException {
    ReferenceTools judge = ReferenceTools.require(18);
    Samples.Content content = Samples.content(minor);
    ArchiveVersion version = new ArchiveVersion(1, minor, 0);
    for (Format f : Format.values()) {
      Path path = write(Samples.header(f, Compression.NONE).withVersion(version), content);
      String list = judge.pgRestore("-l", path.toString()).orFail().byteText();
      assertThat(list)
          .contains(";     Dump Version: 1." + minor + "-0")
          .contains(";     Format: " + f.listName())
          .contains("; Archive created at 2025-02-28 23:59:58");
      String data = judge.pgRestore("-a", "-f", "-", path.toString()).orFail().byteText();
      String expected =
          new String(
              content.data().getOrDefault(3003, new byte[0]),
              java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThat(data).contains(expected);
    }
  }
}
