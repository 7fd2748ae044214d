package io.howdah.script;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list that selects and orders an archive's entries, as {@code pg_restore -l} prints it and
 * {@code -L} takes it: each line starts with a dump ID; what follows a semicolon is a comment.
 *
 * <p>Source: {@code SortTocFromFile} in {@code pg_backup_archiver.c}.
 *
 * @param dumpIds the IDs in the order of the list
 */
public record ListFile(Set<Integer> dumpIds) {

  /** Keeps the order. */
  public ListFile {
    dumpIds = Collections.unmodifiableSet(new LinkedHashSet<>(dumpIds));
  }

  /**
   * Reads a list for an archive.
   *
   * @throws HowdahException if the file cannot be read, or names an entry that isn't there
   */
  public static ListFile read(Path file, Toc toc, ProgressListener listener) {
    String text;
    try {
      if (file.toString().isEmpty()) {
        throw new NoSuchFileException(""); // to the JDK, the current directory
      }
      text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new HowdahException(
          "could not open TOC file \"" + PathText.bytes(file) + "\": " + SystemErrors.reason(e));
    }
    return parse(text, toc, listener);
  }

  static ListFile parse(String text, Toc toc, ProgressListener listener) {
    Set<Integer> ids = new LinkedHashSet<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int next = newline < 0 ? text.length() : newline + 1;
      String line = text.substring(start, next);
      start = next;
      int comment = line.indexOf(';');
      if (comment >= 0) {
        line = line.substring(0, comment);
      }
      int nul = line.indexOf('\0');
      if (isBlank(line)) {
        continue;
      }
      long id = leadingNumber(nul < 0 ? line : line.substring(0, nul));
      if (id <= 0 || id > toc.maxDumpId() || ids.contains((int) id)) {
        String shown = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
        listener.warning("line ignored: " + shown);
        continue;
      }
      if (toc.entry((int) id) == null) {
        throw new HowdahException("could not find entry for ID " + id);
      }
      ids.add((int) id);
    }
    return new ListFile(ids);
  }

  /**
   * The entries in the order of the list, those it doesn't name in front: they are not restored,
   * but a parallel restore has to know of their dependencies first.
   */
  public List<Entry> order(Toc toc) {
    List<Entry> ordered = new ArrayList<>(toc.entries().size());
    for (Entry entry : toc.entries()) {
      if (!dumpIds.contains(entry.dumpId())) {
        ordered.add(entry);
      }
    }
    for (int id : dumpIds) {
      Entry entry = toc.entry(id);
      if (entry != null) {
        ordered.add(entry);
      }
    }
    return ordered;
  }

  private static boolean isBlank(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (" \t\r\n".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** What C's strtol makes of the line; 0 where it starts with no number. */
  private static long leadingNumber(String line) {
    int i = 0;
    while (i < line.length() && " \t\n\u000b\f\r".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    if (i < line.length() && line.charAt(i) == '+') {
      i++;
    }
    long value = 0;
    for (; i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9'; i++) {
      value = Math.min(value * 10 + line.charAt(i) - '0', Integer.MAX_VALUE + 1L);
    }
    return value;
  }
}
