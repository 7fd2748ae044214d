package io.howdah.archive.compress;

import java.io.IOException;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;

/** gzip, on the calling thread. */
final class GzipCompressor extends Compressor {
  private final Deflater deflater;
  private final Output output;
  private final boolean file;
  private final Checksum checksum;
  private final byte[] out = new byte[1 << 15];
  private long total;
  private boolean ended;

  GzipCompressor(int level, Wrapping wrapping, Output output) throws IOException {
    this.deflater = new Deflater(level, true);
    this.output = output;
    this.file = wrapping == Wrapping.FILE;
    this.checksum = file ? new CRC32() : new Adler32();
    byte[] header =
        file
            ? new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3}
            : new byte[] {0x78, (byte) 0x9c};
    output.accept(header, 0, header.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    checksum.update(bytes, offset, length);
    total += length;
    deflater.setInput(bytes, offset, length);
    while (!deflater.needsInput()) {
      deliver(deflater.deflate(out));
    }
  }

  private void deliver(int n) throws IOException {
    if (n > 0) {
      output.accept(out, 0, n);
    }
  }

  @Override
  public void endInput() {
    deflater.finish();
  }

  @Override
  public boolean drain(boolean wait) throws IOException {
    if (ended) {
      return true;
    }
    while (!deflater.finished()) {
      deliver(deflater.deflate(out));
    }
    byte[] trailer = new byte[file ? 8 : 4];
    int sum = (int) checksum.getValue();
    for (int i = 0; i < 4; i++) {
      trailer[i] = (byte) (file ? sum >>> (8 * i) : sum >>> (24 - 8 * i));
      if (file) {
        trailer[4 + i] = (byte) (total >>> (8 * i));
      }
    }
    output.accept(trailer, 0, trailer.length);
    ended = true;
    return true;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
