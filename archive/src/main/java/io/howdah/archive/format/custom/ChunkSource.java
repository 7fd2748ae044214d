package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.compress.CompressedSource;
import io.howdah.archive.format.PrimitiveReader;
import java.io.IOException;

/** The bytes of a stream's chunks, up to the chunk of length 0. */
final class ChunkSource implements CompressedSource {
  private final PrimitiveReader in;
  private int left;
  private boolean ended;

  ChunkSource(PrimitiveReader in) {
    this.in = in;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !nextChunk()) {
      return -1;
    }
    int n = in.input().read(bytes, offset, Math.min(length, left));
    if (n < 0) {
      throw corrupt("could not read from input file: end of file");
    }
    left -= n;
    return n;
  }

  private boolean nextChunk() throws IOException {
    if (ended) {
      return false;
    }
    left = Chunks.readLength(in);
    ended = left == 0;
    return !ended;
  }

  /** Passes over what is left. */
  void skipRest() throws IOException {
    do {
      in.input().skip(left);
      left = 0;
    } while (nextChunk());
  }

  @Override
  public ArchiveException.Corrupt corrupt(String message) {
    return in.corrupt(message);
  }
}
