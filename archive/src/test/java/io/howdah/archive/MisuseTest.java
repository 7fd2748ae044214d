package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.verify.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program gets that uses the library wrongly: an error at once, never a damaged archive. */
class MisuseTest {
  private static final ZonedDateTime NOW = Samples.CREATED;

  @TempDir Path directory;

  private static Header header(Format format) {
    return Header.create(format, Compression.NONE, NOW, "db", "18", "18");
  }

  private static Entry data() {
    return Entry.builder(1, "TABLE DATA").tag("t").section(Section.DATA).hasData(true).build();
  }

  private static Entry objects() {
    return Entry.builder(2, "BLOBS").tag("7").section(Section.DATA).hasData(true).build();
  }

  @ParameterizedTest
  @EnumSource
  void aFinishedSinkTakesNoMore(Format format) throws Exception {
    Path path = directory.resolve("archive");
    try (ArchiveWriter writer = create(path, format)) {
      try (DataSink sink = writer.data(1)) {
        sink.finish();
        refuses(sink);
      }
      try (LargeObjectsSink all = writer.largeObjects(2)) {
        try (DataSink object = all.object(7)) {
          object.finish();
          refuses(object);
        }
        all.finish();
      }
      writer.commit();
      assertThatThrownBy(writer::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the archive is complete");
    }
    try (ArchiveReader reader = Archives.open(path)) {
      assertThat(reader.data(reader.toc().entries().getFirst()).readAllBytes()).isEmpty();
    }
    assertThat(Verifier.verify(path, null).largeObjects()).isEqualTo(1);
  }

  private static void refuses(DataSink sink) {
    assertThatThrownBy(() -> sink.write(new byte[3], 0, 3))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(sink::finish).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aCharThatIsNoByteIsNotLost(Format format) {
    Path path = directory.resolve("archive");
    Entry entry = Entry.builder(1, "SCHEMA").tag("\u65e5").build();
    assertThatThrownBy(
            () -> {
              try (ArchiveWriter writer =
                  Archives.create(
                      ArchiveTarget.path(path),
                      header(format),
                      List.of(entry),
                      WriteOptions.DEFAULT)) {
                writer.commit();
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one char for each byte");
    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aLevelThatThereIsNotIsRefused(Compression.Algorithm algorithm) {
    assertThatThrownBy(() -> new Compression(algorithm, 99, Compression.UNSET, Compression.UNSET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("has no level 99");
  }

  @Test
  void aHeaderNeedsVersionsThatCanBeRead() {
    assertThatThrownBy(() -> Header.create(Format.TAR, Compression.NONE, NOW, "db", no(), "18"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the version of the server is missing");
    assertThatThrownBy(() -> Header.create(Format.TAR, Compression.NONE, NOW, "db", "18", "ours"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"ours\" is no version of a pg_dump: it does not begin with a digit");
  }

  @SuppressWarnings("NullAway") // what a caller without null checks can do
  private static String no() {
    return null;
  }

  private static Entry entry(ArchiveReader reader, String desc) {
    return reader.toc().entries().stream()
        .filter(e -> e.desc().equals(desc))
        .findFirst()
        .orElseThrow();
  }

  /** An archive with one table's data and large objects, to be filled. */
  private static ArchiveWriter create(Path path, Format format) throws IOException {
    return Archives.create(
        ArchiveTarget.path(path), header(format), List.of(data(), objects()), WriteOptions.DEFAULT);
  }

  /** The archive in a file and, where that can be, from a pipe. */
  private List<ArchiveReader> readers(Format format) throws IOException {
    Path path = directory.resolve("archive");
    try (ArchiveWriter writer = create(path, format)) {
      try (DataSink sink = writer.data(1)) {
        sink.write(new byte[] {'x', '\n'}, 0, 2);
        sink.finish();
      }
      try (LargeObjectsSink all = writer.largeObjects(2)) {
        try (DataSink object = all.object(7)) {
          object.finish();
        }
        all.finish();
      }
      writer.commit();
    }
    return format == Format.DIRECTORY
        ? List.of(Archives.open(path))
        : List.of(Archives.open(path), Archives.open(Files.newInputStream(path), null));
  }

  @ParameterizedTest
  @EnumSource
  void dataIsReadAsWhatItIs(Format format) throws IOException {
    for (ArchiveReader each : readers(format)) {
      try (ArchiveReader reader = each) {
        assertThatThrownBy(() -> reader.largeObjects(entry(reader, "TABLE DATA")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("no large objects in TOC entry 1;");
        assertThatThrownBy(() -> reader.data(entry(reader, "BLOBS")))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageEndingWith("are large objects, not one stream");
        assertThat(reader.data(entry(reader, "TABLE DATA")).readAllBytes()).hasSize(2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedReaderSaysSo(Format format) throws IOException {
    for (ArchiveReader reader : readers(format)) {
      Entry data = entry(reader, "TABLE DATA");
      InputStream stream = reader.data(data);
      assertThat(stream.read()).isEqualTo('x');
      stream.close();
      if (reader.isRandomAccess()) {
        assertThatThrownBy(stream::read)
            .isInstanceOf(IOException.class)
            .hasMessage("the stream is closed");
      }
      reader.close();
      for (ThrowableAssert.ThrowingCallable call :
          List.<ThrowableAssert.ThrowingCallable>of(
              () -> reader.data(data), () -> reader.largeObjects(entry(reader, "BLOBS")))) {
        assertThatThrownBy(call)
            .isInstanceOf(IllegalStateException.class)
            .hasMessage("the archive is closed");
      }
    }
  }

  @Test
  void aCopyKeepsDependenciesByWayOfEntriesLeftOut() throws Exception {
    Path whole = directory.resolve("whole");
    Path part = directory.resolve("part");
    List<Entry> chain =
        List.of(
            Entry.builder(1, "TYPE").build(),
            Entry.builder(2, "TABLE").dependencies(List.of(1)).build(),
            Entry.builder(3, "TABLE").dependencies(List.of(2)).build(),
            Entry.builder(4, "VIEW").dependencies(List.of(3, 99)).build());
    try (ArchiveWriter writer =
        Archives.create(
            ArchiveTarget.path(whole), header(Format.CUSTOM), chain, WriteOptions.DEFAULT)) {
      writer.commit();
    }
    try (ArchiveReader reader = Archives.open(whole)) {
      ArchiveCopier.copy(
          reader,
          ArchiveTarget.path(part),
          Format.CUSTOM,
          Compression.NONE,
          entry -> !entry.desc().equals("TABLE"),
          WriteOptions.DEFAULT);
    }
    try (ArchiveReader reader = Archives.open(part)) {
      assertThat(reader.toc().entries().getLast().dependencies()).containsExactlyInAnyOrder(1, 99);
    }
  }
}
