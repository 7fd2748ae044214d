package io.howdah.archive.format;

import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.io.IOException;

/** Writes a table of contents: the number of entries, then each entry's fields. */
public final class TocEncoder {
  private TocEncoder() {}

  /**
   * Writes the entries of a header's version, as {@link Entry} describes them.
   *
   * @param checksumsFollow whether the archive will have checksums
   */
  public static void write(
      PrimitiveWriter out, Toc toc, boolean checksumsFollow, ExtraField.Writer extra)
      throws IOException {
    ArchiveVersion version = toc.header().version();
    out.writeInt(toc.entries().size());
    int index = 0;
    for (Entry e : toc.entries()) {
      writeEntry(out, version, e, checksumsFollow && index == 0);
      extra.write(out, index++, e);
    }
  }

  private static void writeEntry(
      PrimitiveWriter out, ArchiveVersion version, Entry e, boolean announcing) throws IOException {
    out.writeInt(e.dumpId());
    out.writeInt(e.hasData() ? 1 : 0);
    out.writeString(e.catalogId().tableOidText());
    out.writeString(e.catalogId().oidText());
    out.writeString(e.tag());
    out.writeString(e.desc());
    if (version.atLeast(ArchiveVersion.V1_11)) {
      out.writeInt(e.section().code());
    }
    out.writeString(e.definition());
    out.writeString(e.dropStatement());
    out.writeString(e.copyStatement());
    out.writeString(e.namespace());
    out.writeString(e.tablespace());
    if (version.atLeast(ArchiveVersion.V1_14)) {
      out.writeString(e.tableAccessMethod());
    }
    if (version.atLeast(ArchiveVersion.CURRENT)) {
      out.writeInt(e.relkind());
    }
    out.writeString(e.owner());
    out.writeString(e.withOids() ? "true" : announcing ? ArchiveSums.ANNOUNCEMENT : "false");
    for (int i = 0; i < e.dependencyCount(); i++) {
      out.writeString(Integer.toString(e.dependency(i)));
    }
    out.writeString(null);
  }
}
