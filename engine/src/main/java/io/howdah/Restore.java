package io.howdah;

import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import io.howdah.restore.ArchiveData;
import io.howdah.restore.Failures;
import io.howdah.restore.RestoreRun;
import io.howdah.restore.WantedData;
import io.howdah.script.EntrySelector;
import io.howdah.script.ListFile;
import io.howdah.script.ScriptWriter;
import io.howdah.script.SelectedEntry;
import io.howdah.script.TocListing;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Restores an archive: into a database, as a script for psql, or as a listing of what there is.
 * Which entries are wanted is decided when it is made.
 *
 * <pre>{@code
 * RestoreOptions options = RestoreOptions.builder().clean(true).ifExists(true).build();
 * RestoreReport report =
 *     new Restore(reader, options, ProgressListener.SILENT)
 *         .toDatabase(ConnectionParameters.parse("dbname=target"), ConnectOptions.defaults());
 * }</pre>
 *
 * <p>Not thread-safe but for {@link #cancel}. The archive's reader stays the caller's to close.
 */
public final class Restore {
  private final ArchiveReader reader;
  private final RestoreOptions options;
  private final ProgressListener listener;
  private final EntrySelector selector;
  private final List<SelectedEntry> entries;
  private volatile @Nullable RestoreRun running;

  /**
   * Selects an archive's entries.
   *
   * @param listener hears what happens, from one thread at a time
   * @throws HowdahException if a list file cannot be read, or names what isn't there
   */
  public Restore(ArchiveReader reader, RestoreOptions options, ProgressListener listener) {
    this.reader = reader;
    this.options = options;
    this.listener = listener;
    Toc toc = reader.toc();
    for (Entry entry : toc.entries()) {
      if (entry.withOids()) {
        listener.warning("restoring tables WITH OIDS is not supported anymore");
      }
    }
    Path listFile = options.listFile();
    ListFile list = listFile == null ? null : ListFile.read(listFile, toc, listener);
    this.selector = new EntrySelector(options, list == null ? null : list.dumpIds());
    this.entries = selector.select(list == null ? toc.entries() : list.order(toc));
  }

  /** All entries in the order of the restore, with what is wanted of each. */
  public List<SelectedEntry> entries() {
    return List.copyOf(entries);
  }

  /**
   * Writes the table of contents ({@code pg_restore -l}) and flushes the stream.
   *
   * @throws HowdahException if the stream takes no more, or, with the listing written, if names
   *     must match and one doesn't
   */
  public void list(OutputStream out) {
    TocListing.write(reader.toc(), entries, options.verbose(), out);
    selector.requireNamesMet();
  }

  /**
   * Writes a script for psql ({@code pg_restore -f}) and flushes the stream.
   *
   * @throws HowdahException if the archive is damaged, the stream takes no more, or a name must
   *     match and doesn't
   */
  public void writeScript(OutputStream out) {
    selector.requireNamesMet();
    try {
      if (!reader.isRandomAccess()) {
        reader.setAside(WantedData.of(entries));
      }
      new ScriptWriter(reader.toc(), entries, options, listener)
          .write(new ArchiveData(reader, listener::info), out);
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Restores into a database ({@code pg_restore -d}).
   *
   * @param parameters where to connect to
   * @param connecting how to connect
   * @return how it went
   * @throws HowdahException if the restore could not come to its end
   */
  public RestoreReport toDatabase(ConnectionParameters parameters, ConnectOptions connecting) {
    selector.requireNamesMet();
    RestoreRun run = new RestoreRun(reader, entries, options, listener, parameters, connecting);
    running = run;
    return run.run();
  }

  /**
   * Cancels what a restore into a database does; it then fails. Thread-safe.
   *
   * @return whether there was a connection yet: without one, nothing has been begun
   */
  public boolean cancel() {
    RestoreRun run = running;
    return run != null && run.cancel();
  }
}
