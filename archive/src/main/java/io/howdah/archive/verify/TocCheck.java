package io.howdah.archive.verify;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.CatalogId;
import io.howdah.archive.CreationTime;
import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.Section;
import io.howdah.archive.Toc;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks a header and a table of contents for what reading them lets pass, because a restore could
 * do without: values that no pg_dump writes.
 */
final class TocCheck {
  private final ArchiveReader reader;
  private final Toc toc;
  private final CommandCheck commands;
  private final TextCheck texts;

  TocCheck(ArchiveReader reader) {
    this.reader = reader;
    this.toc = reader.toc();
    this.commands = new CommandCheck(toc);
    this.texts = new TextCheck(toc);
  }

  void run() throws ArchiveException {
    checkHeader(toc.header());
    for (Entry e : toc.entries()) {
      check(e);
    }
  }

  private void check(Entry e) throws ArchiveException {
    checkNames(e);
    refuse(texts.fault(e), e);
    if (toc.header().version().atLeast(ArchiveVersion.V1_14)) {
      checkPlace(e);
      refuse(commands.fault(e), e);
    }
    checkSetting(e);
    checkData(e);
    checkDependencies(e);
  }

  private void checkHeader(Header h) throws ArchiveException {
    CreationTime t = h.created();
    if (t.second() < 0
        || t.second() > 61
        || t.toLocalDateTime() == null
        || t.year() < 90
        || t.year() > 1000
        || t.isDst() < -1
        || t.isDst() > 1) {
      throw damaged("invalid creation date in header", null);
    }
    if (h.version().rev() != 0) {
      throw damaged("invalid revision " + h.version().rev() + " of the archive version", null);
    }
    if (h.offSize() > 8) {
      throw damaged("invalid offset size " + h.offSize() + " in header", null);
    }
    checkVersionText(h.serverVersion(), "server");
    checkVersionText(h.dumpVersion(), "pg_dump");
    int level = h.compression().level();
    if (!h.version().atLeast(ArchiveVersion.V1_15) && (level < -1 || level > 9)) {
      throw damaged("invalid compression level " + level + " in header", null);
    }
  }

  private void checkVersionText(@Nullable String version, String what) throws ArchiveException {
    if (version == null || version.isEmpty() || !isDigit(version.charAt(0))) {
      throw damaged("invalid " + what + " version in header", null);
    }
    for (int i = 0; i < version.length(); i++) {
      char c = version.charAt(i);
      if (c < ' ' || c > '~') {
        throw damaged("invalid " + what + " version in header", null);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void checkNames(Entry e) throws ArchiveException {
    CatalogId id = e.catalogId();
    if (!isOid(id.tableOidText()) || !isOid(id.oidText())) {
      throw damaged("invalid OID in TOC entry", e);
    }
    if (!KnownKinds.contains(e.desc())) {
      throw damaged("unknown kind of TOC entry", e);
    }
    if (e.tag() == null) {
      throw damaged("TOC entry has no tag", e);
    }
    if (e.relkind() != 0 && "rpmitSvfcI".indexOf(e.relkind()) < 0) {
      throw damaged("invalid relation kind in TOC entry", e);
    }
  }

  private void refuse(@Nullable String fault, Entry e) throws ArchiveException {
    if (fault != null) {
      throw damaged("invalid TOC entry: " + fault, e);
    }
  }

  private void checkPlace(Entry e) throws ArchiveException {
    if (!KnownKinds.canBeIn(e.desc(), e.catalogId().tableOidText())) {
      throw damaged("TOC entry is of another kind than its catalog", e);
    }
    if (!KnownKinds.canBeIn(e.desc(), e.section())) {
      throw damaged("TOC entry is in a section where its kind cannot be", e);
    }
    boolean stored = e.desc().equals("TABLE") || e.desc().equals("MATERIALIZED VIEW");
    if (e.tableAccessMethod() != null && (!stored || e.tableAccessMethod().isEmpty())) {
      throw damaged("TOC entry has an access method of tables, which its kind does not have", e);
    }
    Entry table = e.dependencyCount() == 0 ? null : toc.entry(e.dependency(0));
    if (e.desc().equals("TABLE DATA")
        && table != null
        && table.desc().equals("TABLE")
        && !(table.catalogId().oidText().equals(e.catalogId().oidText())
            && Objects.equals(table.tag(), e.tag())
            && Objects.equals(table.namespace(), e.namespace()))) {
      throw damaged("TOC entry has the data of another table than it depends on", e);
    }
  }

  /** Settings have one form each. */
  private void checkSetting(Entry e) throws ArchiveException {
    String definition = e.definition() == null ? "" : e.definition();
    boolean setting =
        switch (e.desc()) {
          case "ENCODING" ->
              definition.startsWith("SET client_encoding = '") && definition.endsWith("';\n");
          case "STDSTRINGS" ->
              definition.equals("SET standard_conforming_strings = 'on';\n")
                  || definition.equals("SET standard_conforming_strings = 'off';\n");
          case "SEARCHPATH" ->
              definition.startsWith("SELECT pg_catalog.set_config('search_path', '")
                  && definition.endsWith("', false);\n");
          default -> true;
        };
    boolean named =
        switch (e.desc()) {
          case "ENCODING", "STDSTRINGS", "SEARCHPATH" -> e.desc().equals(e.tag());
          default -> true;
        };
    if (!named) {
      throw damaged("TOC entry of a setting has the tag of something else", e);
    }
    if (!setting) {
      throw damaged("invalid " + e.desc() + " item: " + definition, e);
    }
  }

  private static boolean isOid(String text) {
    if (text.isEmpty() || text.length() > 10 || (text.length() > 1 && text.charAt(0) == '0')) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return Long.parseLong(text) <= 0xFFFFFFFFL;
  }

  private void checkData(Entry e) throws ArchiveException {
    if (e.hasData() != reader.hasData(e)) {
      throw damaged("TOC entry does not agree with itself on whether it has data", e);
    }
    if (e.hasData() && e.section() != Section.DATA) {
      throw damaged("TOC entry has data and is not in the data section", e);
    }
    if (!e.hasData() && (e.desc().equals("TABLE DATA") || e.desc().equals("BLOBS"))) {
      throw damaged("TOC entry has no data", e);
    }
    String copy = e.copyStatement();
    if (copy != null
        && !copy.isEmpty()
        && !(copy.startsWith("COPY ") && copy.endsWith(" FROM stdin;\n"))) {
      throw damaged("unexpected COPY statement syntax: \"" + copy + "\"", e);
    }
  }

  /**
   * A dependency need not be in the archive for every kind: a table's data depends on the table,
   * which a dump of data only leaves out. But dump IDs are given in ascending order, and what is
   * left out was numbered before what came of it.
   */
  private void checkDependencies(Entry e) throws ArchiveException {
    boolean complete =
        KnownKinds.hasCompleteDependencies(e.desc())
            && toc.header().version().atLeast(ArchiveVersion.V1_14);
    for (int i = 0; i < e.dependencyCount(); i++) {
      int id = e.dependency(i);
      if (id > toc.maxDumpId()) {
        throw damaged("TOC entry depends on ID " + id + ", which is beyond all entries", e);
      }
      if (complete && toc.entry(id) == null) {
        throw damaged("TOC entry depends on ID " + id + ", which is not in the archive", e);
      }
      if (id == e.dumpId()) {
        throw damaged("TOC entry depends on itself", e);
      }
    }
  }

  private ArchiveException damaged(String message, @Nullable Entry e) {
    return new ArchiveException.Corrupt(
        message, e == null ? -1 : toc.byteOffset(e), null, e == null ? null : e.label());
  }
}
