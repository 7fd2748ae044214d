package io.howdah.archive.format.directory;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.file.Directories;
import io.howdah.archive.file.PathText;
import io.howdah.archive.file.SystemErrors;
import io.howdah.archive.file.TemporaryNames;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory that an archive is written to: a new one, made under a temporary name and renamed
 * when complete, or one that is there and empty, which is used as it is. Its mode is 0700. Source:
 * {@code create_or_open_dir} in dumputils.c.
 */
final class OutputDirectory implements Closeable {
  private static final int MAX_ATTEMPTS = 5;

  private final Path finalPath;
  private final Path currentPath;
  private boolean committed;

  private OutputDirectory(Path finalPath, Path currentPath) {
    this.finalPath = finalPath;
    this.currentPath = currentPath;
  }

  static OutputDirectory create(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      useExisting(path);
      return new OutputDirectory(path, path);
    }
    Path temporary;
    try {
      temporary = TemporaryNames.beside(path);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not open directory \"" + PathText.bytes(path) + "\"", e);
    }
    try {
      Files.createDirectory(temporary);
      makePrivate(temporary);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not create directory \"" + PathText.bytes(path) + "\"", e);
    }
    return new OutputDirectory(path, temporary);
  }

  private static void useExisting(Path path) throws IOException {
    boolean empty;
    try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
      empty = !content.iterator().hasNext();
    } catch (NoSuchFileException e) {
      // A link that leads nowhere.
      throw new ArchiveException.FileAccess(
          "could not create directory \"" + PathText.bytes(path) + "\": File exists", e);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not open directory \"" + PathText.bytes(path) + "\"", e);
    }
    if (!empty) {
      throw new ArchiveException.FileAccess(
          "directory \"" + PathText.bytes(path) + "\" is not empty", null);
    }
    try {
      makePrivate(path);
    } catch (IOException e) {
      throw SystemErrors.wrap(
          "could not change permissions of directory \"" + PathText.bytes(path) + "\"", e);
    }
  }

  private static void makePrivate(Path path) throws IOException {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    } catch (UnsupportedOperationException e) {
      // No POSIX permissions here, so none to set.
    }
  }

  /** Where a file stands while it is written. */
  Path resolve(String name) {
    return currentPath.resolve(name);
  }

  /** How messages name a file. */
  String shown(String name) {
    return PathText.bytes(finalPath) + "/" + name;
  }

  void commit(boolean sync) throws IOException {
    if (sync) {
      try (DirectoryStream<Path> content = Files.newDirectoryStream(currentPath)) {
        for (Path file : content) {
          Directories.syncFile(file);
        }
      } catch (IOException e) {
        throw SystemErrors.wrap(
            "could not fsync files in directory \"" + PathText.bytes(finalPath) + "\"", e);
      }
      Directories.sync(currentPath);
    }
    if (!currentPath.equals(finalPath)) {
      try {
        Files.move(currentPath, finalPath, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw SystemErrors.wrap(
            "could not rename directory \"" + PathText.bytes(currentPath) + "\"", e);
      }
    }
    committed = true;
    if (sync) {
      Directories.sync(finalPath.toAbsolutePath().getParent());
    }
  }

  /** Without a commit before, removes all files, and the directory unless it was there before. */
  @Override
  public void close() throws IOException {
    if (committed || !Files.isDirectory(currentPath)) {
      return;
    }
    // Another thread may still be writing when a dump is interrupted: what it adds is removed too.
    for (int attempt = 1; ; attempt++) {
      try {
        removeAll();
        return;
      } catch (DirectoryNotEmptyException e) {
        if (attempt == MAX_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void removeAll() throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(currentPath)) {
      for (Path file : content) {
        Files.deleteIfExists(file);
      }
    }
    if (!currentPath.equals(finalPath)) {
      Files.deleteIfExists(currentPath);
    }
  }
}
