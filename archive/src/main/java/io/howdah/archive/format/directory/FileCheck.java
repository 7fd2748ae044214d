package io.howdah.archive.format.directory;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import io.howdah.archive.format.MemberNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Goes over all files of a directory, and compares them with its table of contents. Files that no
 * archive has, such as notes or a list for {@code pg_restore -L}, may lie beside.
 */
final class FileCheck {
  private final Path directory;
  private final Path real;
  private final Set<String> expected;

  /** The files that were met, by their names without the suffix of compression. */
  private final Map<String, String> seen = new HashMap<>();

  /**
   * For one directory.
   *
   * @param expected the names of its files, without the suffix of compression
   */
  FileCheck(Path directory, Set<String> expected) throws IOException {
    this.directory = directory;
    this.real = directory.toRealPath();
    this.expected = expected;
  }

  /**
   * Checks that nothing is there twice, or belongs to no entry; what is missing shows when it is
   * read.
   */
  void run() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        check(file);
      }
    } catch (IOException e) {
      throw SystemErrors.wrap("could not read directory \"" + PathText.bytes(directory) + "\"", e);
    }
  }

  private void check(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String plain = withoutSuffix(name);
    if (!expected.contains(plain)) {
      if (MemberNames.isOfData(plain)) {
        throw damaged("file \"" + name + "\" belongs to no TOC entry", name);
      }
      return;
    }
    String other = seen.put(plain, name);
    if (other != null) {
      throw damaged("there are two files \"" + other + "\" and \"" + name + "\"", name);
    }
    if (Files.isSymbolicLink(file)) {
      checkLink(file, name);
    }
    if (name.endsWith(Algorithm.GZIP.suffix()) && Files.size(file) == 0) {
      // Even without data gzip, and pg_dump, write a header and a trailer.
      throw damaged("file \"" + name + "\" is empty", name);
    }
  }

  /** A file kept elsewhere does no harm; two names for one file are a mistake. */
  private void checkLink(Path file, String name) throws IOException {
    Path target = file.toRealPath();
    if (real.equals(target.getParent())
        && expected.contains(withoutSuffix(String.valueOf(target.getFileName())))) {
      throw damaged("file \"" + name + "\" is a link to another file of the archive", name);
    }
  }

  private static String withoutSuffix(String name) {
    for (Algorithm a : Algorithm.values()) {
      if (a != Algorithm.NONE && name.endsWith(a.suffix())) {
        return name.substring(0, name.length() - a.suffix().length());
      }
    }
    return name;
  }

  private static ArchiveException damaged(String message, String name) {
    return new ArchiveException.Corrupt(message, -1, name, null);
  }
}
