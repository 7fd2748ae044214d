package io.howdah.archive.format.directory;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.Compression;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Toc;
import io.howdah.archive.WriteOptions;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.DataSums;
import io.howdah.archive.format.HeaderCodec;
import io.howdah.archive.format.MemberNames;
import io.howdah.archive.format.PrimitiveWriter;
import io.howdah.archive.format.SumOutput;
import io.howdah.archive.format.TocEncoder;
import io.howdah.archive.format.WrittenData;
import java.io.IOException;

/**
 * Writes a directory archive, each entry's data to a file of its own, so that any number of sinks
 * may be open. The table of contents is written last: without it the directory is no archive.
 */
public final class DirectoryWriter implements ArchiveWriter {
  private final OutputDirectory directory;
  private final Toc toc;
  private final WriteOptions options;
  private final WrittenData written;
  private final DataSums sums;

  private DirectoryWriter(OutputDirectory directory, Toc toc, WriteOptions options) {
    this.directory = directory;
    this.toc = toc;
    this.options = options;
    this.written = new WrittenData(toc);
    this.sums = new DataSums(toc, written);
  }

  /** Makes the directory. */
  public static DirectoryWriter create(ArchiveTarget target, Toc toc, WriteOptions options)
      throws IOException {
    if (!(target instanceof ArchiveTarget.ToPath p)) {
      throw new ArchiveException.NotPossible("no output directory specified");
    }
    return new DirectoryWriter(OutputDirectory.create(p.path()), toc, options);
  }

  @Override
  public Toc toc() {
    return toc;
  }

  @Override
  public DataSink data(int dumpId) throws IOException {
    Entry entry = written.begin(dumpId, false);
    try {
      return sums.of(entry, new FileDataSink(newMember(MemberNames.data(entry)), entry));
    } catch (IOException | RuntimeException e) {
      written.abandon(entry);
      throw e;
    }
  }

  @Override
  public LargeObjectsSink largeObjects(int dumpId) throws IOException {
    Entry entry = written.begin(dumpId, true);
    try {
      return sums.of(entry, new FileLargeObjectsSink(this, entry));
    } catch (IOException | RuntimeException e) {
      written.abandon(entry);
      throw e;
    }
  }

  /** A file of data. */
  OutputMember newMember(String name) throws IOException {
    return new OutputMember(directory, name, toc.header().compression(), options.threads());
  }

  /** The list of an entry's large objects, which is never compressed. */
  OutputMember newList(Entry entry) throws IOException {
    return new OutputMember(
        directory, MemberNames.largeObjectList(toc.header(), entry), Compression.NONE, 1);
  }

  void finished(Entry entry) {
    written.end(entry);
  }

  void abandoned(Entry entry) {
    written.abandon(entry);
  }

  /** Removes a large object's file. */
  void remove(long oid) throws IOException {
    String suffix = toc.header().compression().algorithm().suffix();
    java.nio.file.Files.deleteIfExists(directory.resolve(MemberNames.largeObject(oid) + suffix));
  }

  @Override
  public void commit() throws IOException {
    written.complete();
    writeToc();
    directory.commit(options.sync());
  }

  private void writeToc() throws IOException {
    Header h = toc.header();
    try (Spool spool = new Spool();
        Spool sumsText = new Spool()) {
      PrimitiveWriter primitives = new PrimitiveWriter(spool, h.intSize(), h.offSize());
      HeaderCodec.write(primitives, h);
      TocEncoder.write(primitives, toc, true, (p, index, entry) -> p.writeString(fileName(entry)));
      SumOutput sum = new SumOutput();
      spool.forEachBlock(sum::write);
      sums.write(sum.sum(), sumsText);
      try (OutputMember out = new OutputMember(directory, MemberNames.TOC, Compression.NONE, 1)) {
        spool.forEachBlock(out::write);
        sumsText.forEachBlock(out::write);
        out.finish("TOC file");
      }
    }
  }

  private String fileName(Entry entry) {
    if (!entry.hasData()) {
      return "";
    }
    return entry.isLargeObjects()
        ? MemberNames.largeObjectList(toc.header(), entry)
        : MemberNames.data(entry);
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }

  /** The data of one entry. */
  private final class FileDataSink implements DataSink {
    private final OutputMember member;
    private final Entry entry;
    private boolean finished;
    private boolean closed;

    FileDataSink(OutputMember member, Entry entry) {
      this.member = member;
      this.entry = entry;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      requireOpen();
      member.write(bytes, offset, length);
    }

    private void requireOpen() {
      if (finished || closed) {
        throw new IllegalStateException("the sink is closed");
      }
    }

    @Override
    public void finish() throws IOException {
      requireOpen();
      member.finish("data file");
      finished = true;
      DirectoryWriter.this.finished(entry);
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      member.close();
      if (!finished) {
        abandoned(entry);
      }
    }
  }
}
