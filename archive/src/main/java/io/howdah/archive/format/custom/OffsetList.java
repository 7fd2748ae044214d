package io.howdah.archive.format.custom;

import io.howdah.archive.format.PrimitiveReader;
import java.io.IOException;
import java.util.Arrays;

/** Gathers the offsets of a table of contents while it is read. */
final class OffsetList {
  private byte[] flags = new byte[64];
  private long[] positions = new long[64];
  private int count;

  void read(PrimitiveReader in) throws IOException {
    if (count == flags.length) {
      flags = Arrays.copyOf(flags, 2 * count);
      positions = Arrays.copyOf(positions, 2 * count);
    }
    flags[count] = (byte) in.readOffsetFlag();
    positions[count] = in.readOffsetPosition();
    count++;
  }

  byte[] flags() {
    return Arrays.copyOf(flags, count);
  }

  long[] positions() {
    return Arrays.copyOf(positions, count);
  }
}
