package io.howdah.archive.format;

import io.howdah.archive.ArchiveException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of large objects, {@code blobs_NNNN.toc}: for each a line with its OID, a blank and
 * its file's name.
 */
public final class LargeObjectList implements Closeable {
  private static final int MAX_LINE = 1024;

  private final InputStream in;
  private final String name;
  private final String entry;
  private final byte[] line = new byte[MAX_LINE];
  private long lineStart;
  private long oid;
  private String file = "";

  /**
   * A list.
   *
   * @param in its bytes, decompressed; closed with this
   * @param name of the list, for messages
   * @param entry label of the BLOBS entry, for messages
   */
  public LargeObjectList(InputStream in, String name, String entry) {
    this.in = new BufferedInputStream(in, MAX_LINE);
    this.name = name;
    this.entry = entry;
  }

  /** Goes to the next line; false after the last. */
  public boolean next() throws IOException {
    int length = readLine();
    if (length < 0) {
      return false;
    }
    String text = new String(line, 0, length, StandardCharsets.ISO_8859_1);
    int blank = text.indexOf(' ');
    long id = blank < 1 || blank > 10 ? -1 : parse(text, blank);
    String member = text.substring(blank + 1);
    if (id <= 0 || id > 0xFFFFFFFFL || !MemberNames.isPlain(member)) {
      throw new ArchiveException.Corrupt(
          "invalid line in large object TOC file \"" + name + "\": \"" + text + "\"",
          lineStart,
          name,
          entry);
    }
    oid = id;
    file = member;
    return true;
  }

  /**
   * Reads the rest of the list and gives the names of the files.
   *
   * @throws ArchiveException.Corrupt where a name is not the one that pg_dump gives the object
   */
  public void addFiles(Set<String> names) throws IOException {
    while (next()) {
      String expected = MemberNames.largeObject(oid);
      if (!file.startsWith(expected)) {
        throw new ArchiveException.Corrupt(
            "file name \"" + file + "\" is not the one that belongs to large object " + oid,
            lineStart,
            name,
            entry);
      }
      names.add(expected);
    }
  }

  private static long parse(String text, int end) {
    long value = 0;
    for (int i = 0; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /** The length of the next line without its end, or -1 at the end. */
  private int readLine() throws IOException {
    int n = 0;
    while (true) {
      int b = in.read();
      if (b < 0 && n == 0) {
        return -1;
      }
      if (b < 0 || b == '\n') {
        lineStart += n + 1;
        return n;
      }
      if (n == line.length) {
        throw new ArchiveException.Corrupt(
            "line too long in large object TOC file \"" + name + "\"", lineStart, name, entry);
      }
      line[n++] = (byte) b;
    }
  }

  /** The OID of the object that was read last. */
  public long oid() {
    return oid;
  }

  /** The file's name, which stays within its directory. */
  public String file() {
    return file;
  }

  /** The OID that a BLOBS entry's tag begins with, from 1.16 on; -1 where it has none. */
  public static long firstOid(@Nullable String tag) {
    if (tag == null) {
      return -1;
    }
    int end = 0;
    while (end < tag.length() && tag.charAt(end) >= '0' && tag.charAt(end) <= '9') {
      end++;
    }
    return end == 0 || end > 10 ? -1 : parse(tag, end);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
