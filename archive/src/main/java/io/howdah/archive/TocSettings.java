package io.howdah.archive;

/** The settings that ENCODING and STDSTRINGS entries hold in their definitions. */
final class TocSettings {
  private TocSettings() {}

  /** {@code SET client_encoding = 'UTF8';} gives {@code UTF8}. */
  static String encoding(Entry e) throws ArchiveException {
    String defn = e.definition() == null ? "" : e.definition();
    int from = defn.indexOf('\'');
    int to = from < 0 ? -1 : defn.indexOf('\'', from + 1);
    if (to < 0) {
      throw new ArchiveException.Corrupt("invalid ENCODING item: " + defn, -1, null, e.label());
    }
    String name = defn.substring(from + 1, to);
    if (!Encodings.isKnown(name)) {
      throw new ArchiveException.Corrupt(
          "unrecognized encoding \"" + name + "\"", -1, null, e.label());
    }
    return name;
  }

  /** {@code SET standard_conforming_strings = 'on';} gives true. */
  static boolean standardStrings(Entry e) throws ArchiveException {
    String defn = e.definition() == null ? "" : e.definition();
    int quote = defn.indexOf('\'');
    if (quote >= 0 && defn.startsWith("'on'", quote)) {
      return true;
    }
    if (quote >= 0 && defn.startsWith("'off'", quote)) {
      return false;
    }
    throw new ArchiveException.Corrupt("invalid STDSTRINGS item: " + defn, -1, null, e.label());
  }
}
