package io.howdah.archive.compress;

import io.howdah.archive.compress.deflate.DeflateEncoder;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * One block of a deflate stream. It is primed with the 32 KB before it, so that matches reach back
 * over its start, and ends on a byte boundary, so that the blocks can be put one after the other.
 * The first one has the stream's header before it, the last one the trailer behind it.
 */
final class GzipBlock extends BlockTask {

  private static final int SMALL_OUTPUT_BYTES = 1 << 13;

  /** Room for what a stream begins or ends with. */
  private static final int AROUND_BYTES = 16;

  private final int level;
  private final boolean crc;
  private final boolean probe;
  private final GzipCompressor stream;
  private final BlockInput input;
  private byte @Nullable [] output;
  private int outputLength;
  private int checksum;
  private int lowestThatDoes;

  /**
   * A block to be compressed.
   *
   * @param level of zlib where the stream is made by it, else of our encoder
   * @param probe whether to find out if a lower level does
   * @param stream is told of the block's checksum and length when its turn comes
   */
  GzipBlock(BlockInput input, int level, boolean crc, boolean probe, GzipCompressor stream) {
    this.input = input;
    this.level = level;
    this.crc = crc;
    this.probe = probe;
    this.stream = stream;
  }

  @Override
  void compress() {
    Checksum sum = crc ? new CRC32() : new Adler32();
    sum.update(input.bytes, input.start, input.length);
    checksum = (int) sum.getValue();
    byte[] out = outputRoom();
    output = out;
    int start = 0;
    if (input.first) {
      byte[] header = stream.header();
      System.arraycopy(header, 0, out, 0, header.length);
      start = header.length;
    }
    if (stream.isByZlib()) {
      deflateByZlib(out, start);
    } else {
      deflate(out, start);
    }
  }

  /** The level that the probe found; 0 before the block's end, and without a probe. */
  int lowestThatDoes() {
    return lowestThatDoes;
  }

  /** Room for the output; for a small stream, not more than it needs. */
  private byte[] outputRoom() {
    int most = DeflateEncoder.maxOutputBytes(input.length) + 2 * AROUND_BYTES;
    return most <= SMALL_OUTPUT_BYTES ? new byte[most] : Blocks.OUTPUT.take();
  }

  private void deflate(byte[] out, int start) {
    DeflateEncoder encoder = Encoders.take();
    if (probe) {
      lowestThatDoes = LevelProbe.lowestThatDoes(input, encoder);
    }
    int n =
        encoder.encode(
            input.bytes,
            input.start - input.windowBytes,
            input.start,
            input.start + input.length,
            input.last,
            level,
            out,
            start);
    outputLength = start + n;
    Encoders.giveBack(encoder);
  }

  /** At the lowest levels, zlib is faster. */
  private void deflateByZlib(byte[] room, int start) {
    Deflater d = Deflaters.take(level);
    try {
      if (input.windowBytes > 0) {
        d.setDictionary(input.bytes, input.start - input.windowBytes, input.windowBytes);
      }
      d.setInput(input.bytes, input.start, input.length);
      if (input.last) {
        d.finish();
      }
      byte[] out = room;
      int flush = input.last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
      int n = start;
      while (true) {
        n += d.deflate(out, n, out.length - n, flush);
        if (input.last ? d.finished() : d.needsInput() && n < out.length) {
          break;
        }
        if (n == out.length) {
          out = Arrays.copyOf(out, 2 * n);
        }
      }
      if (d.getBytesRead() != input.length) {
        throw new IllegalStateException(
            "deflate took " + d.getBytesRead() + " of " + input.length + " bytes");
      }
      output = n + AROUND_BYTES <= out.length ? out : Arrays.copyOf(out, n + AROUND_BYTES);
      outputLength = n;
    } finally {
      Deflaters.giveBack(d, level);
    }
  }

  @Override
  void deliver(Compressor.Output out) throws IOException {
    stream.delivered(checksum, input.length);
    byte[] bytes = output;
    if (bytes == null) {
      return;
    }
    if (input.last) {
      byte[] trailer = stream.trailer();
      System.arraycopy(trailer, 0, bytes, outputLength, trailer.length);
      outputLength += trailer.length;
    }
    out.accept(bytes, 0, outputLength);
  }

  @Override
  void release() {
    input.release();
    byte[] bytes = output;
    if (bytes != null) {
      Blocks.OUTPUT.giveBack(bytes);
      output = null;
    }
  }
}
