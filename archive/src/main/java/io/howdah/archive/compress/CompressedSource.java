package io.howdah.archive.compress;

import io.howdah.archive.ArchiveException;
import java.io.IOException;

/** Where a decompressor takes its bytes from. */
public interface CompressedSource {

  /** Up to length bytes, at least one; -1 at the end. */
  int read(byte[] bytes, int offset, int length) throws IOException;

  /** The error for damage that was found in the bytes read last. */
  ArchiveException.Corrupt corrupt(String message);
}
