package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Entry;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.PrimitiveWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Goes over all blocks of an archive, and compares them with its table of contents. */
final class BlockCheck {
  private final CustomReader reader;
  private final PrimitiveReader in;
  private final Set<Integer> seen = new HashSet<>();

  /** Where the block of checksums starts, or -1. */
  private long sumsPosition = -1;

  BlockCheck(CustomReader reader, PrimitiveReader in) {
    this.reader = reader;
    this.in = in;
  }

  /** Where the block of checksums starts; -1 where there is none. */
  long run() throws IOException {
    while (in.input().remaining() > 0) {
      checkBlock();
    }
    boolean anySet = false;
    boolean anyNotSet = false;
    for (Entry e : reader.toc().entries()) {
      if (reader.hasData(e) && !seen.contains(e.dumpId())) {
        throw new ArchiveException.Corrupt(
            "could not find block ID " + e.dumpId() + " in archive -- possibly corrupt archive",
            in.input().position(),
            null,
            e.label());
      }
      int flag = reader.flag(e);
      anySet |= flag == PrimitiveWriter.OFFSET_SET;
      anyNotSet |= flag == PrimitiveWriter.OFFSET_NOT_SET;
      if (flag != PrimitiveWriter.OFFSET_SET && reader.position(e) != 0) {
        throw new ArchiveException.Corrupt(
            "TOC entry has an offset that is not set", reader.toc().byteOffset(e), null, e.label());
      }
    }
    if (anySet && anyNotSet) {
      throw new ArchiveException.Corrupt(
          "offsets are set in some TOC entries only", -1, null, null);
    }
    return sumsPosition;
  }

  private void checkBlock() throws IOException {
    long start = in.input().position();
    int type = in.readByte();
    if (type != BlockType.DATA && type != BlockType.LARGE_OBJECTS) {
      throw in.corrupt("unrecognized data block type (" + type + ") while searching archive");
    }
    int id = in.readInt();
    Entry e = reader.toc().entry(id);
    if (type == BlockType.DATA && id == SumsBlock.unusedId(reader.toc()) && SumsBlock.skip(in)) {
      if (in.input().remaining() > 0) {
        throw in.corrupt("data continues behind the block of checksums");
      }
      sumsPosition = start;
      return;
    }
    if (e == null || !reader.hasData(e)) {
      throw in.corrupt("data block has ID " + id + ", which no TOC entry with data has");
    }
    in.setEntry(e.label());
    if (type != (e.isLargeObjects() ? BlockType.LARGE_OBJECTS : BlockType.DATA)) {
      throw in.corrupt("unrecognized data block type " + type + " while restoring archive");
    }
    if (!seen.add(id)) {
      throw in.corrupt("there are two data blocks with ID " + id);
    }
    if (reader.flag(e) == PrimitiveWriter.OFFSET_SET && reader.position(e) != start) {
      throw in.corrupt(
          "data block "
              + id
              + " has wrong seek position ("
              + reader.position(e)
              + ", found at "
              + start
              + ")");
    }
    Chunks.skipBlock(in, type);
    in.setEntry(null);
  }
}
