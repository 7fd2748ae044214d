package io.howdah.archive.verify;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveSums;
import io.howdah.archive.Archives;
import io.howdah.archive.DataSum;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.LargeObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive whole and finds the first damage. {@code pg_restore --list} reads the table of
 * contents only, and so accepts a file that is cut off in its data; this does not. Where the
 * archive holds checksums ({@link ArchiveSums}), no change of it is missed.
 */
public final class Verifier {
  private static final int BUFFER_BYTES = 1 << 16;

  private final ArchiveReader reader;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private long dataEntries;
  private long largeObjects;
  private long rows;
  private long dataBytes;

  /** What is known of the columns of tables; null where checksums are there. */
  private @Nullable ColumnChecks columns;

  /** The archive's checksums, if it has any. */
  private @Nullable ArchiveSums sums;

  private Verifier(ArchiveReader reader) {
    this.reader = reader;
  }

  /**
   * Verifies a file or a directory.
   *
   * @param format what it is, or null to find out
   * @throws ArchiveException with the first damage
   */
  public static VerifyReport verify(Path path, @Nullable Format format) throws IOException {
    try (ArchiveReader reader = Archives.open(path, format)) {
      return verify(reader);
    }
  }

  /** Verifies an archive that is open and random access. */
  public static VerifyReport verify(ArchiveReader reader) throws IOException {
    if (!reader.isRandomAccess()) {
      throw new ArchiveException.NotPossible("an archive can be verified in a file only");
    }
    return new Verifier(reader).run();
  }

  private VerifyReport run() throws IOException {
    new TocCheck(reader).run();
    sums = reader.checkStructure();
    if (sums == null) {
      SqlCheck check = new SqlCheck(reader.toc());
      check.run();
      columns = check.columns();
    }
    for (Entry e : reader.toc().entries()) {
      if (!reader.hasData(e)) {
        continue;
      }
      dataEntries++;
      if (e.isLargeObjects()) {
        verifyLargeObjects(e);
      } else {
        verifyData(e);
      }
    }
    return new VerifyReport(
        reader.header(),
        reader.toc().entries().size(),
        dataEntries,
        largeObjects,
        rows,
        dataBytes,
        sums != null);
  }

  private void verifyData(Entry e) throws IOException {
    String copy = e.copyStatement();
    boolean isCopy = copy != null && !copy.isEmpty();
    String encoding = reader.toc().encoding();
    CopyTextCheck check = new CopyTextCheck(e, isCopy, encoding, isCopy ? rowCheck(e) : null);
    DataSum sum = new DataSum();
    try (InputStream in = reader.data(e)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        check.add(buffer, n);
        sum.add(buffer, 0, n);
        dataBytes += n;
      }
    }
    check.end();
    checkSum(e, sum);
    rows += check.rows();
  }

  private @Nullable RowCheck rowCheck(Entry e) {
    List<@Nullable ValueCheck> known = columns == null ? null : columns.of(e);
    return known == null ? null : new RowCheck(known);
  }

  private void checkSum(Entry e, DataSum sum) throws ArchiveException {
    ArchiveSums expected = sums;
    if (expected != null && !expected.matches(e, sum)) {
      throw new ArchiveException.Corrupt(
          "data does not have the checksum that the archive states", -1, null, e.label());
    }
  }

  private void verifyLargeObjects(Entry e) throws IOException {
    LargeObjectCheck check = new LargeObjectCheck(reader.toc(), e);
    DataSum sum = new DataSum();
    try (LargeObjects objects = reader.largeObjects(e)) {
      while (objects.next()) {
        check.add(objects.oid());
        sum.object(objects.oid());
        largeObjects++;
        try (InputStream in = objects.data()) {
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sum.add(buffer, 0, n);
            dataBytes += n;
          }
        }
      }
    }
    check.end();
    checkSum(e, sum);
  }
}
