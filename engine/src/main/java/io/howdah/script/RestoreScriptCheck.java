package io.howdah.script;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveException;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the {@code restore.sql} of a tar archive with its table of contents, which it repeats as
 * a script: the script is made again, and must be the same byte for byte. Nothing is kept of it but
 * a line at a time.
 *
 * <p>What the archive does not tell is taken from the script: the options of the dump that change
 * how entries are written, each of which shows in the first line that is different. Scripts of
 * versions that this has been tried with are compared, all others are not.
 *
 * <p>Source: {@code _CloseArchive} in {@code pg_backup_tar.c}; the options that {@code main} in
 * {@code pg_dump.c} hands on to {@code RestoreArchive}.
 */
public final class RestoreScriptCheck {

  /** How a comparison went that found no damage. */
  public enum Outcome {
    /** The script says what the table of contents says. */
    SAME,
    /** There is no script. */
    NO_SCRIPT,
    /** The script is that of a pg_dump whose way of writing is not known well enough. */
    NOT_COMPARED
  }

  private final ArchiveReader reader;
  private final Toc toc;
  private final int writer;
  private final ScriptTraits traits = new ScriptTraits();

  private RestoreScriptCheck(ArchiveReader reader) {
    this.reader = reader;
    this.toc = reader.toc();
    this.writer = majorVersion(toc.header().dumpVersion());
  }

  /**
   * Compares the script of an archive that is open for random access.
   *
   * @throws ArchiveException.Corrupt where they differ, naming the script's line
   */
  public static Outcome check(ArchiveReader reader) throws IOException {
    return new RestoreScriptCheck(reader).run();
  }

  private Outcome run() throws IOException {
    try (InputStream in = reader.restoreScript()) {
      if (in == null) {
        return Outcome.NO_SCRIPT;
      }
    }
    if (!isKnown()) {
      return Outcome.NOT_COMPARED;
    }
    ScriptDifference difference = compare();
    while (difference != null && traits.explain(difference)) {
      difference = compare();
    }
    if (difference != null) {
      throw new ArchiveException.Corrupt(
          "restore.sql does not say what the table of contents says (line "
              + difference.lineNumber()
              + ")",
          difference.offset(),
          "restore.sql",
          null);
    }
    return Outcome.SAME;
  }

  /** Versions that tests compare, and no entries of a binary upgrade. */
  private boolean isKnown() {
    if (writer != 15 && writer != 17 && writer != 18) {
      return false;
    }
    for (Entry e : toc.entries()) {
      if (e.withOids() || EntryKinds.definition(e).contains("binary_upgrade_set")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable ScriptDifference compare() throws IOException {
    try (InputStream in = reader.restoreScript()) {
      if (in == null) {
        return null;
      }
      ScriptComparer comparer = new ScriptComparer(in, writer);
      RestoreOptions options = traits.options();
      try {
        ScriptWriter.writeForTar(
            toc,
            new EntrySelector(options, null).select(toc.entries()),
            options,
            this::memberName,
            ProgressListener.SILENT,
            comparer);
        comparer.end();
        return null;
      } catch (ScriptComparer.Different e) {
        return e.difference();
      } catch (HowdahException e) {
        throw new ArchiveException.Corrupt(String.valueOf(e.getMessage()), -1, null, null);
      }
    }
  }

  private @Nullable String memberName(Entry entry) {
    String location = reader.locationComment(entry);
    return location == null ? null : location.substring("File: ".length());
  }

  private static int majorVersion(@Nullable String version) {
    int value = 0;
    for (int i = 0; version != null && i < version.length() && i < 4; i++) {
      int digit = version.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
