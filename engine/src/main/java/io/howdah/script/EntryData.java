package io.howdah.script;

import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the data of entries comes from: an archive, or the database that is being dumped. */
public interface EntryData {

  /** Gives the sink an entry's data, and finishes it. */
  void copyTo(Entry entry, DataSink sink) throws IOException;

  /** Gives the sink the large objects of a BLOBS entry, and finishes it. */
  void copyLargeObjects(Entry entry, LargeObjectsSink sink) throws IOException;

  /** Where the data lies, as verbose comments tell: {@code Data Pos: 4711}; null for nowhere. */
  default @Nullable String locationComment(Entry entry) {
    return null;
  }
}
