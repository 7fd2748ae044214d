package io.howdah.archive.verify;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a BLOBS entry has the large objects that the table of contents says: from 1.16 on its
 * tag names the first and the last, and its BLOB METADATA entry lists all; before, each has a BLOB
 * entry of its own, if definitions are there at all. Source: {@code dumpLO} in pg_dump.c.
 */
final class LargeObjectCheck {
  private final Entry entry;
  private final @Nullable String tag;

  /** The OIDs of the BLOB METADATA entry, a line each, or null where there is no such entry. */
  private final @Nullable String listed;

  /** The OIDs that BLOB entries name; empty where there are no such entries. */
  private final Set<String> defined;

  private int listedPosition;
  private final Set<Long> seen = new HashSet<>();
  private long first;
  private long last;

  LargeObjectCheck(Toc toc, Entry entry) {
    this.entry = entry;
    boolean current = toc.header().version().atLeast(ArchiveVersion.CURRENT);
    this.tag = current ? entry.tag() : null;
    this.listed = metadata(toc, entry);
    this.defined = defined(toc);
  }

  private static @Nullable String metadata(Toc toc, Entry entry) {
    for (int i = 0; i < entry.dependencyCount(); i++) {
      Entry e = toc.entry(entry.dependency(i));
      if (e != null && e.desc().equals("BLOB METADATA")) {
        return e.definition();
      }
    }
    return null;
  }

  private static Set<String> defined(Toc toc) {
    Set<String> oids = new HashSet<>();
    for (Entry e : toc.entries()) {
      String tag = e.tag();
      if (e.desc().equals("BLOB") && tag != null) {
        oids.add(tag);
      }
    }
    return oids;
  }

  void add(long oid) throws ArchiveException {
    if (!seen.add(oid)) {
      throw damaged("large object " + oid + " is there twice");
    }
    if (seen.size() == 1) {
      first = oid;
    }
    last = oid;
    if (!defined.isEmpty() && !defined.contains(Long.toString(oid))) {
      throw damaged("large object " + oid + " has no BLOB entry");
    }
    if (listed != null) {
      String line = oid + "\n";
      if (!listed.startsWith(line, listedPosition)) {
        throw damaged("large object " + oid + " is not the one that the BLOB METADATA lists next");
      }
      listedPosition += line.length();
    }
  }

  void end() throws ArchiveException {
    if (listed != null && listedPosition != listed.length()) {
      throw damaged("large objects that the BLOB METADATA lists are missing");
    }
    if (tag != null) {
      String expected = first == last ? Long.toString(first) : first + ".." + last;
      if (!tag.equals(expected)) {
        throw damaged("large objects are " + expected + ", which is not what the tag says");
      }
    }
  }

  private ArchiveException damaged(String message) {
    return new ArchiveException.Corrupt(message, -1, null, entry.label());
  }
}
