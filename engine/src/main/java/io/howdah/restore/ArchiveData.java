package io.howdah.restore;

import io.howdah.archive.ArchiveReader;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.script.EntryData;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The data of entries out of an archive. Not thread-safe; several may share a reader. */
public final class ArchiveData implements EntryData {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ArchiveReader reader;
  private final Consumer<String> progress;
  private final byte[] buffer = new byte[BUFFER_BYTES];

  ArchiveData(ArchiveReader reader, RestoreLog log) {
    this(reader, log::info);
  }

  /**
   * Data of an archive.
   *
   * @param progress is told of each large object
   */
  public ArchiveData(ArchiveReader reader, Consumer<String> progress) {
    this.reader = reader;
    this.progress = progress;
  }

  @Override
  public void copyTo(Entry entry, DataSink sink) throws IOException {
    if (!reader.hasData(entry)) {
      sink.finish();
      return;
    }
    try (InputStream in = reader.data(entry)) {
      copy(in, sink);
    }
  }

  @Override
  public void copyLargeObjects(Entry entry, LargeObjectsSink sink) throws IOException {
    int count = 0;
    if (reader.hasData(entry)) {
      try (LargeObjects objects = reader.largeObjects(entry)) {
        while (objects.next()) {
          String message = "restoring large object with OID " + objects.oid();
          if (reader.header().format() == Format.TAR) {
            progress.accept(message);
          }
          progress.accept(message);
          try (InputStream in = objects.data();
              DataSink object = sink.object(objects.oid())) {
            copy(in, object);
          }
          count++;
        }
      }
    }
    sink.finish();
    progress.accept("restored " + count + (count == 1 ? " large object" : " large objects"));
  }

  private void copy(InputStream in, DataSink sink) throws IOException {
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      sink.write(buffer, 0, n);
    }
    sink.finish();
  }

  @Override
  public @Nullable String locationComment(Entry entry) {
    return reader.locationComment(entry);
  }
}
