package io.howdah.archive.file;

import io.howdah.archive.ArchiveException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file while it is written, and the name that it shall have. A regular file is made under a
 * temporary name beside its own; devices, pipes and what stands where no file can be made are
 * written in place. Not thread-safe.
 *
 * @param channel to write to
 * @param target where the file shall stand in the end
 * @param current where it stands now; the same where it is written in place
 */
record OutputPlace(FileChannel channel, Path target, Path current) {

  /** Opens the file; fails with what the file system says. */
  static OutputPlace open(Path path) throws IOException {
    boolean exists = Files.exists(path);
    if (exists && (!Files.isRegularFile(path) || isDevice(path))) {
      DescriptorNames.requireWritable(path);
      return inPlace(path);
    }
    if (!exists && Files.isSymbolicLink(path)) {
      return inPlace(path);
    }
    // Through a symbolic link the file that it points to is replaced, as it would be written.
    Path real = exists ? path.toRealPath() : path;
    if (exists && !Files.isWritable(real)) {
      throw new AccessDeniedException(path.toString());
    }
    Path temporary = TemporaryNames.beside(real);
    FileChannel channel;
    try {
      channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      if (exists) {
        // A directory that takes no new file may well hold one that can be written.
        return inPlace(real);
      }
      throw e;
    }
    if (exists) {
      copyOwnership(real, temporary, channel);
    }
    return new OutputPlace(channel, real, temporary);
  }

  private static OutputPlace inPlace(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING);
    return new OutputPlace(channel, path, path);
  }

  private static void copyOwnership(Path from, Path to, FileChannel channel) throws IOException {
    try {
      Ownership.copy(from, to);
    } catch (IOException e) {
      channel.close();
      Files.deleteIfExists(to);
      throw e;
    }
  }

  /** Whether it is a name such as /dev/stdout, which may stand for a file opened elsewhere. */
  private static boolean isDevice(Path path) {
    return path.startsWith("/dev") || path.startsWith("/proc");
  }

  /** Whether it has its name already. */
  boolean isInPlace() {
    return current.equals(target);
  }

  /** Whether this is a file that can be made safe on disk, rather than a device or a pipe. */
  boolean isRegular() {
    return Files.isRegularFile(current, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Closes the file and gives it its name.
   *
   * @param sync whether it shall be safe on disk then
   * @throws ArchiveException where that fails; where a device or a pipe shall be synced, too
   */
  void complete(boolean sync) throws IOException {
    if (sync) {
      sync();
    }
    try {
      channel.close();
    } catch (IOException e) {
      throw SystemErrors.wrap("could not close archive file", e);
    }
    boolean regular = isRegular();
    if (!isInPlace()) {
      try {
        Files.move(current, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw SystemErrors.wrap("could not rename file \"" + PathText.bytes(current) + "\"", e);
      }
    }
    if (sync && regular) {
      Directories.sync(target.toAbsolutePath().getParent());
    }
  }

  private void sync() throws IOException {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw SystemErrors.wrap("could not fsync file \"" + PathText.bytes(target) + "\"", e);
    }
  }

  /** Closes the file and sees to it that nothing stays that looks whole. */
  void discard() throws IOException {
    try {
      if (isInPlace() && isRegular() && channel.isOpen()) {
        channel.truncate(0);
      }
    } finally {
      channel.close();
      if (!isInPlace()) {
        Files.deleteIfExists(current);
      }
    }
  }
}
