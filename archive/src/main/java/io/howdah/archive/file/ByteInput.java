package io.howdah.archive.file;

import io.howdah.archive.ArchiveException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Buffered input that knows its position and, in files, how much is left, so that a length can be
 * checked before memory is spent on it. Not thread-safe; several inputs may share one channel, each
 * with a position of its own.
 */
public abstract class ByteInput implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final @Nullable String fileName;
  private final long end;
  private byte[] buffer;
  private int next;
  private int limit;

  /** The position in the input of the byte behind the buffer's last one. */
  private long limitPosition;

  private ByteInput(@Nullable String fileName, long start, long end) {
    this.fileName = fileName;
    this.end = end;
    this.limitPosition = start;
    // Large objects are often small and many: a small file gets a small buffer.
    this.buffer = new byte[end < 0 ? BUFFER_BYTES : Math.clamp(end - start, 1, BUFFER_BYTES)];
  }

  /** Part of a file, from start to end; the channel stays open when the input is closed. */
  public static ByteInput of(FileChannel channel, long start, long end, @Nullable String name) {
    return new OfChannel(channel, start, end, name, false);
  }

  /** A whole file; the channel is closed with the input. */
  public static ByteInput whole(FileChannel channel, @Nullable String name) throws IOException {
    return new OfChannel(channel, 0, channel.size(), name, true);
  }

  /** A stream of unknown length, which is closed with the input. */
  public static ByteInput of(InputStream stream, @Nullable String name) {
    return new OfStream(stream, -1, name);
  }

  /** A stream of known length, which is closed with the input. */
  public static ByteInput of(InputStream stream, long length, @Nullable String name) {
    return new OfStream(stream, length, name);
  }

  /** Reads more bytes at the position where the buffer ends; -1 at the end. */
  abstract int readRaw(byte[] bytes, int offset, int length, long position) throws IOException;

  /** Whether bytes can be skipped by not reading them. */
  abstract boolean canJump();

  /** The name of the file within the archive, for messages; null for the archive itself. */
  public @Nullable String fileName() {
    return fileName;
  }

  /** How many bytes have been read. */
  public long position() {
    return limitPosition - (limit - next);
  }

  /** How many bytes are left, or Long.MAX_VALUE where that is not known. */
  public long remaining() {
    return end < 0 ? Long.MAX_VALUE : end - position();
  }

  /** The next byte, or -1 at the end. */
  public int read() throws IOException {
    if (next == limit && !fill()) {
      return -1;
    }
    return buffer[next++] & 0xFF;
  }

  /** The next byte; the end is an error. */
  public int readByte() throws IOException {
    int b = read();
    if (b < 0) {
      throw endOfFile();
    }
    return b;
  }

  /**
   * The next bytes, which stay unread; fewer where the input ends. Only before anything was read.
   *
   * @param length at most 512
   */
  public byte[] peek(int length) throws IOException {
    while (limit < length) {
      int room = (int) Math.min(buffer.length - limit, remaining() - limit);
      if (room <= 0) {
        break;
      }
      int n;
      try {
        n = readRaw(buffer, limit, room, limitPosition);
      } catch (IOException e) {
        throw SystemErrors.wrap("could not read input file", e);
      }
      if (n <= 0) {
        break;
      }
      limit += n;
      limitPosition += n;
    }
    return Arrays.copyOfRange(buffer, 0, Math.min(length, limit));
  }

  /** Up to length bytes, at least one; -1 at the end. */
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == limit) {
      if (length >= buffer.length) {
        return readAround(bytes, offset, length);
      }
      if (!fill()) {
        return -1;
      }
    }
    int n = Math.min(length, limit - next);
    System.arraycopy(buffer, next, bytes, offset, n);
    next += n;
    return n;
  }

  /** Exactly length bytes; an end before that is an error. */
  public void readFully(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int n = read(bytes, offset + done, length - done);
      if (n < 0) {
        throw endOfFile();
      }
      done += n;
    }
  }

  /** Passes over bytes; an end before that is an error. */
  public void skip(long count) throws IOException {
    if (count > remaining()) {
      throw new ArchiveException.Corrupt(
          "could not read from input file: end of file", end, fileName, null);
    }
    long left = count;
    while (left > 0) {
      int n = (int) Math.min(left, limit - next);
      next += n;
      left -= n;
      if (left > 0 && canJump()) {
        limitPosition += left;
        next = 0;
        limit = 0;
        return;
      }
      if (left > 0 && !fill()) {
        throw endOfFile();
      }
    }
  }

  /** The damage that reading on has met, at this position. */
  public ArchiveException.Corrupt corrupt(String message, @Nullable String entry) {
    return new ArchiveException.Corrupt(message, position(), fileName, entry);
  }

  /** The damage that the file ends here, in the words of the C tools. */
  public ArchiveException.Corrupt endOfFile() {
    return corrupt("could not read from input file: end of file", null);
  }

  private boolean fill() throws IOException {
    int n = readAround(buffer, 0, buffer.length);
    next = 0;
    limit = Math.max(n, 0);
    return n > 0;
  }

  /** Reads past the empty buffer. */
  private int readAround(byte[] bytes, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, end < 0 ? length : end - limitPosition);
    if (wanted <= 0) {
      return -1;
    }
    next = 0;
    limit = 0;
    int n;
    try {
      n = readRaw(bytes, offset, wanted, limitPosition);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not read from input file", e);
    }
    limitPosition += Math.max(n, 0);
    return n <= 0 ? -1 : n;
  }

  @Override
  public void close() throws IOException {}

  private static final class OfChannel extends ByteInput {
    private final FileChannel channel;
    private final boolean owned;

    OfChannel(FileChannel channel, long start, long end, @Nullable String name, boolean owned) {
      super(name, start, end);
      this.channel = channel;
      this.owned = owned;
    }

    @Override
    int readRaw(byte[] bytes, int offset, int length, long position) throws IOException {
      return channel.read(ByteBuffer.wrap(bytes, offset, length), position);
    }

    @Override
    boolean canJump() {
      return true;
    }

    @Override
    public void close() throws IOException {
      if (owned) {
        channel.close();
      }
    }
  }

  private static final class OfStream extends ByteInput {
    private final InputStream stream;

    OfStream(InputStream stream, long length, @Nullable String name) {
      super(name, 0, length);
      this.stream = stream;
    }

    @Override
    int readRaw(byte[] bytes, int offset, int length, long position) throws IOException {
      return stream.read(bytes, offset, length);
    }

    @Override
    boolean canJump() {
      return false;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
