package io.howdah.archive.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Who a file belongs to, and who may do what with it. */
final class Ownership {
  private static final Set<PosixFilePermission> OF_THE_GROUP =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);

  private Ownership() {}

  /**
   * Gives a new file the owner, the group and the permissions of the one that it is to replace, as
   * far as the system allows it. Where the group cannot be given, another one gets nothing.
   *
   * @throws IOException where the old file's cannot be read
   */
  static void copy(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view == null) {
      return; // there is no such thing on this file system
    }
    PosixFileAttributes old = Files.readAttributes(from, PosixFileAttributes.class);
    PosixFileAttributes own = view.readAttributes();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(old.permissions());
    if (!old.group().equals(own.group()) && !isDone(() -> view.setGroup(old.group()))) {
      permissions.removeAll(OF_THE_GROUP);
    }
    // Only root may give files away: otherwise it belongs to who writes it. File systems without
    // permissions of their own, such as FAT, refuse both.
    if (!old.owner().equals(own.owner())) {
      isDone(() -> view.setOwner(old.owner()));
    }
    isDone(() -> view.setPermissions(permissions));
  }

  /** Whether the system allowed it. */
  private static boolean isDone(Change change) {
    try {
      change.make();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private interface Change {
    void make() throws IOException;
  }
}
