package io.howdah.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.archive.verify.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several sinks open at once, small and larger than what is kept in memory, some taken back. */
class ParallelWritingTest {
  private static final int ENTRIES = 40;
  private static final WriteOptions OPTIONS = WriteOptions.DEFAULT.withSync(false);

  @TempDir Path directory;

  private static List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 1; i <= ENTRIES; i++) {
      entries.add(
          Entry.builder(i, i % 10 == 0 ? "BLOBS" : "TABLE DATA")
              .hasData(true)
              .tag(i % 10 == 0 ? i * 10 + ".." + (i * 10 + 1) : "t")
              .section(Section.DATA)
              .copyStatement(i % 10 == 0 ? null : "COPY t (a) FROM stdin;\n")
              .build());
    }
    return entries;
  }

  /** Up to 9 MB of letters at random, which compress by a third, as rows of COPY text. */
  private static byte[] data(int id) {
    Random random = new Random(id);
    byte[] bytes = new byte[5 + (id % 7 == 0 ? random.nextInt(9 << 20) : random.nextInt(200_000))];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i % 100 == 99 ? '\n' : 'A' + random.nextInt(26));
    }
    byte[] end = {'\\', '.', '\n', '\n', '\n'};
    int at = bytes.length - 5;
    System.arraycopy(end, 0, bytes, at, 5);
    if (at > 0) {
      bytes[at - 1] = '\n';
    }
    return bytes;
  }

  private static void writeEntry(ArchiveWriter w, Entry e) throws IOException {
    byte[] bytes = data(e.dumpId());
    if (e.isLargeObjects()) {
      try (LargeObjectsSink sink = w.largeObjects(e.dumpId())) {
        for (long oid = 10L * e.dumpId(); oid <= 10L * e.dumpId() + 1; oid++) {
          try (DataSink object = sink.object(oid)) {
            object.write(bytes, 0, bytes.length);
            object.finish();
          }
        }
        sink.finish();
      }
      return;
    }
    if (e.dumpId() % 3 == 0) {
      try (DataSink sink = w.data(e.dumpId())) {
        sink.write(bytes, 0, bytes.length / 2);
      }
    }
    try (DataSink sink = w.data(e.dumpId())) {
      for (int at = 0; at < bytes.length; at += 10_000) {
        sink.write(bytes, at, Math.min(10_000, bytes.length - at));
      }
      sink.finish();
    }
  }

  private static void writeAll(ArchiveWriter w) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (Entry e : w.toc().entries()) {
        Callable<Integer> work =
            () -> {
              writeEntry(w, e);
              return e.dumpId();
            };
        all.add(threads.submit(work));
      }
      for (Future<?> f : all) {
        f.get();
      }
    }
    w.commit();
  }

  @ParameterizedTest
  @CsvSource({
    "CUSTOM, 0",
    "CUSTOM, 6",
    "CUSTOM, lz4",
    "CUSTOM, zstd",
    "DIRECTORY, 0",
    "DIRECTORY, 6"
  })
  void everythingIsThere(Format format, String compression) throws Exception {
    Path path = directory.resolve("archive");
    Header header = Samples.header(format, Compression.parse(compression));
    try (ArchiveWriter w = Archives.create(ArchiveTarget.path(path), header, entries(), OPTIONS)) {
      writeAll(w);
    }
    try (ArchiveReader reader = Archives.open(path)) {
      readInParallel(reader);
    }
    Verifier.verify(path, null);
    try (var left = Files.list(directory)) {
      assertThat(left).hasSize(1);
    }
  }

  private static void readInParallel(ArchiveReader reader)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<byte[]>> read = new ArrayList<>();
      for (Entry e : reader.toc().entries()) {
        Callable<byte[]> work =
            () -> {
              if (e.isLargeObjects()) {
                return readObjects(reader, e);
              }
              try (InputStream in = new ReadAhead(reader.data(e))) {
                return in.readAllBytes();
              }
            };
        read.add(threads.submit(work));
      }
      for (int i = 0; i < read.size(); i++) {
        assertThat(read.get(i).get()).as("entry %d", i + 1).isEqualTo(data(i + 1));
      }
    }
  }

  private static byte[] readObjects(ArchiveReader reader, Entry e) throws IOException {
    ByteArrayOutputStream last = new ByteArrayOutputStream();
    try (LargeObjects objects = reader.largeObjects(e)) {
      while (objects.next()) {
        last.reset();
        objects.data().transferTo(last);
      }
    }
    return last.toByteArray();
  }

  @Test
  void oneThreadKeepsTheOrderOfTheEntries() throws Exception {
    Path path = directory.resolve("archive");
    try (ArchiveWriter w =
        Archives.create(
            ArchiveTarget.path(path),
            Samples.header(Format.CUSTOM, Compression.GZIP),
            entries(),
            OPTIONS)) {
      for (Entry e : w.toc().entries()) {
        writeEntry(w, e);
      }
      w.commit();
    }
    try (ArchiveReader reader = Archives.open(path)) {
      long before = 0;
      for (Entry e : reader.toc().entries()) {
        String location = reader.locationComment(e);
        assertThat(location).isNotNull();
        long position =
            location == null ? 0 : Long.parseLong(location.substring("Data Pos: ".length()));
        assertThat(position).isGreaterThan(before);
        before = position;
      }
    }
  }
}
