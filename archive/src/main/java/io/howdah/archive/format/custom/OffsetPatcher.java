package io.howdah.archive.format.custom;

import io.howdah.archive.Header;
import io.howdah.archive.Toc;
import io.howdah.archive.file.OutputFile;
import io.howdah.archive.format.PrimitiveWriter;
import java.io.IOException;

/** Sets the offsets in a table of contents that is in the file already. */
final class OffsetPatcher {
  private OffsetPatcher() {}

  /**
   * Sets them all, or none.
   *
   * @param fieldPositions by index of entry, where its offset field stands
   * @param blockPositions by index of entry, where its block starts; -1 where it has none
   * @return whether they are set; if not, nothing has changed
   */
  static boolean patch(OutputFile out, Toc toc, long[] fieldPositions, long[] blockPositions)
      throws IOException {
    long size = out.size();
    Header h = toc.header();
    byte[] field = new byte[1 + h.offSize()];
    field[0] = PrimitiveWriter.OFFSET_SET;
    boolean first = true;
    for (int i = 0; i < fieldPositions.length; i++) {
      if (blockPositions[i] < 0) {
        continue;
      }
      for (int b = 0; b < h.offSize(); b++) {
        field[1 + b] = b < 8 ? (byte) (blockPositions[i] >>> (8 * b)) : 0;
      }
      out.patch(fieldPositions[i], field, 0, field.length);
      if (first && out.size() != size) {
        // Standard output opened for appending takes every byte at its end. The archive is whole
        // without offsets, so that is how it stays.
        out.truncate(size);
        return false;
      }
      first = false;
    }
    return true;
  }
}
