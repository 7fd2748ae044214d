package io.howdah.archive.format.tar;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import io.howdah.archive.Toc;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.format.EntryIndex;
import io.howdah.archive.format.FileNameList;
import io.howdah.archive.format.HeaderCodec;
import io.howdah.archive.format.MemberNames;
import io.howdah.archive.format.PrimitiveReader;
import io.howdah.archive.format.ReaderUse;
import io.howdah.archive.format.TocDecoder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** What reading a tar archive from a file and from a pipe have in common. */
public abstract sealed class TarReader implements ArchiveReader
    permits TarFileReader, TarPipeReader {
  private final Toc toc;
  private final EntryIndex index;
  private final ReaderUse use = new ReaderUse();
  private final FileNameList names;

  /** The table of contents and the names of the data's members. */
  record Front(Toc toc, FileNameList names) {}

  TarReader(Front front) {
    this.toc = front.toc();
    this.names = front.names();
    this.index = new EntryIndex(toc);
  }

  /** An archive in a file, random access; the channel is closed with the reader. */
  public static ArchiveReader open(FileChannel channel) throws IOException {
    ByteInput in = ByteInput.of(channel, 0, channel.size(), null);
    Front front = readFront(in);
    return new TarFileReader(channel, front, in.position());
  }

  /** An archive from a pipe; the input is closed with the reader. */
  public static ArchiveReader open(ByteInput in) throws IOException {
    return new TarPipeReader(in, readFront(in));
  }

  /** Reads the table of contents; the input stands at the header behind it then. */
  private static Front readFront(ByteInput in) throws IOException {
    TarHeader h = TarHeader.read(in);
    while (h != null && !h.name().equals(MemberNames.TOC)) {
      in.skip(h.size() + h.padding());
      h = TarHeader.read(in);
    }
    if (h == null) {
      throw new ArchiveException.NotAnArchive(
          "could not find header for file \"" + MemberNames.TOC + "\" in tar archive");
    }
    MemberInput member = new MemberInput(in, h);
    ByteInput bytes = ByteInput.of(member, h.size(), MemberNames.TOC);
    PrimitiveReader primitives = new PrimitiveReader(bytes);
    Header header = HeaderCodec.read(primitives, Format.TAR);
    if (header.compression().algorithm() != Algorithm.NONE) {
      throw new ArchiveException.UnsupportedCompression(
          "compression is not supported by tar archive format");
    }
    FileNameList names = new FileNameList();
    Toc toc = TocDecoder.read(primitives, header, (r, i, e) -> names.read(r));
    if (bytes.read() >= 0) {
      throw bytes.corrupt("data continues behind the end of the table of contents", null);
    }
    member.skipToNext();
    return new Front(toc, names);
  }

  @Override
  public Toc toc() {
    return toc;
  }

  @Nullable String memberOf(Entry entry) {
    return names.get(index.of(entry));
  }

  ReaderUse use() {
    return use;
  }

  String requireMember(Entry entry) {
    String name = memberOf(entry);
    if (name == null) {
      throw new IllegalArgumentException("no data in TOC entry " + entry.label());
    }
    return name;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasData(Entry entry) {
    return memberOf(entry) != null;
  }

  @Override
  public @Nullable String locationComment(Entry entry) {
    String name = memberOf(entry);
    return name == null ? null : "File: " + name;
  }
}
