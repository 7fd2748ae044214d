package io.howdah.archive.verify;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that an entry's commands are SQL as pg_dump and the server's deparser write it. Only what
 * tools and servers 14 to 18 have written is looked at: others may have words of their own.
 */
final class SqlCheck {
  private final Toc toc;
  private final Relations relations;
  private final boolean known;
  private final boolean backslashes;
  private final FormCheck forms;
  private final ReferenceCheck references;
  private final DependencyCheck dependencies;

  SqlCheck(Toc toc) {
    this.toc = toc;
    this.known =
        isKnown(toc.header().dumpVersion())
            && isKnown(toc.header().serverVersion())
            && quotesAreOneByte(toc.encoding())
            && !isBinaryUpgrade(toc);
    this.relations = new Relations(toc);
    this.forms = new FormCheck(relations);
    this.dependencies = new DependencyCheck(toc, relations);
    this.references = new ReferenceCheck(toc);
    this.backslashes = !toc.standardConformingStrings();
  }

  /**
   * Checks all entries.
   *
   * @throws ArchiveException.Corrupt with the first fault
   */
  void run() throws ArchiveException {
    if (!known) {
      return;
    }
    for (Entry e : toc.entries()) {
      String fault = fault(e);
      if (fault != null) {
        throw damaged("invalid TOC entry: " + fault, e);
      }
    }
    EntryIdCheck.Fault fault = EntryIdCheck.find(toc);
    if (fault != null) {
      throw damaged(fault.message(), fault.entry());
    }
  }

  /** What is known of the columns of the archive's data; null where definitions are not read. */
  @Nullable ColumnChecks columns() {
    return known ? new ColumnChecks(toc, relations, backslashes) : null;
  }

  private ArchiveException damaged(String message, Entry e) {
    return new ArchiveException.Corrupt(message, toc.byteOffset(e), null, e.label());
  }

  /** Definitions of a binary upgrade have more in them, and are never kept. */
  private static boolean isBinaryUpgrade(Toc toc) {
    for (Entry e : toc.entries()) {
      if (e.definition() != null && e.definition().contains("pg_catalog.binary_upgrade_")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(@Nullable String version) {
    if (version == null || version.length() < 2) {
      return false;
    }
    return switch (version.substring(0, 2)) {
      case "14", "15", "16", "17", "18" -> true;
      default -> false;
    };
  }

  /** Whether a byte that means something in SQL cannot be part of a character. */
  private static boolean quotesAreOneByte(@Nullable String encoding) {
    return encoding != null
        && switch (encoding.toUpperCase(Locale.ROOT)) {
          case "SJIS", "SHIFT_JIS_2004", "BIG5", "GBK", "UHC", "GB18030", "JOHAB" -> false;
          default -> true;
        };
  }

  private SqlTokens tokens(@Nullable String command) {
    return SqlTokens.of(command == null ? "" : command, backslashes);
  }

  /** What is wrong with an entry, or null; for each entry, in the archive's order. */
  @Nullable String fault(Entry e) {
    return switch (e.desc()) {
      case "BLOB METADATA", "BLOBS", "WARNING" -> dependencies.fault(e, tokens(null));
      case "TABLE DATA" -> {
        SqlTokens copy = tokens(e.copyStatement());
        String fault = forms.copyFault(e, copy);
        yield fault != null ? fault : dependencies.fault(e, copy);
      }
      default -> commandFault(e, tokens(e.definition()), tokens(e.dropStatement()));
    };
  }

  private @Nullable String commandFault(Entry e, SqlTokens definition, SqlTokens drop) {
    String fault = fault("definition", definition);
    if (fault == null) {
      fault = fault("command that drops it", drop);
    }
    boolean routine = e.desc().equals("FUNCTION") || e.desc().equals("PROCEDURE");
    if (fault == null && routine && !SignatureCheck.agrees(e, definition, drop)) {
      fault = "its definition has other arguments than the command that drops it, or its tag";
    }
    if (fault == null) {
      String form = forms.fault(e, definition);
      form = form != null ? form : references.fault(e, definition);
      fault = form == null ? null : "its definition has " + form;
    }
    return fault != null ? fault : dependencies.fault(e, definition);
  }

  private static @Nullable String fault(String what, SqlTokens tokens) {
    String fault = tokens.fault() != null ? tokens.fault() : WordCheck.fault(tokens);
    return fault == null ? null : "its " + what + " has " + fault;
  }
}
