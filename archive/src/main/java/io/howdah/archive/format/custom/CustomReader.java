package io.howdah.archive.format.custom;

import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import io.howdah.archive.Toc;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.EntryIndex;
import io.howdah.archive.format.HeaderCodec;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.PrimitiveWriter;
import io.howdah.archive.format.ReaderUse;
import io.howdah.archive.format.TocDecoder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** What reading a custom archive from a file and from a pipe have in common: its front part. */
public abstract sealed class CustomReader implements ArchiveReader
    permits CustomFileReader, CustomPipeReader {
  private final Toc toc;
  private final EntryIndex index;
  private final ReaderUse use = new ReaderUse();

  /** By index of entry: the flag and the position of its offset. */
  private final byte[] flags;

  private final long[] positions;

  /** The front part of an archive. */
  record Front(Toc toc, OffsetList offsets) {}

  CustomReader(Front front) {
    this.toc = front.toc();
    this.flags = front.offsets().flags();
    this.positions = front.offsets().positions();
    this.index = new EntryIndex(toc);
  }

  /** Reads header and table of contents; the reader stands at the first block then. */
  static Front readFront(PrimitiveReader in) throws IOException {
    Header header = HeaderCodec.read(in, Format.CUSTOM);
    OffsetList offsets = new OffsetList();
    Toc toc = TocDecoder.read(in, header, (r, i, e) -> offsets.read(r));
    return new Front(toc, offsets);
  }

  /** An archive in a file, random access; the channel is closed with the reader. */
  public static ArchiveReader open(FileChannel channel) throws IOException {
    ByteInput in = ByteInput.of(channel, 0, channel.size(), null);
    PrimitiveReader primitives = new PrimitiveReader(in);
    Front front = readFront(primitives);
    return new CustomFileReader(channel, front, in.position());
  }

  /** An archive from a pipe; the input is closed with the reader. */
  public static ArchiveReader open(ByteInput in) throws IOException {
    PrimitiveReader primitives = new PrimitiveReader(in);
    return new CustomPipeReader(primitives, readFront(primitives));
  }

  @Override
  public Toc toc() {
    return toc;
  }

  Algorithm algorithm() {
    return header().compression().algorithm();
  }

  int indexOf(Entry entry) {
    return index.of(entry);
  }

  int flag(Entry entry) {
    return flags[indexOf(entry)];
  }

  long position(Entry entry) {
    return positions[indexOf(entry)];
  }

  @Override
  public boolean hasOffsets() {
    for (byte flag : flags) {
      if (flag == PrimitiveWriter.OFFSET_NOT_SET) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean hasData(Entry entry) {
    return flag(entry) != PrimitiveWriter.OFFSET_NO_DATA;
  }

  ReaderUse use() {
    return use;
  }

  /** Refuses an entry without data; the type of block decides how it can be read. */
  void requireData(Entry entry, int type) {
    if (type == BlockType.DATA) {
      use.requireStream(entry);
    } else {
      use.requireLargeObjects(entry);
    }
    if (!hasData(entry)) {
      throw new IllegalArgumentException("no data in TOC entry " + entry.label());
    }
  }

  @Override
  public @Nullable String locationComment(Entry entry) {
    return "Data Pos: " + position(entry);
  }
}
