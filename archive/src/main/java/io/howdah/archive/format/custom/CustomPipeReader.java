package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjects;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.PrimitiveWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a custom archive from a pipe, block after block. For one thread. */
final class CustomPipeReader extends CustomReader {
  private final PrimitiveReader in;
  private IntPredicate wanted = id -> false;

  /** The header of the block that comes next, read already; type 0 where it is not. */
  private int headType;

  private int headId;

  /** The block that is being read, if any. */
  private @Nullable BlockStream stream;

  private @Nullable BlockLargeObjects objects;

  /** Blocks that were set aside, in one spool. */
  private final Spool aside = new Spool();

  private final Map<Integer, Aside> asideBlocks = new HashMap<>();

  private record Aside(int type, long start, long end) {}

  CustomPipeReader(PrimitiveReader in, Front front) {
    super(front);
    this.in = in;
  }

  @Override
  public boolean isRandomAccess() {
    return false;
  }

  @Override
  public void setAside(IntPredicate predicate) {
    this.wanted = predicate;
  }

  @Override
  public @Nullable Entry nextData() throws IOException {
    use().requireOpen();
    endCurrent();
    if (headType != 0) {
      skipHead();
    }
    if (!readHead()) {
      return null;
    }
    Entry entry = toc().entry(headId);
    if (entry == null && headType == BlockType.DATA && SumsBlock.skip(in)) {
      headType = 0;
      if (in.input().read() >= 0) {
        throw in.corrupt("data continues behind the block of checksums");
      }
      return null;
    }
    if (entry == null) {
      throw in.corrupt("data block has ID " + headId + ", which no TOC entry has");
    }
    return entry;
  }

  @Override
  public InputStream data(Entry entry) throws IOException {
    PrimitiveReader reader = advanceTo(entry, BlockType.DATA);
    BlockStream s = new BlockStream(new ChunkSource(reader), algorithm(), () -> {});
    if (reader == in) {
      stream = s;
    }
    return s;
  }

  @Override
  public LargeObjects largeObjects(Entry entry) throws IOException {
    PrimitiveReader reader = advanceTo(entry, BlockType.LARGE_OBJECTS);
    BlockLargeObjects o = new BlockLargeObjects(reader, algorithm(), () -> {});
    if (reader == in) {
      objects = o;
    }
    return o;
  }

  /** Finds an entry's block; the reader returned stands behind its dump ID. */
  private PrimitiveReader advanceTo(Entry entry, int type) throws IOException {
    requireData(entry, type);
    Aside block = asideBlocks.get(entry.dumpId());
    if (block != null) {
      checkType(block.type(), type);
      PrimitiveReader reader =
          new PrimitiveReader(aside.open(block.start(), block.end(), "(set aside)"));
      reader.setSizes(header().intSize(), header().offSize());
      reader.setEntry(entry.label());
      return reader;
    }
    endCurrent();
    while (headType != 0 || readHead()) {
      if (headId == entry.dumpId()) {
        checkType(headType, type);
        headType = 0;
        in.setEntry(entry.label());
        return in;
      }
      skipHead();
    }
    throw new ArchiveException.NotPossible(
        "could not find block ID "
            + entry.dumpId()
            + " in archive -- possibly due to out-of-order restore request, which cannot be"
            + " handled due to non-seekable input file");
  }

  private void checkType(int actual, int expected) throws IOException {
    if (actual != expected) {
      throw in.corrupt("unrecognized data block type " + actual + " while restoring archive");
    }
  }

  /** Passes over what is left of the block being read. */
  private void endCurrent() throws IOException {
    if (stream != null) {
      stream.skipRest();
      stream = null;
    }
    if (objects != null) {
      objects.skipRest();
      objects = null;
    }
    in.setEntry(null);
  }

  private boolean readHead() throws IOException {
    int type = in.input().read();
    if (type < 0) {
      return false;
    }
    if (type != BlockType.DATA && type != BlockType.LARGE_OBJECTS) {
      throw in.corrupt("unrecognized data block type (" + type + ") while searching archive");
    }
    headId = in.readInt();
    headType = type;
    return true;
  }

  private void skipHead() throws IOException {
    Entry entry = toc().entry(headId);
    in.setEntry(entry == null ? "with ID " + headId : entry.label());
    if (wanted.test(headId)) {
      long start = aside.size();
      PrimitiveWriter out = new PrimitiveWriter(aside, header().intSize(), header().offSize());
      if (start == 0) {
        aside.spill();
      }
      Chunks.copyBlock(in, headType, out);
      asideBlocks.put(headId, new Aside(headType, start, aside.size()));
    } else {
      Chunks.skipBlock(in, headType);
    }
    headType = 0;
    in.setEntry(null);
  }

  @Override
  public @Nullable ArchiveSums checkStructure() {
    throw new UnsupportedOperationException("the archive is read forward only");
  }

  @Override
  public long dataSizeEstimate(Entry entry) {
    return 0;
  }

  @Override
  public void close() throws IOException {
    use().close();
    try {
      in.input().close();
    } finally {
      aside.close();
    }
  }
}
