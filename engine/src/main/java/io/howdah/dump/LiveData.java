package io.howdah.dump;

import io.howdah.ProgressListener;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.ddl.DataSource;
import io.howdah.dump.EntryPlan.EntrySource;
import io.howdah.dump.data.LargeObjectPump;
import io.howdah.dump.data.TableRowsPump;
import io.howdah.model.LargeObjects;
import io.howdah.model.Namespace;
import io.howdah.model.Table;
import io.howdah.model.TableData;
import io.howdah.script.EntryData;
import io.howdah.session.Session;
import java.io.IOException;
import java.util.Map;

/** The data of entries, read from the database by one session. As thread-safe as the session. */
final class LiveData implements EntryData {
  private final Session session;
  private final TableRowsPump pump;
  private final Map<Integer, EntrySource> sources;
  private final boolean copy;
  private final ProgressListener listener;

  /**
   * Reads by a session.
   *
   * @param copy whether rows are read as COPY text, of which the listener is told
   */
  LiveData(
      Session session,
      TableRowsPump pump,
      Map<Integer, EntrySource> sources,
      boolean copy,
      ProgressListener listener) {
    this.session = session;
    this.pump = pump;
    this.sources = sources;
    this.copy = copy;
    this.listener = listener;
  }

  @Override
  public void copyTo(Entry entry, DataSink sink) throws IOException {
    EntrySource source = source(entry);
    switch (source.source()) {
      case DataSource.TableRows(TableData data) -> {
        announce(data.table());
        pump.copy(session.connection(), data, source.condition(), sink);
      }
      case DataSource.LargeObjectContents _ ->
          throw new IllegalArgumentException("large objects: " + entry.label());
    }
  }

  @Override
  public void copyLargeObjects(Entry entry, LargeObjectsSink sink) throws IOException {
    switch (source(entry).source()) {
      case DataSource.LargeObjectContents(LargeObjects objects) -> {
        listener.info("saving large objects \"" + objects.name() + "\"");
        LargeObjectPump.copy(session.connection(), objects.oids(), sink);
      }
      case DataSource.TableRows _ ->
          throw new IllegalArgumentException("no large objects: " + entry.label());
    }
  }

  /** Tells that the rows of an entry's table come next. */
  void announce(Entry entry) {
    switch (source(entry).source()) {
      case DataSource.TableRows(TableData data) -> announce(data.table());
      case DataSource.LargeObjectContents _ ->
          throw new IllegalArgumentException("large objects: " + entry.label());
    }
  }

  private void announce(Table table) {
    if (copy) {
      Namespace namespace = table.namespace();
      listener.info(
          "dumping contents of table \""
              + (namespace == null ? "" : namespace.name() + ".")
              + table.name()
              + "\"");
    }
  }

  private EntrySource source(Entry entry) {
    EntrySource source = sources.get(entry.dumpId());
    if (source == null) {
      throw new IllegalArgumentException("no data: " + entry.label());
    }
    return source;
  }
}
