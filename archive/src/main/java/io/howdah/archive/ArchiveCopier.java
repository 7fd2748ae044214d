package io.howdah.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Copies an archive into a new one: with fewer entries, with another compression, in another
 * format. No database is needed. Bytes stay what they are.
 */
public final class ArchiveCopier {
  private static final int COPY_BYTES = 1 << 16;

  private ArchiveCopier() {}

  /**
   * Copies the entries that are wanted, with their data.
   *
   * @param format of the copy
   * @param compression of the copy
   */
  public static void copy(
      ArchiveReader source,
      ArchiveTarget target,
      Format format,
      Compression compression,
      Predicate<Entry> wanted,
      WriteOptions options)
      throws IOException {
    List<Entry> entries = new ArrayList<>();
    Map<Integer, Entry> left = new HashMap<>();
    for (Entry e : source.toc().entries()) {
      if (wanted.test(e)) {
        entries.add(source.hasData(e) == e.hasData() ? e : withData(e, source.hasData(e)));
      } else {
        left.put(e.dumpId(), e);
      }
    }
    if (!left.isEmpty()) {
      entries.replaceAll(e -> bridged(e, left));
    }
    Header header = headerFor(source.header(), format, compression);
    try (ArchiveWriter writer = Archives.create(target, header, entries, options)) {
      copyData(source, writer, format);
      writer.commit();
    }
  }

  private static Entry withData(Entry e, boolean hasData) {
    return e.toBuilder().hasData(hasData).build();
  }

  /**
   * Puts an entry's own dependencies in the place of one that is left out, as pg_dump does with
   * objects that it does not dump. Else a parallel restore could take an entry before one that it
   * needs by way of the one left out. Source: {@code BuildArchiveDependencies}.
   */
  private static Entry bridged(Entry e, Map<Integer, Entry> left) {
    boolean whole = true;
    for (int i = 0; i < e.dependencyCount(); i++) {
      whole &= !left.containsKey(e.dependency(i));
    }
    if (whole) {
      return e;
    }
    Set<Integer> kept = new LinkedHashSet<>();
    Set<Integer> passed = new HashSet<>();
    Deque<Integer> ahead = new ArrayDeque<>(e.dependencies());
    while (!ahead.isEmpty()) {
      int id = ahead.removeFirst();
      Entry missing = left.get(id);
      if (missing == null) {
        if (id != e.dumpId()) {
          kept.add(id);
        }
      } else if (passed.add(id)) {
        ahead.addAll(missing.dependencies());
      }
    }
    return e.toBuilder().dependencies(List.copyOf(kept)).build();
  }

  /** Archives before 1.15 know no compression but gzip. */
  private static Header headerFor(Header source, Format format, Compression compression) {
    boolean old = !source.version().atLeast(ArchiveVersion.V1_15);
    boolean needsNew =
        compression.algorithm() == Compression.Algorithm.LZ4
            || compression.algorithm() == Compression.Algorithm.ZSTD;
    return (old && needsNew ? source.withVersion(ArchiveVersion.V1_15) : source)
        .with(format, compression);
  }

  /** In the source's own order where it is read forward only, unless the target needs another. */
  private static void copyData(ArchiveReader source, ArchiveWriter writer, Format format)
      throws IOException {
    if (source.isRandomAccess() || format == Format.TAR) {
      source.setAside(id -> writer.toc().entry(id) != null);
      for (Entry e : writer.toc().entries()) {
        if (e.hasData()) {
          copyEntry(source, e, writer);
        }
      }
      return;
    }
    for (Entry e = source.nextData(); e != null; e = source.nextData()) {
      if (writer.toc().entry(e.dumpId()) != null) {
        copyEntry(source, e, writer);
      }
    }
  }

  private static void copyEntry(ArchiveReader source, Entry e, ArchiveWriter writer)
      throws IOException {
    byte[] copy = new byte[COPY_BYTES];
    if (!e.isLargeObjects()) {
      try (InputStream in = source.data(e);
          DataSink out = writer.data(e.dumpId())) {
        copyStream(in, out, copy);
        out.finish();
      }
      return;
    }
    try (LargeObjects in = source.largeObjects(e);
        LargeObjectsSink out = writer.largeObjects(e.dumpId())) {
      while (in.next()) {
        try (InputStream object = in.data();
            DataSink sink = out.object(in.oid())) {
          copyStream(object, sink, copy);
          sink.finish();
        }
      }
      out.finish();
    }
  }

  private static void copyStream(InputStream in, DataSink out, byte[] copy) throws IOException {
    for (int n = in.read(copy); n >= 0; n = in.read(copy)) {
      out.write(copy, 0, n);
    }
  }
}
