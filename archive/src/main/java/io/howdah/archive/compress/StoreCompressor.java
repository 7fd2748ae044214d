package io.howdah.archive.compress;

import java.io.IOException;
import java.util.Arrays;

/** No compression: gathers small writes into blocks, and passes large ones through. */
final class StoreCompressor extends Compressor {
  private static final int BLOCK_BYTES = 1 << 16;

  private static final int LARGEST_BYTES = 1 << 18;

  private final Output output;
  private byte[] block = new byte[1 << 10];
  private int used;

  StoreCompressor(Output output) {
    this.output = output;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > BLOCK_BYTES - used) {
      flush();
      if (length >= BLOCK_BYTES) {
        // Readers take memory for what they are handed at once.
        for (int done = 0; done < length; done += LARGEST_BYTES) {
          output.accept(bytes, offset + done, Math.min(LARGEST_BYTES, length - done));
        }
        return;
      }
    }
    if (used + length > block.length) {
      int grown = Math.min(BLOCK_BYTES, Math.max(4 * block.length, used + length));
      block = Arrays.copyOf(block, grown);
    }
    System.arraycopy(bytes, offset, block, used, length);
    used += length;
  }

  private void flush() throws IOException {
    if (used > 0) {
      int n = used;
      used = 0;
      output.accept(block, 0, n);
    }
  }

  @Override
  public void endInput() {}

  @Override
  public boolean drain(boolean wait) throws IOException {
    flush();
    return true;
  }

  @Override
  public void close() {}
}
