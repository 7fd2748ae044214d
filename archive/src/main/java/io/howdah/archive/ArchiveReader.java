package io.howdah.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads one archive. Its header and table of contents have been read and checked when it is opened.
 *
 * <p>Where {@link #isRandomAccess} is true, data can be opened in any order, and from several
 * threads at once, each stream for itself. An archive from a pipe is read forward only: one stream
 * at a time, in the order of the data.
 */
public interface ArchiveReader extends Closeable {

  /** The table of contents, immutable. */
  Toc toc();

  /** What the archive says about itself. */
  default Header header() {
    return toc().header();
  }

  /** Whether data can be opened in any order and by several threads at once. */
  boolean isRandomAccess();

  /**
   * Whether the archive tells where its data is: always in directories, and in custom archives that
   * could be seeked when they were written.
   */
  boolean hasOffsets();

  /** Whether the archive holds data for the entry, as far as its table of contents says. */
  boolean hasData(Entry entry);

  /**
   * The data of an entry, decompressed. Reading to the end checks all of it; the end of a damaged
   * stream is never reported as an end. Closing the stream early is fine; reading from it behind
   * that, or when the reader is closed, is an {@link IOException} that says so.
   *
   * @throws IllegalStateException where the reader is closed
   * @throws IllegalArgumentException where the entry has no data, or large objects
   * @throws ArchiveException.NotPossible where the archive is read forward only and the data is
   *     already behind
   */
  InputStream data(Entry entry) throws IOException;

  /**
   * The large objects of a BLOBS entry.
   *
   * @throws IllegalStateException where the reader is closed
   * @throws IllegalArgumentException where the entry has no data, or one stream of it
   * @throws ArchiveException.NotPossible where the archive is read forward only and the objects are
   *     already behind
   */
  LargeObjects largeObjects(Entry entry) throws IOException;

  /**
   * Goes on to the next data in an archive read forward only, whatever entry it belongs to, and
   * returns that entry; null at the end. Then {@link #data} or {@link #largeObjects} reads it.
   *
   * @throws UnsupportedOperationException where the archive is random access
   */
  @Nullable Entry nextData() throws IOException;

  /**
   * Tells an archive read forward only which entries will be asked for, by dump ID. Their data is
   * set aside in a temporary file, as it is, when it comes before that of the entry asked for, so
   * that every order of asking works. Without it, only the order of the archive does.
   */
  void setAside(IntPredicate wanted);

  /**
   * A measure of the data's size, compressed, to start the longest first with; 0 where unknown.
   * Source: {@code PrepParallelRestorePtr} of the formats.
   */
  long dataSizeEstimate(Entry entry);

  /**
   * Checks what reading all data does not show: that every entry's data is there once and where the
   * table of contents says, that there is nothing else, and that header and table of contents have
   * the checksum that the archive states, if it states one.
   *
   * @return the archive's checksums, by which whoever reads the data can check that; null where it
   *     has none
   * @throws ArchiveException.Corrupt with the first damage
   * @throws UnsupportedOperationException where the archive is read forward only
   */
  @Nullable ArchiveSums checkStructure() throws IOException;

  /**
   * The script for people that a tar archive ends with, which repeats the table of contents; null
   * where there is none.
   *
   * @throws UnsupportedOperationException where the archive is read forward only
   */
  default @Nullable InputStream restoreScript() throws IOException {
    return null;
  }

  /** How the format's own field reads in verbose listings: {@code Data Pos: 4711}, or null. */
  @Nullable String locationComment(Entry entry);
}
