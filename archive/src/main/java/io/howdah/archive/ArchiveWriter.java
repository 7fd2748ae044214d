package io.howdah.archive;

import java.io.Closeable;
import java.io.IOException;

/**
 * Writes one archive. The table of contents is given at the start ({@link Archives#create}), then
 * the data of each entry that has some, then {@link #commit}. Only after the commit does the
 * archive stand under its name; closing without it leaves nothing behind that looks whole.
 *
 * <p>Thread-safe: sinks may be opened and used from several threads at once in the custom and
 * directory formats. The tar format takes one sink at a time, in the order of the entries.
 */
public interface ArchiveWriter extends Closeable {

  /** The header and entries that are being written. */
  Toc toc();

  /**
   * Begins the data of an entry.
   *
   * @throws IllegalArgumentException where the entry has no data, or has large objects
   */
  DataSink data(int dumpId) throws IOException;

  /** Begins the large objects of a BLOBS entry. */
  LargeObjectsSink largeObjects(int dumpId) throws IOException;

  /**
   * Completes the archive: waits for what is still being compressed, sets offsets where the output
   * can be seeked, syncs it if asked to, and gives it its name.
   *
   * @throws IllegalStateException where an entry's data was not written or not finished, or the
   *     archive is complete already
   */
  void commit() throws IOException;

  /** Ends the writing; without a commit before, everything written is removed again. */
  @Override
  void close() throws IOException;
}
