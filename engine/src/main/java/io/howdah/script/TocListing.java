package io.howdah.script;

import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.Toc;
import java.io.OutputStream;
import java.util.List;

/**
 * An archive's table of contents for people, and for {@link ListFile}.
 *
 * <p>Source: {@code PrintTOCSummary} in {@code pg_backup_archiver.c}.
 */
public final class TocListing {
  private TocListing() {}

  /**
   * Writes the listing.
   *
   * @param verbose whether entries that are not selected are shown too, and dependencies
   */
  public static void write(
      Toc toc, List<SelectedEntry> entries, boolean verbose, OutputStream stream) {
    ScriptOutput out = new ScriptOutput(stream);
    out.print(header(toc));
    for (SelectedEntry selected : entries) {
      Entry entry = selected.entry();
      if (verbose || selected.wanted().restores()) {
        out.print(
            entry.dumpId()
                + "; "
                + entry.tableOid()
                + " "
                + entry.oid()
                + " "
                + entry.desc()
                + " "
                + EntryKinds.onOneLine(entry.namespace(), "-")
                + " "
                + EntryKinds.onOneLine(entry.tag(), "")
                + " "
                + EntryKinds.onOneLine(entry.owner(), "")
                + "\n");
      }
      if (verbose && entry.dependencyCount() > 0) {
        StringBuilder line = new StringBuilder(";\tdepends on:");
        for (int i = 0; i < entry.dependencyCount(); i++) {
          line.append(' ').append(entry.dependency(i));
        }
        out.print(line.append('\n').toString());
      }
    }
    out.flush();
  }

  private static String header(Toc toc) {
    Header header = toc.header();
    String created = Timestamps.of(header.created());
    StringBuilder text = new StringBuilder(512);
    text.append(";\n; Archive created at ").append(created == null ? "[unknown]" : created);
    text.append("\n;     dbname: ").append(EntryKinds.onOneLine(header.databaseName(), ""));
    text.append("\n;     TOC Entries: ").append(toc.entries().size());
    text.append("\n;     Compression: ").append(header.compression().algorithm().specName());
    text.append("\n;     Dump Version: ").append(header.version());
    text.append("\n;     Format: ").append(header.format().listName());
    text.append("\n;     Integer: ").append(header.intSize()).append(" bytes");
    text.append("\n;     Offset: ").append(header.offSize()).append(" bytes\n");
    if (header.serverVersion() != null) {
      text.append(";     Dumped from database version: ")
          .append(header.serverVersion())
          .append('\n');
    }
    if (header.dumpVersion() != null) {
      text.append(";     Dumped by pg_dump version: ").append(header.dumpVersion()).append('\n');
    }
    return text.append(";\n;\n; Selected TOC Entries:\n;\n").toString();
  }
}
