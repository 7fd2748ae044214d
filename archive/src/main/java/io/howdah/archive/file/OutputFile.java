package io.howdah.archive.file;

import io.howdah.archive.ArchiveTarget;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The one file that an archive is written to. A regular file is written under a temporary name
 * beside its own and renamed by {@link #commit}; what is there under its name before stays until
 * then. Devices, pipes and standard output are written as they are.
 *
 * <p>Not thread-safe: the format's writer orders the calls.
 */
public final class OutputFile implements ByteOutput, Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  /**
   * A heap buffer is copied to one outside of the heap; larger writes would grow that without end.
   */
  private static final int MAX_WRITE_BYTES = 1 << 18;

  private final @Nullable FileChannel channel;
  private final @Nullable OutputStream stream;

  /** The file, if it is ours to close and to name. */
  private final @Nullable OutputPlace place;

  private final boolean seekable;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int buffered;

  /** Position of the buffer's first byte, counted as the file counts. */
  private long flushed;

  private boolean committed;

  /** Whether the output has refused what it was given, which then will not be tried again. */
  private boolean failed;

  /** How many bytes the output has taken, counted as the file counts. */
  private long taken;

  private OutputFile(
      @Nullable FileChannel channel, @Nullable OutputStream stream, @Nullable OutputPlace place) {
    this.channel = channel;
    this.stream = stream;
    this.place = place;
    long start = channel == null ? -1 : startPosition(channel);
    this.seekable = start >= 0;
    this.flushed = Math.max(start, 0);
    this.taken = flushed;
  }

  /**
   * Opens the output.
   *
   * @param openError the message for a path that cannot be opened, given the path as text, without
   *     the reason
   */
  public static OutputFile create(ArchiveTarget target, String openError) throws IOException {
    // No switch: the JVM would make a class for it at each start (see decision 5).
    if (target instanceof ArchiveTarget.ToStream(OutputStream stream)) {
      return new OutputFile(null, stream, null);
    }
    if (target instanceof ArchiveTarget.ToStandardOutput) {
      return standardOutput();
    }
    if (!(target instanceof ArchiveTarget.ToPath(Path path))) {
      throw new IllegalStateException("unknown target: " + target);
    }
    try {
      OutputPlace place = OutputPlace.open(path);
      return new OutputFile(place.channel(), null, place);
    } catch (IOException e) {
      throw SystemErrors.wrap(openError, e);
    }
  }

  @SuppressWarnings("resource") // standard output is not ours to close
  private static OutputFile standardOutput() {
    FileChannel channel = new FileOutputStream(FileDescriptor.out).getChannel();
    return new OutputFile(channel, null, null);
  }

  private static long startPosition(FileChannel channel) {
    try {
      long position = channel.position();
      channel.position(position);
      return position;
    } catch (IOException e) {
      return -1;
    }
  }

  /** Whether what has been written can be changed with {@link #patch}. */
  public boolean isSeekable() {
    return seekable;
  }

  @Override
  public long position() {
    return flushed + buffered;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > buffer.length - buffered) {
      flush();
      if (length >= buffer.length) {
        writeRaw(bytes, offset, length);
        flushed += length;
        return;
      }
    }
    System.arraycopy(bytes, offset, buffer, buffered, length);
    buffered += length;
  }

  @Override
  public void write(int b) throws IOException {
    if (buffered == buffer.length) {
      flush();
    }
    buffer[buffered++] = (byte) b;
  }

  /** Hands on what is buffered. */
  public void flush() throws IOException {
    if (buffered > 0) {
      int n = buffered;
      writeRaw(buffer, 0, n);
      buffered = 0;
      flushed += n;
    }
  }

  /**
   * Hands on what is buffered, when no more will come.
   *
   * @throws ArchiveException where that fails; with the message of a failed close if the C library
   *     would have held back what was refused until then
   */
  public void flushAtEnd() throws IOException {
    try {
      flush();
    } catch (IOException e) {
      throw refusedAtEnd(0) ? SystemErrors.wrapReason("could not close archive file", e) : e;
    }
  }

  /**
   * Whether what was refused is of the last block, which the C library holds back until a file is
   * closed; to be asked when no more will come.
   *
   * @param start where the C tool would have begun to write
   */
  public boolean refusedAtEnd(long start) {
    return refusedAtEnd(start, LastBlock.BYTES);
  }

  /** The same for C code that hands on blocks of this many bytes. */
  public boolean refusedAtEnd(long start, int block) {
    return failed && LastBlock.holds(Math.max(taken - start, 0), position() - start, block);
  }

  private void writeRaw(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (channel == null) {
        if (stream != null) {
          stream.write(bytes, offset, length);
        }
        taken += length;
        return;
      }
      ByteBuffer b = ByteBuffer.wrap(bytes, offset, length);
      while (b.hasRemaining()) {
        ByteBuffer slice = b.slice(b.position(), Math.min(b.remaining(), MAX_WRITE_BYTES));
        int n = channel.write(slice);
        b.position(b.position() + n);
        taken += n;
      }
    } catch (IOException e) {
      failed = true;
      throw SystemErrors.wrap("could not write to output file", e);
    }
  }

  /**
   * Reads back what was written.
   *
   * @return false where the file cannot be read
   */
  public boolean readBack(byte[] bytes, int length, long at) throws IOException {
    flush();
    if (place == null) {
      return false;
    }
    try (FileChannel in = FileChannel.open(place.current(), StandardOpenOption.READ)) {
      ByteBuffer b = ByteBuffer.wrap(bytes, 0, length);
      while (b.hasRemaining()) {
        if (in.read(b, at + b.position()) <= 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Writes over bytes that were written before; only where the output is seekable. */
  public void patch(long at, byte[] bytes, int offset, int length) throws IOException {
    flush();
    FileChannel c = requireChannel();
    try {
      ByteBuffer b = ByteBuffer.wrap(bytes, offset, length);
      while (b.hasRemaining()) {
        c.write(b, at + b.position() - offset);
      }
    } catch (IOException e) {
      throw SystemErrors.wrap("could not write to output file", e);
    }
  }

  /** Takes back everything from a position on; only where the output is seekable. */
  public void truncate(long to) throws IOException {
    flush();
    FileChannel c = requireChannel();
    try {
      c.truncate(to);
      c.position(to);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not write to output file", e);
    }
    flushed = to;
    taken = to;
  }

  /** The file's length, or -1 where it has none. */
  public long size() throws IOException {
    flush();
    return channel == null ? -1 : channel.size();
  }

  private FileChannel requireChannel() {
    if (channel == null || !seekable) {
      throw new IllegalStateException("the output cannot be seeked");
    }
    return channel;
  }

  /**
   * Completes the file: writes what is buffered, syncs it if asked to, gives it its name.
   *
   * @throws ArchiveException where that fails; where a device or a pipe that is not standard output
   *     shall be synced and cannot, too
   */
  public void commit(boolean sync) throws IOException {
    flushAtEnd();
    if (stream != null) {
      try {
        stream.flush();
      } catch (IOException e) {
        throw SystemErrors.wrap("could not write to output file", e);
      }
    }
    if (place != null) {
      place.complete(sync);
    }
    committed = true;
  }

  /** Whether this is a file that can be made safe on disk, rather than a device or a pipe. */
  public boolean isRegular() {
    return place != null && place.isRegular();
  }

  /**
   * Without a commit before, removes what was written. What cannot be removed, as on standard
   * output, gets all of it: who reads there sees how far it came, as with the C tools.
   */
  @Override
  public void close() throws IOException {
    boolean removable = place != null && (!place.isInPlace() || place.isRegular());
    try {
      if (!committed && !failed && !removable) {
        flush();
      }
    } finally {
      if (!committed && place != null) {
        place.discard();
      }
    }
  }
}
