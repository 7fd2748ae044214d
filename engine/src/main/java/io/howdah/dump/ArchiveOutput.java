package io.howdah.dump;

import io.howdah.DumpOutput;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.Archives;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Toc;
import io.howdah.archive.WriteOptions;
import io.howdah.script.EntryData;
import io.howdah.script.ScriptWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a dump as an archive: the entries, then the data of those that have some. */
final class ArchiveOutput {
  private ArchiveOutput() {}

  /**
   * Opens the archive, under a temporary name, and writes its table of contents.
   *
   * @param toc header and entries
   * @param plan for the script that a tar archive holds
   * @param listener hears how that script is written
   */
  static ArchiveWriter open(
      DumpOutput output, Toc toc, EntryPlan plan, RestoreOptions options, ProgressListener listener)
      throws IOException {
    WriteOptions writing = WriteOptions.DEFAULT.withSync(output.sync());
    if (toc.header().format() == Format.TAR) {
      writing =
          writing.withRestoreScript(sink ->
              ScriptWriter.writeForTar(
                  toc,
                  plan.entries(),
                  options,
                  ArchiveOutput::memberName,
                  listener,
                  new SinkStream(sink)));
    }
    return Archives.create(output.target(), toc.header(), toc.entries(), writing);
  }

  /** The entries with data, in archive order. */
  static List<Entry> withData(Toc toc) {
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : toc.entries()) {
      if (entry.hasData()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /** Writes one entry's data; if that fails, the archive holds nothing of it. */
  static void copy(Entry entry, EntryData data, ArchiveWriter writer) throws IOException {
    if (entry.isLargeObjects()) {
      try (LargeObjectsSink sink = writer.largeObjects(entry.dumpId())) {
        data.copyLargeObjects(entry, sink);
      }
    } else {
      try (DataSink sink = writer.data(entry.dumpId())) {
        data.copyTo(entry, sink);
      }
    }
  }

  /** Writes all data by one session, in archive order. */
  static void copyAll(Toc toc, EntryData data, ArchiveWriter writer) throws IOException {
    for (Entry entry : withData(toc)) {
      copy(entry, data, writer);
    }
  }

  private static @Nullable String memberName(Entry entry) {
    // Large objects, too: C names a file that there is not.
    return entry.hasData() ? entry.dumpId() + ".dat" : null;
  }

  /** A sink as a stream. */
  private static final class SinkStream extends OutputStream {
    private final DataSink sink;

    SinkStream(DataSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      sink.write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      sink.write(bytes, offset, length);
    }
  }
}
