package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.howdah.archive.verify.Verifier;
import io.howdah.archive.verify.VerifyReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format does alike, with every compression that it takes. */
class FormatContractTest {
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);

  @TempDir Path directory;

  static Stream<Arguments> kinds() {
    List<Arguments> all = new ArrayList<>();
    for (Format f : Format.values()) {
      for (Compression.Algorithm a : Compression.Algorithm.values()) {
        if (f != Format.TAR || a == Compression.Algorithm.NONE) {
          all.add(Arguments.of(f, Compression.of(a)));
        }
      }
    }
    return all.stream();
  }

  private Path write(Header header, Samples.Content content) throws IOException {
    Path path = directory.resolve("archive");
    try (ArchiveWriter w =
        Archives.create(ArchiveTarget.path(path), header, content.entries(), OPTIONS)) {
      Samples.write(w, content);
    }
    return path;
  }

  private static void assertSame(Samples.Content actual, Samples.Content expected) {
    assertThat(actual.entries()).isEqualTo(expected.entries());
    assertThat(actual.data().keySet()).isEqualTo(expected.data().keySet());
    expected
        .data()
        .forEach(
            (id, bytes) -> assertThat(actual.data().get(id)).as("data %d", id).isEqualTo(bytes));
    assertThat(actual.largeObjects().keySet()).isEqualTo(expected.largeObjects().keySet());
    expected
        .largeObjects()
        .forEach((id, objects) -> {
          SortedMap<Long, byte[]> found = actual.largeObjects().getOrDefault(id, new TreeMap<>());
          assertThat(found.keySet()).isEqualTo(objects.keySet());
          objects.forEach((oid, bytes) -> assertThat(found.get(oid)).isEqualTo(bytes));
        });
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void comesBackAsItWasWritten(Format format, Compression compression) throws IOException {
    Samples.Content content = Samples.content(1);
    Header header = Samples.header(format, compression);
    Path path = write(header, content);
    try (ArchiveReader reader = Archives.open(path)) {
      assertThat(reader.header()).isEqualTo(header);
      assertThat(reader.isRandomAccess()).isTrue();
      assertThat(reader.hasOffsets()).isEqualTo(format != Format.TAR);
      assertThat(reader.toc().encoding()).isEqualTo("SQL_ASCII");
      assertThat(reader.toc().standardConformingStrings()).isTrue();
      assertSame(Samples.read(reader), content);
    }
    VerifyReport report = Verifier.verify(path, null);
    assertThat(report.entries()).isEqualTo(content.entries().size());
    assertThat(report.rows()).isEqualTo(4307);
    assertThat(report.largeObjects()).isEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isReadInAnyOrderAndInPart(Format format, Compression compression) throws IOException {
    Samples.Content content = Samples.content(2);
    Path path = write(Samples.header(format, compression), content);
    try (ArchiveReader reader = Archives.open(path, format)) {
      List<Entry> order = new ArrayList<>(reader.toc().entries());
      for (int round = 0; round < 5; round++) {
        Collections.shuffle(order, new Random(round));
        for (Entry e : order) {
          byte[] expected = content.data().get(e.dumpId());
          if (expected != null) {
            try (InputStream in = reader.data(e)) {
              int part = Math.min(expected.length, 1000 * round);
              assertThat(in.readNBytes(part)).isEqualTo(java.util.Arrays.copyOf(expected, part));
            }
          } else if (e.isLargeObjects()) {
            skipThroughLargeObjects(reader, e, content);
          }
        }
      }
    }
  }

  private static void skipThroughLargeObjects(
      ArchiveReader reader, Entry e, Samples.Content content) throws IOException {
    SortedMap<Long, byte[]> expected =
        content.largeObjects().getOrDefault(e.dumpId(), new TreeMap<>());
    try (LargeObjects objects = reader.largeObjects(e)) {
      int i = 0;
      for (Map.Entry<Long, byte[]> o : expected.entrySet()) {
        assertThat(objects.next()).isTrue();
        assertThat(objects.oid()).isEqualTo(o.getKey());
        if (i % 3 == 1) {
          assertThat(objects.data().readAllBytes()).isEqualTo(o.getValue());
        } else if (i % 3 == 2) {
          assertThat(objects.data().readNBytes(10)).hasSizeLessThanOrEqualTo(10);
        }
        i++;
      }
      assertThat(objects.next()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void goesThroughAPipe(Format format, Compression compression) throws IOException {
    if (format == Format.DIRECTORY) {
      return;
    }
    Samples.Content content = Samples.content(3);
    java.io.ByteArrayOutputStream pipe = new java.io.ByteArrayOutputStream();
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.stream(pipe),
            Samples.header(format, compression),
            content.entries(),
            OPTIONS)) {
      Samples.write(w, content);
    }
    byte[] bytes = pipe.toByteArray();
    try (ArchiveReader reader = Archives.open(new java.io.ByteArrayInputStream(bytes), null)) {
      assertThat(reader.isRandomAccess()).isFalse();
      assertSame(Samples.read(reader), content);
    }
    readByNextData(bytes, content);
    readBackwards(bytes, content);
    Path file = directory.resolve("file");
    Files.write(file, bytes);
    try (ArchiveReader reader = Archives.open(file)) {
      assertThat(reader.hasOffsets()).isFalse();
      assertSame(Samples.read(reader), content);
    }
    Verifier.verify(file, null);
  }

  private static void readByNextData(byte[] bytes, Samples.Content content) throws IOException {
    Map<Integer, byte[]> data = new LinkedHashMap<>();
    Map<Integer, SortedMap<Long, byte[]>> objects = new LinkedHashMap<>();
    try (ArchiveReader reader = Archives.open(new java.io.ByteArrayInputStream(bytes), null)) {
      int skipped = 0;
      for (Entry e = reader.nextData(); e != null; e = reader.nextData()) {
        if (e.dumpId() == 3003) {
          skipped++;
        } else {
          Samples.readEntry(reader, e, data, objects);
        }
      }
      assertThat(skipped).isEqualTo(1);
      data.put(3003, content.data().getOrDefault(3003, new byte[0]));
      assertSame(new Samples.Content(reader.toc().entries(), data, objects), content);
    }
  }

  /** In the reverse order, which works where the reader was told what to set aside. */
  private static void readBackwards(byte[] bytes, Samples.Content content) throws IOException {
    Map<Integer, byte[]> data = new LinkedHashMap<>();
    Map<Integer, SortedMap<Long, byte[]>> objects = new LinkedHashMap<>();
    try (ArchiveReader reader = Archives.open(new java.io.ByteArrayInputStream(bytes), null)) {
      reader.setAside(id -> true);
      for (Entry e : reader.toc().entries().reversed()) {
        if (reader.hasData(e)) {
          Samples.readEntry(reader, e, data, objects);
        }
      }
      assertThat(data.keySet()).hasSize(content.data().size());
      content.data().forEach((id, b) -> assertThat(data.get(id)).isEqualTo(b));
      assertThat(objects.getOrDefault(3101, new TreeMap<>())).hasSize(6);
    }
    try (ArchiveReader reader = Archives.open(new java.io.ByteArrayInputStream(bytes), null)) {
      Entry last = reader.toc().entry(3004);
      Entry first = reader.toc().entry(3001);
      assertThat(last).isNotNull();
      assertThat(first).isNotNull();
      if (last != null && first != null) {
        assertThat(reader.data(last).readAllBytes()).isEqualTo(content.data().get(3004));
        assertThatThrownBy(() -> reader.data(first))
            .isInstanceOf(ArchiveException.NotPossible.class)
            .hasMessageContaining("out-of-order restore request");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void takesLargeRowsAndManySmallWrites(Format format, Compression compression) throws IOException {
    byte[] row = new byte[2 << 20];
    Random random = new Random(5);
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) ('a' + random.nextInt(20));
    }
    Samples.Content content = Samples.content(4);
    Path path = directory.resolve("archive");
    java.io.ByteArrayOutputStream expected = new java.io.ByteArrayOutputStream();
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(path),
            Samples.header(format, compression),
            content.entries(),
            OPTIONS)) {
      for (Entry e : content.entries()) {
        if (e.isLargeObjects()) {
          try (LargeObjectsSink sink = w.largeObjects(e.dumpId())) {
            try (DataSink object = sink.object(16384)) {
              object.write(java.nio.ByteBuffer.wrap(row));
              object.finish();
            }
            sink.finish();
          }
        } else if (e.hasData()) {
          expected.reset();
          try (DataSink sink = w.data(e.dumpId())) {
            for (int i = 0; i < 4; i++) {
              sink.write(row, 0, row.length);
              expected.write(row, 0, row.length);
              for (int at = 0; at < 30_000; ) {
                int n = random.nextInt(100);
                sink.write(row, at, n);
                expected.write(row, at, n);
                at += n;
              }
            }
            sink.finish();
          }
        }
      }
      w.commit();
    }
    try (ArchiveReader reader = Archives.open(path)) {
      Samples.Content read = Samples.read(reader);
      assertThat(read.data().get(3004)).isEqualTo(expected.toByteArray());
      assertThat(read.largeObjects().getOrDefault(3101, new TreeMap<>()).get(16384L))
          .isEqualTo(row);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void holdsManyEntriesAndLargeObjects(Format format, Compression compression) throws IOException {
    int tables = 100_000;
    int objectCount = 10_000;
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= tables; i++) {
      entries.add(
          Entry.builder(i, "TABLE")
              .catalogId(CatalogId.of(1259, 16384 + i))
              .tag("t" + i)
              .section(Section.PRE_DATA)
              .definition("CREATE TABLE public.t" + i + " (a integer);\n")
              .namespace("public")
              .dependencies(i == 1 ? List.of() : List.of(i - 1))
              .build());
    }
    entries.add(
        Entry.builder(tables + 1, "BLOBS")
            .hasData(true)
            .tag("1.." + objectCount)
            .section(Section.DATA)
            .build());
    Path path = directory.resolve("archive");
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(path), Samples.header(format, compression), entries, OPTIONS)) {
      try (LargeObjectsSink sink = w.largeObjects(tables + 1)) {
        for (long oid = 1; oid <= objectCount; oid++) {
          try (DataSink object = sink.object(oid)) {
            byte[] bytes =
                Long.toString(oid).repeat(10).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            object.write(bytes, 0, bytes.length);
            object.finish();
          }
        }
        sink.finish();
      }
      w.commit();
    }
    VerifyReport report = Verifier.verify(path, null);
    assertThat(report.entries()).isEqualTo(tables + 1);
    assertThat(report.largeObjects()).isEqualTo(objectCount);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void repeatsDataThatWasTakenBack(Format format, Compression compression) throws IOException {
    Samples.Content content = Samples.content(6);
    Path path = directory.resolve("archive");
    byte[] noise = Samples.bytes(new Random(7), 6 << 20);
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(path),
            Samples.header(format, compression),
            content.entries(),
            OPTIONS)) {
      try (DataSink sink = w.data(3001)) {
        sink.write(noise, 0, noise.length);
      }
      try (DataSink sink = w.data(3001)) {
        sink.write(noise, 0, 10);
      }
      Samples.write(w, content);
    }
    try (ArchiveReader reader = Archives.open(path)) {
      assertSame(Samples.read(reader), content);
    }
    Verifier.verify(path, null);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void leavesNothingWithoutACommit(Format format, Compression compression) throws IOException {
    Samples.Content content = Samples.content(8);
    Path path = directory.resolve("archive");
    ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(path),
            Samples.header(format, compression),
            content.entries(),
            OPTIONS);
    try (w) {
      try (DataSink sink = w.data(3001)) {
        sink.write(new byte[100], 0, 100);
        sink.finish();
      }
      assertThatThrownBy(w::commit)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("data is missing for TOC entry 3002");
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isCopiedIntoEveryFormat(Format format, Compression compression) throws IOException {
    Samples.Content content = Samples.content(9);
    Path path = write(Samples.header(format, compression), content);
    int n = 0;
    for (Arguments kind : (Iterable<Arguments>) kinds()::iterator) {
      Format toFormat = (Format) kind.get()[0];
      Compression toCompression = (Compression) kind.get()[1];
      Path copy = directory.resolve("copy" + n++);
      try (ArchiveReader reader = Archives.open(path)) {
        ArchiveCopier.copy(
            reader, ArchiveTarget.path(copy), toFormat, toCompression, e -> true, OPTIONS);
      }
      try (ArchiveReader reader = Archives.open(copy, toFormat)) {
        assertSame(Samples.read(reader), content);
      }
    }
    Path part = directory.resolve("part");
    try (ArchiveReader reader = Archives.open(path)) {
      ArchiveCopier.copy(
          reader,
          ArchiveTarget.path(part),
          format,
          compression,
          e -> e.desc().equals("TABLE DATA"),
          OPTIONS);
    }
    VerifyReport report = Verifier.verify(part, null);
    assertThat(report.entries()).isEqualTo(4);
    assertThat(report.dataEntries()).isEqualTo(4);
  }
}
