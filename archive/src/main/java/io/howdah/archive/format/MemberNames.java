package io.howdah.archive.format;

import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.archive.Header;

/** The names of the files that directory and tar archives consist of. */
public final class MemberNames {
  public static final String TOC = "toc.dat";

  /** The script that a tar archive ends with. */
  public static final String RESTORE_SCRIPT = "restore.sql";

  private static final int MAX_LENGTH = 255;

  private MemberNames() {}

  /** The file of an entry's data: {@code 3210.dat}. */
  public static String data(Entry entry) {
    return entry.dumpId() + ".dat";
  }

  /** The list of an entry's large objects; before 1.16 an archive had one such entry at most. */
  public static String largeObjectList(Header header, Entry entry) {
    return header.version().atLeast(ArchiveVersion.CURRENT)
        ? "blobs_" + entry.dumpId() + ".toc"
        : "blobs.toc";
  }

  /** The file of a large object. */
  public static String largeObject(long oid) {
    return "blob_" + oid + ".dat";
  }

  /** A line of the list of large objects. */
  public static String largeObjectLine(long oid) {
    return oid + " " + largeObject(oid) + "\n";
  }

  /** Whether a name, without a suffix of compression, is one that files of data have. */
  public static boolean isOfData(String name) {
    boolean list = name.startsWith("blobs") && name.endsWith(".toc");
    if (list || !name.endsWith(".dat")) {
      return list;
    }
    int start = name.startsWith("blob_") ? 5 : 0;
    int end = name.length() - 4;
    for (int i = start; i < end; i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return end > start;
  }

  /** Whether a name stays within its directory: no separator, not the directory or its parent. */
  public static boolean isPlain(String name) {
    if (name.isEmpty() || name.length() > MAX_LENGTH || name.equals(".") || name.equals("..")) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '/' || c == '\\' || c == ':' || c < ' ') {
        return false;
      }
    }
    return true;
  }
}
