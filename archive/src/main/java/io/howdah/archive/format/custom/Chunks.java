package io.howdah.archive.format.custom;

import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.PrimitiveWriter;
import java.io.IOException;

/** Passing over chunks and whole blocks, or copying them as they are. */
final class Chunks {
  private Chunks() {}

  /** The length of the next chunk, which lies within the file; 0 at the end of the stream. */
  static int readLength(PrimitiveReader in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.input().remaining()) {
      throw in.corrupt("data block of " + length + " bytes goes beyond the end of the file");
    }
    return length;
  }

  /** Passes over the body of a block, from behind its dump ID. */
  static void skipBlock(PrimitiveReader in, int type) throws IOException {
    if (type == BlockType.DATA) {
      skipStream(in);
    } else {
      while (in.readOid() != 0) {
        skipStream(in);
      }
    }
  }

  private static void skipStream(PrimitiveReader in) throws IOException {
    for (int n = readLength(in); n != 0; n = readLength(in)) {
      in.input().skip(n);
    }
  }

  /** Copies the body of a block, from behind its dump ID. */
  static void copyBlock(PrimitiveReader in, int type, PrimitiveWriter out) throws IOException {
    if (type == BlockType.DATA) {
      copyStream(in, out);
      return;
    }
    long oid;
    do {
      oid = in.readOid();
      out.writeInt((int) oid);
      if (oid != 0) {
        copyStream(in, out);
      }
    } while (oid != 0);
  }

  private static void copyStream(PrimitiveReader in, PrimitiveWriter out) throws IOException {
    byte[] copy = new byte[1 << 15];
    int length;
    do {
      length = readLength(in);
      out.writeInt(length);
      for (int left = length; left > 0; ) {
        int n = in.input().read(copy, 0, Math.min(left, copy.length));
        if (n < 0) {
          throw in.corrupt("could not read from input file: end of file");
        }
        out.output().write(copy, 0, n);
        left -= n;
      }
    } while (length != 0);
  }
}
