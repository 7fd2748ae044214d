package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.verify.Verifier;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program gets that uses the library wrongly: an error at once, never a damaged archive. */
class MisuseTest {
  @TempDir Path directory;

  private static Header header(Format format) {
    return Header.create(
        format, Compression.NONE, ZonedDateTime.now(ZoneOffset.UTC), "db", "18", "18");
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
    try (ArchiveWriter writer =
        Archives.create(
            ArchiveTarget.path(path),
            header(format),
            List.of(data(), objects()),
            WriteOptions.DEFAULT)) {
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
