package io.howdah.archive.verify;

import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the dump IDs of all entries. pg_dump numbers objects as it reads them from the catalogs,
 * some of which it reads in the order of their OIDs; then what it makes while it writes, such as
 * comments and privileges, in the order of writing. Source: {@code getSchemaData} in common.c;
 * {@code getTables}, {@code getRules}, {@code getEventTriggers}, {@code processExtensionTables} and
 * {@code getTableData} in pg_dump.c; the callers of {@code createDumpId}.
 */
final class EntryIdCheck {

  /** An entry, and what is wrong with it. */
  record Fault(Entry entry, String message) {}

  private EntryIdCheck() {}

  /** The first fault, or null. */
  static @Nullable Fault find(Toc toc) {
    int lastWritten = 0;
    int lastRead = 0;
    int firstWritten = Integer.MAX_VALUE;
    List<Entry> relations = new ArrayList<>();
    List<Entry> data = new ArrayList<>();
    List<Entry> rules = new ArrayList<>();
    for (Entry e : toc.entries()) {
      if (isNumberedWhenWritten(e.desc())) {
        if (e.dumpId() < lastWritten) {
          return new Fault(e, "TOC entry has a lower ID than one that was written before it");
        }
        lastWritten = e.dumpId();
        firstWritten = Math.min(firstWritten, lastWritten);
      } else {
        lastRead = Math.max(lastRead, e.dumpId());
      }
      switch (e.desc()) {
        case "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "SEQUENCE" -> relations.add(e);
        case "TABLE DATA", "MATERIALIZED VIEW DATA" -> data.add(e);
        case "RULE" -> rules.add(e);
        default -> {}
      }
    }
    if (lastRead > firstWritten) {
      for (Entry e : toc.entries()) {
        if (e.dumpId() == lastRead) {
          return new Fault(e, "TOC entry has an ID of those that were given while writing");
        }
      }
    }
    Fault fault = inOrder(relations);
    if (fault == null) {
      Set<Long> defined = new HashSet<>();
      for (Entry e : relations) {
        defined.add(e.oid());
      }
      // An extension's configuration tables come before the others, in the extension's order; they
      // are not defined here, but by the extension.
      data.removeIf(e -> !defined.contains(e.oid()));
      fault = inOrder(data);
    }
    return fault == null ? inOrder(rules) : fault;
  }

  private static boolean isNumberedWhenWritten(String desc) {
    return switch (desc) {
      case "ENCODING",
          "STDSTRINGS",
          "SEARCHPATH",
          "DATABASE",
          "DATABASE PROPERTIES",
          "COMMENT",
          "SECURITY LABEL",
          "ACL",
          "SEQUENCE OWNED BY",
          "SEQUENCE SET",
          "STATISTICS DATA",
          "USER MAPPING",
          "pg_largeobject" ->
          true;
      default -> false;
    };
  }

  /** Whether IDs rise with OIDs. Several entries may be about one object. */
  private static @Nullable Fault inOrder(List<Entry> entries) {
    entries.sort(Comparator.comparingInt(Entry::dumpId));
    long last = 0;
    for (Entry e : entries) {
      if (e.oid() < last) {
        return new Fault(e, "TOC entry has an ID that does not go with its OID");
      }
      last = e.oid();
    }
    return null;
  }
}
