package io.howdah.archive.format;

import io.howdah.archive.ArchiveSums;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.CatalogId;
import io.howdah.archive.Entry;
import io.howdah.archive.EntryBuilder;
import io.howdah.archive.Header;
import io.howdah.archive.Section;
import io.howdah.archive.Toc;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads and checks a table of contents. Memory grows with what was really read, never with a count
 * that stands in the file. For one table of contents.
 */
public final class TocDecoder {
  private final PrimitiveReader in;
  private final Header header;
  private int[] dependencies = new int[16];
  private int dependencyCount;
  private boolean checksumsFollow;

  private TocDecoder(PrimitiveReader in, Header header) {
    this.in = in;
    this.header = header;
  }

  /** Reads the table of contents that follows a header. */
  public static Toc read(PrimitiveReader in, Header header, ExtraField.Reader extra)
      throws IOException {
    return new TocDecoder(in, header).readAll(extra);
  }

  private Toc readAll(ExtraField.Reader extra) throws IOException {
    int count = in.readInt();
    // Each entry has at least 13 ints, each with a sign byte.
    long smallest = 13L * (header.intSize() + 1);
    if (count < 0) {
      throw in.corrupt("number of TOC entries (" + count + ") is out of range");
    }
    if (count > in.input().remaining() / smallest) {
      throw in.endOfFile(); // most likely the file was cut
    }
    List<Entry> entries = new ArrayList<>(Math.min(count, 1 << 16));
    long[] offsets = new long[Math.min(count, 1 << 10)];
    for (int i = 0; i < count; i++) {
      in.setEntry("number " + (i + 1));
      if (i == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * i);
      }
      offsets[i] = in.input().position();
      Entry e = readEntry();
      in.setEntry(e.label());
      extra.read(in, i, e);
      entries.add(e);
    }
    in.setEntry(null);
    return new Toc(header, entries, Arrays.copyOf(offsets, count), checksumsFollow);
  }

  private Entry readEntry() throws IOException {
    ArchiveVersion version = header.version();
    int dumpId = in.readInt();
    if (dumpId <= 0) {
      throw in.corrupt("entry ID " + dumpId + " out of range -- perhaps a corrupt TOC");
    }
    in.setEntry(Integer.toString(dumpId));
    int hadDumper = in.readInt();
    if (hadDumper != 0 && hadDumper != 1) {
      throw in.corrupt("invalid data flag " + hadDumper);
    }
    String tableOid = in.readRequiredString("catalog OID");
    String oid = in.readRequiredString("object OID");
    String tag = in.readString();
    String desc = in.readRequiredString("description");
    in.setEntry(dumpId + "; " + tableOid + " " + oid + " " + desc + " " + tag);
    EntryBuilder b =
        Entry.builder(dumpId, desc)
            .hasData(hadDumper == 1)
            .catalogId(
                tableOid.equals("0") && oid.equals("0")
                    ? CatalogId.NONE
                    : new CatalogId(tableOid, oid))
            .tag(tag)
            .section(version.atLeast(ArchiveVersion.V1_11) ? readSection() : OldSections.of(desc))
            .definition(in.readString())
            .dropStatement(in.readString())
            .copyStatement(in.readString())
            .namespace(in.readString())
            .tablespace(in.readString());
    if (version.atLeast(ArchiveVersion.V1_14)) {
      b.tableAccessMethod(in.readString());
    }
    if (version.atLeast(ArchiveVersion.CURRENT)) {
      b.relkind(readRelkind());
    }
    b.owner(in.readString());
    b.withOids(readWithOids());
    readDependencies();
    return b.dependencies(dependencies, dependencyCount).build();
  }

  private Section readSection() throws IOException {
    int code = in.readInt();
    Section section = Section.ofCode(code);
    if (section == null) {
      throw in.corrupt("invalid section " + code);
    }
    return section;
  }

  private int readRelkind() throws IOException {
    int relkind = in.readInt();
    if (relkind < 0 || relkind > 127) {
      throw in.corrupt("invalid relation kind " + relkind);
    }
    return relkind;
  }

  private boolean readWithOids() throws IOException {
    String s = in.readRequiredString("WITH OIDS flag");
    return switch (s) {
      case "true" -> true;
      case "false" -> false;
      case ArchiveSums.ANNOUNCEMENT -> {
        checksumsFollow = true;
        yield false;
      }
      default -> throw in.corrupt("invalid WITH OIDS flag \"" + s + "\"");
    };
  }

  private void readDependencies() throws IOException {
    dependencyCount = 0;
    for (String s = in.readString(); s != null; s = in.readString()) {
      int id = parseId(s);
      if (dependencyCount == dependencies.length) {
        dependencies = Arrays.copyOf(dependencies, 2 * dependencyCount);
      }
      dependencies[dependencyCount++] = id;
    }
  }

  /** A positive decimal number without more. */
  private int parseId(String s) throws IOException {
    long value = 0;
    boolean valid = !s.isEmpty() && s.length() <= 10 && s.charAt(0) != '0';
    for (int i = 0; valid && i < s.length(); i++) {
      int digit = s.charAt(i) - '0';
      valid = digit >= 0 && digit <= 9;
      value = 10 * value + digit;
    }
    if (!valid || value > Integer.MAX_VALUE) {
      throw in.corrupt("invalid dependency \"" + s + "\"");
    }
    return (int) value;
  }
}
