package io.howdah.archive.format.directory;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Compression.Algorithm;
import io.howdah.archive.file.ByteInput;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import io.howdah.archive.format.SourceStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Finds and opens the files of a directory archive. Source: compress_io.c. */
final class ArchiveFiles {
  private static final Algorithm[] SUFFIXES = {Algorithm.GZIP, Algorithm.LZ4, Algorithm.ZSTD};

  private final Path directory;

  /** The directory without links, once it was needed. */
  private @Nullable Path realDirectory;

  ArchiveFiles(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** A file that is there, and how its name says that it is compressed. */
  record Found(Path path, Algorithm algorithm) {}

  /** The file with that name or, where there is none, with a suffix. */
  Found find(String name) {
    Path plain = directory.resolve(name);
    for (Algorithm a : SUFFIXES) {
      if (name.endsWith(a.suffix())) {
        return new Found(plain, a);
      }
    }
    if (!Files.exists(plain)) {
      for (Algorithm a : SUFFIXES) {
        Path p = directory.resolve(name + a.suffix());
        if (Files.exists(p)) {
          return new Found(p, a);
        }
      }
    }
    return new Found(plain, Algorithm.NONE);
  }

  /**
   * Opens a file of the archive for reading.
   *
   * @param openError the message before the system's reason, with %s for the file's name
   */
  InputStream open(String name, String openError, @Nullable String entry) throws IOException {
    Found found = find(name);
    ByteInput in = openRaw(found, openError, entry);
    return new SourceStream(in, found.algorithm(), entry);
  }

  private ByteInput openRaw(Found found, String openError, @Nullable String entry)
      throws IOException {
    Path path = found.path();
    Path fileName = path.getFileName();
    String name = fileName == null ? path.toString() : fileName.toString();
    try {
      if (Files.isSymbolicLink(path)) {
        checkLink(path, name, entry);
      }
      if (Files.isDirectory(path)) {
        throw new java.nio.file.FileSystemException(path.toString(), null, "Is a directory");
      }
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path)) {
        throw new java.nio.file.FileSystemException(path.toString(), null, "Not a regular file");
      }
      return ByteInput.whole(FileChannel.open(path, StandardOpenOption.READ), name);
    } catch (IOException e) {
      throw SystemErrors.wrap(openError.replace("%s", PathText.bytes(path)), e);
    }
  }

  /** A link within the directory does no harm; one that leaves it is an attack, or a mistake. */
  private void checkLink(Path path, String name, @Nullable String entry) throws IOException {
    Path real = path.toRealPath();
    Path root = realDirectory;
    if (root == null) {
      root = directory.toRealPath();
      realDirectory = root;
    }
    if (!real.startsWith(root)) {
      throw new ArchiveException.Corrupt(
          "file \"" + name + "\" is a link that leaves the archive's directory", -1, name, entry);
    }
  }

  long sizeOf(String name) {
    try {
      return Files.size(find(name).path());
    } catch (IOException e) {
      return 0;
    }
  }
}
