package io.howdah.archive.format.directory;

import io.howdah.archive.Compression;
import io.howdah.archive.compress.Codecs;
import io.howdah.archive.compress.Compressor;
import io.howdah.archive.compress.Wrapping;
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
    this.compressor = Codecs.compressor(compression, Wrapping.FILE, threads, this::store);
  }

  void write(byte[] bytes, int offset, int length) throws IOException {
    compressor.write(bytes, offset, length);
  }

  private void store(byte[] bytes, int offset, int length) throws IOException {
    try {
      ByteBuffer b = ByteBuffer.wrap(bytes, offset, length);
      while (b.hasRemaining()) {
        ByteBuffer slice = b.slice(b.position(), Math.min(b.remaining(), MAX_WRITE_BYTES));
        b.position(b.position() + channel.write(slice));
      }
    } catch (IOException e) {
      throw SystemErrors.wrap("could not write to file", e);
    }
  }

  /** Completes the file. */
  void finish() throws IOException {
    compressor.endInput();
    compressor.drain(true);
    try {
      channel.close();
    } catch (IOException e) {
      throw SystemErrors.wrap("could not close data file", e);
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
