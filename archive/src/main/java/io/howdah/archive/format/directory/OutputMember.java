package io.howdah.archive.format.directory;

import io.howdah.archive.Compression;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Compressor;
import io.howdah.archive.compress.Wrapping;
import io.howdah.archive.file.LastBlock;
import io.howdah.archive.file.SystemErrors;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One file of the archive that is being written, compressed. For one thread. */
final class OutputMember implements Closeable {
  private static final int MAX_WRITE_BYTES = 1 << 18;

  private final Path path;
  private final FileChannel channel;
  private final Compressor compressor;
  private final Compression.Algorithm algorithm;

  /** What the C library would hold back until the file is closed: then alone that can fail. */
  private final byte[] held = new byte[LastBlock.BYTES];

  private int heldBytes;
  private boolean complete;

  /** Makes the file; an existing one is replaced. */
  OutputMember(OutputDirectory directory, String name, Compression compression, int threads)
      throws IOException {
    String suffixed = name + compression.algorithm().suffix();
    this.path = directory.resolve(suffixed);
    try {
      this.channel =
          FileChannel.open(
              path,
              StandardOpenOption.WRITE,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw SystemErrors.wrap(
          "could not open output file \"" + directory.shown(suffixed) + "\"", e);
    }
    this.algorithm = compression.algorithm();
    this.compressor = Codecs.compressor(compression, Wrapping.FILE, threads, this::store);
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    compressor.write(bytes, offset, length);
  }

  private void store(byte[] bytes, int offset, int length) throws IOException {
    try {
      hold(bytes, offset, length);
    } catch (IOException e) {
      boolean lz4 = algorithm == Compression.Algorithm.LZ4;
      throw SystemErrors.wrap(lz4 ? "error during writing" : "could not write to file", e);
    }
  }

  private void hold(byte[] bytes, int offset, int length) throws IOException {
    if (length <= held.length - heldBytes) {
      System.arraycopy(bytes, offset, held, heldBytes, length);
      heldBytes += length;
      return;
    }
    int first = heldBytes == 0 ? 0 : held.length - heldBytes;
    System.arraycopy(bytes, offset, held, heldBytes, first);
    heldBytes += first;
    passOn();
    int whole = (length - first) / held.length * held.length;
    writeAll(bytes, offset + first, whole);
    heldBytes = length - first - whole;
    System.arraycopy(bytes, offset + first + whole, held, 0, heldBytes);
  }

  private void passOn() throws IOException {
    writeAll(held, 0, heldBytes);
    heldBytes = 0;
  }

  private void writeAll(byte[] bytes, int offset, int length) throws IOException {
    ByteBuffer b = ByteBuffer.wrap(bytes, offset, length);
    while (b.hasRemaining()) {
      ByteBuffer slice = b.slice(b.position(), Math.min(b.remaining(), MAX_WRITE_BYTES));
      b.position(b.position() + channel.write(slice));
    }
  }

  /**
   * Completes the file.
   *
   * @param what how the C tool names it when it cannot be closed
   */
  void finish(String what) throws IOException {
    compressor.endInput();
    compressor.drain(true);
    try {
      passOn();
      channel.close();
    } catch (IOException e) {
      throw SystemErrors.closing(algorithm, what, e);
    }
    complete = true;
  }

  /** Removes the file unless it is complete. */
  @Override
  public void close() throws IOException {
    compressor.close();
    channel.close();
    if (!complete) {
      Files.deleteIfExists(path);
    }
  }
}
