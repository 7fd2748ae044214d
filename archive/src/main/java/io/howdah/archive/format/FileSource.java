package io.howdah.archive.format;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.compress.CompressedSource;
import io.howdah.archive.file.ByteInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A whole file, or a tar member, as the source of a decompressor. */
public final class FileSource implements CompressedSource {
  private final ByteInput in;
  private final @Nullable String entry;

  /**
   * A source.
   *
   * @param entry what errors are to name, or null
   */
  public FileSource(ByteInput in, @Nullable String entry) {
    this.in = in;
    this.entry = entry;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return in.read(bytes, offset, length);
  }

  @Override
  public ArchiveException.Corrupt corrupt(String message) {
    return in.corrupt(message, entry);
  }
}
