package io.howdah.archive;

import java.io.Closeable;
import java.io.IOException;

/**
 * Takes the large objects of one BLOBS entry, one after the other. As with {@link DataSink},
 * closing it unfinished takes back everything that it was given.
 */
public interface LargeObjectsSink extends Closeable {

  /**
   * Begins a large object; the one before must be finished or closed.
   *
   * @param oid 1 to 2^32-1
   */
  DataSink object(long oid) throws IOException;

  /** Says that all objects of the entry are there. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
