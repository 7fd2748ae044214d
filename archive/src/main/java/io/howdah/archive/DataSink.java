package io.howdah.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes the bytes of one entry's data, or of one large object.
 *
 * <p>The data counts as written only once {@link #finish} has returned. Closing an unfinished sink
 * takes back what it was given, so that the same data can be written again from its start: that is
 * how a piece whose connection broke is repeated. Each sink is for one thread at a time; several
 * sinks may be in use at once.
 */
public interface DataSink extends Closeable {

  /**
   * Adds bytes; they may be changed by the caller after the return.
   *
   * @throws IllegalStateException where the data was said to be complete, or the sink is closed
   */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /** Adds the buffer's remaining bytes and moves its position to its limit. */
  default void write(ByteBuffer bytes) throws IOException {
    if (bytes.hasArray()) {
      write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
      bytes.position(bytes.limit());
      return;
    }
    byte[] copy = new byte[Math.min(bytes.remaining(), 1 << 16)];
    while (bytes.hasRemaining()) {
      int n = Math.min(copy.length, bytes.remaining());
      bytes.get(copy, 0, n);
      write(copy, 0, n);
    }
  }

  /**
   * Says that the data is complete. Compressing and writing may still go on in the background;
   * their errors appear here, in a later call to the archive, or in its commit.
   */
  void finish() throws IOException;

  /** Ends the use of this sink; without {@link #finish} before, its data is taken back. */
  @Override
  void close() throws IOException;
}
