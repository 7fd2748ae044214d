package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveSums.TocSum;
import io.howdah.archive.Toc;
import io.howdah.archive.file.OutputFile;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.DataSums;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.PrimitiveWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The block of checksums at the end of the archives that we write: a block of data whose ID no
 * entry has, so that the C tools never ask for it, and pass over it where they look for another. It
 * is not compressed. Source for what they do: {@code _PrintTocData} in pg_backup_custom.c.
 */
final class SumsBlock {
  private static final byte[] MAGIC = ArchiveSums.FIRST_LINE.getBytes(StandardCharsets.ISO_8859_1);

  private SumsBlock() {}

  /** Adds the block to an archive that is complete otherwise. */
  static void write(OutputFile out, PrimitiveWriter primitives, DataSums sums, Toc toc, TocSum sum)
      throws IOException {
    primitives.writeByte(BlockType.DATA);
    primitives.writeInt(unusedId(toc));
    try (Spool text = new Spool()) {
      sums.write(sum, text);
      text.forEachBlock((bytes, offset, length) -> {
        primitives.writeInt(length);
        out.write(bytes, offset, length);
      });
    }
    primitives.writeInt(0);
  }

  /** The lowest ID above all others, or between them if there is none. */
  static int unusedId(Toc toc) {
    int id = toc.maxDumpId();
    if (id < Integer.MAX_VALUE) {
      return id + 1;
    }
    while (toc.entry(id) != null) {
      id--;
    }
    return id;
  }

  /**
   * Whether a block, which is read from behind its ID on, is this one; then it has been read to its
   * end, else somewhere into it.
   */
  static boolean skip(PrimitiveReader in) throws IOException {
    int length = Chunks.readLength(in);
    if (length < MAGIC.length) {
      return false;
    }
    for (byte expected : MAGIC) {
      if (in.readByte() != expected) {
        return false;
      }
    }
    in.input().skip(length - MAGIC.length);
    Chunks.skipBlock(in, BlockType.DATA);
    return true;
  }

  /** The text of a block that is read from its start on. */
  static InputStream open(PrimitiveReader in) throws IOException {
    in.readByte();
    in.readInt();
    return new BlockStream(
        new ChunkSource(in), io.howdah.archive.Compression.Algorithm.NONE, () -> {});
  }
}
