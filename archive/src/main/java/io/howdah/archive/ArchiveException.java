package io.howdah.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Why an archive could not be read or written. The kinds are told apart by type; messages are
 * pg_dump's and pg_restore's where those have one, without the program's name in front.
 */
public abstract sealed class ArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String detail;

  private ArchiveException(String message, @Nullable String detail, @Nullable Throwable cause) {
    super(message, cause);
    this.detail = detail;
  }

  /** More than the message says, such as the byte offset and the entry; null where nothing. */
  public @Nullable String detail() {
    return detail;
  }

  /** The message, which is never null. */
  @Override
  public String getMessage() {
    String message = super.getMessage();
    return message == null ? "" : message;
  }

  /** The archive is damaged. */
  public static final class Corrupt extends ArchiveException {
    private static final long serialVersionUID = 1L;
    private final long byteOffset;
    private final @Nullable String file;
    private final @Nullable String entry;

    /**
     * Damage at a place.
     *
     * @param message what is wrong, as the user is told it
     * @param byteOffset where in the file the damage was noticed, or -1 where that is not known
     * @param file the file within a directory or tar archive, or null
     * @param entry label of the entry being read, or null outside of entries
     */
    public Corrupt(String message, long byteOffset, @Nullable String file, @Nullable String entry) {
      super(message, where(byteOffset, file, entry), null);
      this.byteOffset = byteOffset;
      this.file = file;
      this.entry = entry;
    }

    /** Where in the file the damage was noticed, from 0; -1 where that is not known. */
    public long byteOffset() {
      return byteOffset;
    }

    /** The file within a directory or tar archive; null for an archive that is one file. */
    public @Nullable String file() {
      return file;
    }

    /**
     * The label of the entry that was being read ({@link Entry#label}); null outside of entries.
     */
    public @Nullable String entry() {
      return entry;
    }

    private static @Nullable String where(
        long byteOffset, @Nullable String file, @Nullable String entry) {
      StringBuilder sb = new StringBuilder();
      if (byteOffset >= 0) {
        sb.append("at byte ").append(byteOffset);
      }
      if (file != null) {
        sb.append(sb.isEmpty() ? "in file \"" : " of file \"").append(file).append('"');
      }
      if (entry != null) {
        sb.append(sb.isEmpty() ? "in TOC entry " : ", in TOC entry ").append(entry);
      }
      return sb.isEmpty() ? null : sb.toString();
    }
  }

  /** The archive's version is older than any that is read. */
  public static final class TooOld extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** With the version that the header says. */
    public TooOld(ArchiveVersion actual) {
      super(
          unsupported(actual),
          "the oldest archive version that can be read is "
              + ArchiveVersion.OLDEST.major()
              + "."
              + ArchiveVersion.OLDEST.minor(),
          null);
    }
  }

  /** The archive's version is newer than any that is known. */
  public static final class TooNew extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** With the version that the header says. */
    public TooNew(ArchiveVersion actual) {
      super(
          unsupported(actual),
          "the newest archive version that can be read is "
              + ArchiveVersion.CURRENT.major()
              + "."
              + ArchiveVersion.CURRENT.minor(),
          null);
    }
  }

  private static String unsupported(ArchiveVersion v) {
    return "unsupported version (" + v.major() + "." + v.minor() + ") in file header";
  }

  /** The file is something else than an archive, or one of another format than asked for. */
  public static final class NotAnArchive extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** With what the user is told. */
    public NotAnArchive(String message) {
      super(message, null, null);
    }
  }

  /** The format cannot be compressed so, or the archive's compression is not known. */
  public static final class UnsupportedCompression extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** With what the user is told. */
    public UnsupportedCompression(String message) {
      super(message, null, null);
    }
  }

  /** A file could not be opened, read or written; the message ends with the system's reason. */
  public static final class FileAccess extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /**
     * A failure of the file system.
     *
     * @param message with the system's reason at its end
     * @param cause what the file system threw, if anything
     */
    public FileAccess(String message, @Nullable Throwable cause) {
      super(message, null, cause);
    }
  }

  /** The archive or its place cannot do what was asked, such as going back in a pipe. */
  public static final class NotPossible extends ArchiveException {
    private static final long serialVersionUID = 1L;

    /** With what the user is told. */
    public NotPossible(String message) {
      super(message, null, null);
    }
  }
}
