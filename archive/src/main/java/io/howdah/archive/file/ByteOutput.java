package io.howdah.archive.file;

import java.io.IOException;

/** Takes bytes and counts them. */
public interface ByteOutput {

  void write(int b) throws IOException;

  void write(byte[] bytes, int offset, int length) throws IOException;

  /** The position of the next byte. */
  long position();
}
