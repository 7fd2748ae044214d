package io.howdah.archive.format;

import io.howdah.archive.Entry;

/**
 * Refuses wrong use of a reader at once, where going on would look like damage of the archive.
 * Thread-safe.
 */
public final class ReaderUse {
  private volatile boolean closed;

  /** From now on nothing can be asked for. */
  public void close() {
    closed = true;
  }

  /**
   * Before anything is read.
   *
   * @throws IllegalStateException after {@link #close}
   */
  public void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the archive is closed");
    }
  }

  /**
   * Before an entry's data is opened as one stream.
   *
   * @throws IllegalArgumentException where it has large objects
   */
  public void requireStream(Entry entry) {
    requireOpen();
    if (entry.isLargeObjects()) {
      throw new IllegalArgumentException(
          "data of TOC entry " + entry.label() + " are large objects, not one stream");
    }
  }

  /**
   * Before an entry's large objects are opened.
   *
   * @throws IllegalArgumentException where its data is one stream
   */
  public void requireLargeObjects(Entry entry) {
    requireOpen();
    if (!entry.isLargeObjects()) {
      throw new IllegalArgumentException("no large objects in TOC entry " + entry.label());
    }
  }
}
