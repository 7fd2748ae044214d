package io.howdah.archive.file;

import io.howdah.archive.ArchiveException;
import io.howdah.archive.Compression;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** The words that C's {@code strerror} has for an error of the file system. */
public final class SystemErrors {
  /** What the JDK adds where links go round in circles. */
  private static final String OR_UNREADABLE_LINK =
      " or unable to access attributes of symbolic link";

  private SystemErrors() {}

  /** The reason alone: {@code No such file or directory}. */
  public static String reason(Throwable e) {
    return switch (e) {
      case NoSuchFileException _ -> "No such file or directory";
      case AccessDeniedException _ -> "Permission denied";
      case FileAlreadyExistsException _ -> "File exists";
      case ClosedChannelException _ -> "the file is closed";
      case NotDirectoryException _ -> "Not a directory";
      case DirectoryNotEmptyException _ -> "Directory not empty";
      case FileSystemException f ->
          f.getReason() == null ? "Input/output error" : plain(f.getReason());
      default -> e.getMessage() == null ? "Input/output error" : e.getMessage();
    };
  }

  private static String plain(String reason) {
    return reason.endsWith(OR_UNREADABLE_LINK)
        ? reason.substring(0, reason.length() - OR_UNREADABLE_LINK.length())
        : reason;
  }

  /** {@code prefix: reason}; an exception that is an archive's already is returned as it is. */
  public static ArchiveException wrap(String prefix, IOException e) {
    return e instanceof ArchiveException a
        ? a
        : new ArchiveException.FileAccess(prefix + ": " + reason(e), e);
  }

  /** {@code prefix: reason}, also where an archive's exception has another prefix. */
  public static ArchiveException.FileAccess wrapReason(String prefix, IOException e) {
    Throwable system = e;
    while (system instanceof ArchiveException && system.getCause() != null) {
      system = system.getCause();
    }
    return new ArchiveException.FileAccess(prefix + ": " + reason(system), system);
  }

  /**
   * A file that could not be closed: {@code could not close WHAT: reason}. Where C's code for the
   * compression speaks first of the file as such, that is the cause.
   *
   * <p>Source: {@code close_none} in compress_none.c, {@code LZ4Stream_close} in compress_lz4.c.
   */
  public static ArchiveException closing(
      Compression.Algorithm algorithm, String what, IOException e) {
    boolean twice =
        switch (algorithm) {
          case NONE, LZ4 -> true;
          case GZIP, ZSTD -> false;
        };
    ArchiveException.FileAccess closing = wrapReason("could not close " + what, e);
    return twice
        ? new ArchiveException.FileAccess(
            closing.getMessage(), wrapReason("could not close file", e))
        : closing;
  }
}
