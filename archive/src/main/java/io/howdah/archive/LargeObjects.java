package io.howdah.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The large objects of one BLOBS entry, in the archive's order:
 *
 * <pre>{@code
 * while (objects.next()) {
 *   use(objects.oid(), objects.data());
 * }
 * }</pre>
 *
 * For one thread at a time.
 */
public interface LargeObjects extends Closeable {

  /** Goes to the next object, skipping what was not read of this one; false after the last. */
  boolean next() throws IOException;

  /** The current object's OID, 1 to 2^32-1. */
  long oid();

  /** The current object's bytes; asked for once an object. */
  InputStream data() throws IOException;
}
