package io.howdah.archive.format;

import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveSums.TocSum;
import io.howdah.archive.DataSink;
import io.howdah.archive.DataSum;
import io.howdah.archive.Entry;
import io.howdah.archive.LargeObjectsSink;
import io.howdah.archive.Toc;
import io.howdah.archive.file.ByteOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Gathers the checksums of data on its way into an archive. As thread-safe as the sinks are: each
 * has a sum of its own, which is handed over before its data counts as written.
 */
public final class DataSums {
  private final Toc toc;
  private final WrittenData written;

  /** By index of entry. */
  private final int[] sums;

  /**
   * No sums yet.
   *
   * @param written says at the end which entries have data
   */
  public DataSums(Toc toc, WrittenData written) {
    this.toc = toc;
    this.written = written;
    this.sums = new int[toc.entries().size()];
  }

  /** A sink before the one of an entry's data. */
  public DataSink of(Entry entry, DataSink sink) {
    DataSum sum = new DataSum();
    return new SummedData(sink, sum, () -> sums[written.indexOf(entry)] = sum.value());
  }

  /** A sink before the one of an entry's large objects. */
  public LargeObjectsSink of(Entry entry, LargeObjectsSink sink) {
    DataSum sum = new DataSum();
    return new SummedObjects(sink, sum, () -> sums[written.indexOf(entry)] = sum.value());
  }

  /** Writes the text of all checksums, once all data is written. */
  public void write(TocSum tocSum, ByteOutput out) throws IOException {
    print(ArchiveSums.FIRST_LINE, out);
    print(tocSum.line(), out);
    for (int i = 0; i < sums.length; i++) {
      Entry e = toc.entries().get(i);
      if (e.hasData()) {
        print(ArchiveSums.line(e, sums[i]), out);
      }
    }
    print(ArchiveSums.LAST_LINE, out);
  }

  private static void print(String line, ByteOutput out) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes, 0, bytes.length);
  }

  private static final class SummedData implements DataSink {
    private final DataSink sink;
    private final DataSum sum;
    private final Runnable atEnd;

    SummedData(DataSink sink, DataSum sum, Runnable atEnd) {
      this.sink = sink;
      this.sum = sum;
      this.atEnd = atEnd;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      // What the sink refuses is not in the archive, so it must not be in the sum.
      sink.write(bytes, offset, length);
      sum.add(bytes, offset, length);
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      ByteBuffer same = bytes.duplicate();
      sink.write(bytes);
      sum.add(same);
    }

    @Override
    public void finish() throws IOException {
      atEnd.run();
      sink.finish();
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }

  private static final class SummedObjects implements LargeObjectsSink {
    private final LargeObjectsSink sink;
    private final DataSum sum;
    private final Runnable atEnd;

    SummedObjects(LargeObjectsSink sink, DataSum sum, Runnable atEnd) {
      this.sink = sink;
      this.sum = sum;
      this.atEnd = atEnd;
    }

    @Override
    public DataSink object(long oid) throws IOException {
      DataSink object = sink.object(oid);
      sum.object(oid);
      return new SummedData(object, sum, () -> {});
    }

    @Override
    public void finish() throws IOException {
      atEnd.run();
      sink.finish();
    }

    @Override
    public void close() throws IOException {
      sink.close();
    }
  }
}
