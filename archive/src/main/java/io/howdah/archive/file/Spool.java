package io.howdah.archive.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait for their turn to be written: in memory, and in a temporary file once {@link
 * #spill} has been called. For one thread at a time.
 */
public final class Spool implements ByteOutput, Closeable {
  private static final int FIRST_BYTES = 1 << 9;
  private static final int MAX_BLOCK_BYTES = 1 << 18;

  private final List<byte[]> blocks = new ArrayList<>(2);
  private int used;
  private long memoryBytes;
  private long fileBytes;
  private @Nullable FileChannel file;
  private @Nullable Path path;

  /** How many bytes there are. */
  public long size() {
    return memoryBytes + fileBytes;
  }

  /** How many of them are in memory. */
  public long memoryBytes() {
    return memoryBytes;
  }

  @Override
  public long position() {
    return size();
  }

  @Override
  public void write(int b) throws IOException {
    byte[] last = blocks.isEmpty() ? null : blocks.getLast();
    if (last == null || used == last.length) {
      last = addBlock();
    }
    last[used++] = (byte) b;
    memoryBytes++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      byte[] last = blocks.isEmpty() ? null : blocks.getLast();
      if (last == null || used == last.length) {
        last = addBlock();
      }
      int n = Math.min(length - done, last.length - used);
      System.arraycopy(bytes, offset + done, last, used, n);
      used += n;
      done += n;
    }
    memoryBytes += length;
  }

  private byte[] addBlock() throws IOException {
    if (file != null && memoryBytes >= MAX_BLOCK_BYTES) {
      spill();
    }
    int size = blocks.isEmpty() ? FIRST_BYTES : 4 * blocks.getLast().length;
    byte[] block = new byte[Math.min(size, MAX_BLOCK_BYTES)];
    blocks.add(block);
    used = 0;
    return block;
  }

  /** Moves what is in memory to a temporary file, and from now on what is added. */
  public void spill() throws IOException {
    try {
      FileChannel f = file;
      if (f == null) {
        path = Files.createTempFile("howdah", ".part");
        f =
            FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        file = f;
      }
      for (int i = 0; i < blocks.size(); i++) {
        byte[] block = blocks.get(i);
        int n = i == blocks.size() - 1 ? used : block.length;
        writeFully(f, block, n, fileBytes);
        fileBytes += n;
        memoryBytes -= n;
      }
      blocks.clear();
      used = 0;
    } catch (IOException e) {
      throw SystemErrors.wrap("could not write to temporary file", e);
    }
  }

  private static void writeFully(FileChannel f, byte[] bytes, int length, long at)
      throws IOException {
    ByteBuffer b = ByteBuffer.wrap(bytes, 0, length);
    while (b.hasRemaining()) {
      f.write(b, at + b.position());
    }
  }

  /** Writes over bytes that were added before. */
  public void patch(long at, byte[] bytes) throws IOException {
    if (at < fileBytes) {
      spill();
      FileChannel f = file;
      if (f != null) {
        writeFully(f, bytes, bytes.length, at);
      }
      return;
    }
    long blockStart = fileBytes;
    int done = 0;
    for (byte[] block : blocks) {
      while (done < bytes.length && at + done < blockStart + block.length) {
        block[(int) (at + done - blockStart)] = bytes[done];
        done++;
      }
      blockStart += block.length;
    }
  }

  /** Takes blocks of bytes. */
  @FunctionalInterface
  public interface BlockConsumer {
    void accept(byte[] bytes, int offset, int length) throws IOException;
  }

  /** Hands all bytes over and is empty then. */
  public void transferTo(ByteOutput out) throws IOException {
    forEachBlock(out::write);
    clear();
  }

  /** Hands all bytes over, in order, and keeps them. */
  public void forEachBlock(BlockConsumer out) throws IOException {
    FileChannel f = file;
    if (f != null) {
      spill();
      byte[] copy = new byte[MAX_BLOCK_BYTES];
      long at = 0;
      while (at < fileBytes) {
        int n = f.read(ByteBuffer.wrap(copy), at);
        if (n <= 0) {
          throw new IOException("temporary file ends too early");
        }
        out.accept(copy, 0, n);
        at += n;
      }
    }
    for (int i = 0; i < blocks.size(); i++) {
      byte[] block = blocks.get(i);
      out.accept(block, 0, i == blocks.size() - 1 ? used : block.length);
    }
  }

  /** An input of the bytes of a spool that is complete. */
  public ByteInput open(long start, long end, @Nullable String name) throws IOException {
    spill();
    FileChannel f = file;
    if (f == null) {
      throw new IllegalStateException("the spool is closed");
    }
    return ByteInput.of(f, start, end, name);
  }

  private void clear() throws IOException {
    blocks.clear();
    used = 0;
    memoryBytes = 0;
    fileBytes = 0;
    FileChannel f = file;
    if (f != null) {
      f.close();
      file = null;
    }
    if (path != null) {
      // Gone already where the system deletes on close.
      Files.deleteIfExists(path);
      path = null;
    }
  }

  @Override
  public void close() throws IOException {
    clear();
  }
}
