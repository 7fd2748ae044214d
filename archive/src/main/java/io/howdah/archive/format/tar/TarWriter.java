package io.howdah.archive.format.tar;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveTarget;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Toc;
import io.howdah.archive.WriteOptions;
import io.howdah.archive.file.OutputFile;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.Spool;
import io.howdah.archive.format.HeaderCodec;
import io.howdah.archive.format.LargeObjectIds;
import io.howdah.archive.format.MemberNames;
import io.howdah.archive.format.PrimitiveWriter;
import io.howdah.archive.format.TocEncoder;
import io.howdah.archive.format.WrittenData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes a tar archive. Readers of a pipe, and pg_restore in any case, need the data in the order
 * of the entries, so one sink is open at a time and they come in that order.
 */
public final class TarWriter implements ArchiveWriter {
  private final Toc toc;
  private final WriteOptions options;
  private final TarOutput out;
  private final WrittenData written;
  private int lastIndex = -1;
  private boolean open;
  private boolean committed;

  private TarWriter(TarOutput out, Toc toc, WriteOptions options) {
    this.out = out;
    this.toc = toc;
    this.options = options;
    this.written = new WrittenData(toc);
  }

  /** Opens the output and writes the table of contents. */
  public static TarWriter create(ArchiveTarget target, Toc toc, WriteOptions options)
      throws IOException {
    if (toc.header().compression().algorithm() != Algorithm.NONE) {
      throw new ArchiveException.UnsupportedCompression(
          "compression is not supported by tar archive format");
    }
    String error =
        target instanceof ArchiveTarget.ToPath p
            ? "could not open TOC file \"" + PathText.bytes(p.path()) + "\" for output"
            : "could not open TOC file for output";
    OutputFile file = OutputFile.create(target, error);
    TarOutput out = new TarOutput(file, System.currentTimeMillis() / 1000);
    try {
      TarWriter w = new TarWriter(out, toc, options);
      w.writeToc();
      return w;
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
  }

  private void writeToc() throws IOException {
    Header h = toc.header();
    out.begin(MemberNames.TOC);
    try (Spool spool = new Spool()) {
      PrimitiveWriter primitives = new PrimitiveWriter(spool, h.intSize(), h.offSize());
      HeaderCodec.write(primitives, h);
      TocEncoder.write(
          primitives,
          toc,
          false,
          (p, index, entry) -> p.writeString(entry.hasData() ? MemberNames.data(entry) : ""));
      spool.forEachBlock(out::write);
    }
    out.end();
    out.settle();
  }

  @Override
  public Toc toc() {
    return toc;
  }

  @Override
  public synchronized DataSink data(int dumpId) throws IOException {
    Entry entry = begin(dumpId, false);
    return new MemberSink(entry);
  }

  @Override
  public synchronized LargeObjectsSink largeObjects(int dumpId) throws IOException {
    Entry entry = begin(dumpId, true);
    return new MembersSink(entry);
  }

  private Entry begin(int dumpId, boolean largeObjects) {
    if (open) {
      throw new IllegalStateException("a tar archive takes one entry's data at a time");
    }
    Entry entry = written.begin(dumpId, largeObjects);
    int index = written.indexOf(entry);
    if (index <= lastIndex) {
      written.abandon(entry);
      throw new IllegalStateException("a tar archive takes data in the order of its entries");
    }
    open = true;
    return entry;
  }

  /** What came after the end would stand in the file as the next member's header. */
  private static void requireOpen(boolean open) {
    if (!open) {
      throw new IllegalStateException("the sink is closed");
    }
  }

  private synchronized void finished(Entry entry) throws IOException {
    out.settle();
    written.end(entry);
    lastIndex = written.indexOf(entry);
    open = false;
  }

  private synchronized void abandoned(Entry entry, long start) throws IOException {
    out.takeBack(start);
    written.abandon(entry);
    open = false;
  }

  @Override
  public synchronized void commit() throws IOException {
    written.complete();
    WriteOptions.RestoreScript script = options.restoreScript();
    if (script != null) {
      out.begin(MemberNames.RESTORE_SCRIPT);
      script.writeTo(new ScriptSink());
      out.end();
    }
    out.commit(options.sync());
    committed = true;
  }

  @Override
  public synchronized void close() throws IOException {
    if (!committed) {
      out.close();
    }
  }

  /** Takes the script. */
  private final class ScriptSink implements DataSink {
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }

  /** The data of one entry. */
  private final class MemberSink implements DataSink {
    private final Entry entry;
    private final long start = out.position();
    private boolean closed;

    MemberSink(Entry entry) throws IOException {
      this.entry = entry;
      out.begin(MemberNames.data(entry));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      requireOpen(!closed);
      out.write(bytes, offset, length);
    }

    @Override
    public void finish() throws IOException {
      requireOpen(!closed);
      out.end();
      finished(entry);
      closed = true;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        abandoned(entry, start);
      }
    }
  }

  /** The large objects of one entry: a member each, then the list of them. */
  private final class MembersSink implements LargeObjectsSink {
    private final Entry entry;
    private final long start = out.position();
    private final Spool list = new Spool();
    private boolean objectOpen;
    private boolean closed;

    MembersSink(Entry entry) {
      this.entry = entry;
    }

    @Override
    public DataSink object(long oid) throws IOException {
      LargeObjectIds.check(oid);
      if (objectOpen || closed) {
        throw new IllegalStateException(objectOpen ? "an object is open" : "the sink is closed");
      }
      out.begin(MemberNames.largeObject(oid));
      objectOpen = true;
      return new ObjectSink(oid);
    }

    @Override
    public void finish() throws IOException {
      if (objectOpen) {
        throw new IllegalStateException("an object is open");
      }
      out.begin(MemberNames.largeObjectList(toc.header(), entry));
      list.forEachBlock(out::write);
      list.close();
      out.end();
      finished(entry);
      closed = true;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        list.close();
        abandoned(entry, start);
      }
    }

    /** One large object. */
    private final class ObjectSink implements DataSink {
      private final long oid;
      private boolean finished;

      ObjectSink(long oid) {
        this.oid = oid;
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        requireOpen(!finished && !closed);
        out.write(bytes, offset, length);
      }

      @Override
      public void finish() throws IOException {
        requireOpen(!finished && !closed);
        finished = true;
        out.end();
        byte[] line = MemberNames.largeObjectLine(oid).getBytes(StandardCharsets.ISO_8859_1);
        list.write(line, 0, line.length);
        objectOpen = false;
      }

      @Override
      public void close() {}
    }
  }
}
