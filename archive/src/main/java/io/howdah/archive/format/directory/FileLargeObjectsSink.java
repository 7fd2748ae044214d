package io.howdah.archive.format.directory;

import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.format.LargeObjectIds;
import io.howdah.archive.format.MemberNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The large objects of one entry: a file each, and a list of them. */
final class FileLargeObjectsSink implements LargeObjectsSink {
  private final DirectoryWriter writer;
  private final Entry entry;
  private final OutputMember list;
  private final List<Long> written = new ArrayList<>();
  private boolean objectOpen;
  private boolean finished;
  private boolean closed;

  FileLargeObjectsSink(DirectoryWriter writer, Entry entry) throws IOException {
    this.writer = writer;
    this.entry = entry;
    this.list = writer.newList(entry);
  }

  @Override
  public DataSink object(long oid) throws IOException {
    LargeObjectIds.check(oid);
    if (objectOpen) {
      throw new IllegalStateException("an object is open");
    }
    OutputMember member = writer.newMember(MemberNames.largeObject(oid));
    written.add(oid);
    objectOpen = true;
    return new ObjectSink(member, oid);
  }

  @Override
  public void finish() throws IOException {
    if (objectOpen) {
      throw new IllegalStateException("an object is open");
    }
    list.finish("LOs TOC file");
    finished = true;
    writer.finished(entry);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    list.close();
    if (!finished) {
      for (long oid : written) {
        writer.remove(oid);
      }
      writer.abandoned(entry);
    }
  }

  /** One large object. */
  private final class ObjectSink implements DataSink {
    private final OutputMember member;
    private final long oid;
    private boolean done;

    ObjectSink(OutputMember member, long oid) {
      this.member = member;
      this.oid = oid;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      requireOpen();
      member.write(bytes, offset, length);
    }

    private void requireOpen() {
      if (done || closed) {
        throw new IllegalStateException("the sink is closed");
      }
    }

    @Override
    public void finish() throws IOException {
      requireOpen();
      member.finish("LO data file");
      done = true;
      byte[] line = MemberNames.largeObjectLine(oid).getBytes(StandardCharsets.ISO_8859_1);
      list.write(line, 0, line.length);
      objectOpen = false;
    }

    @Override
    public void close() throws IOException {
      member.close();
    }
  }
}
