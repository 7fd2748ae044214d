package io.howdah.script;

import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import io.howdah.archive.Header;
import io.howdah.archive.Toc;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as a script for psql: plain pg_dump, {@code pg_restore -f}, and the {@code
 * restore.sql} of tar archives. Whether the data comes from an archive or a live database makes no
 * difference to the script. Used once; not thread-safe.
 *
 * <p>Source: {@code RestoreArchive} in {@code pg_backup_archiver.c}.
 */
public final class ScriptWriter {
  private final Toc toc;
  private final List<SelectedEntry> entries;
  private final RestoreOptions options;
  private final ProgressListener listener;

  /**
   * A writer for a selection of entries.
   *
   * @param toc where the entries come from, with the settings that hold for them
   * @param entries all entries in the order wanted, as {@link EntrySelector} gives them
   */
  public ScriptWriter(
      Toc toc, List<SelectedEntry> entries, RestoreOptions options, ProgressListener listener) {
    this.toc = toc;
    this.entries = entries;
    this.options = ImpliedOptions.of(options, entries, listener);
    this.listener = listener;
  }

  /**
   * Writes the script and flushes the stream, also where it fails in the middle; does not close it.
   *
   * @throws io.howdah.HowdahException if the stream takes no more, or an entry cannot be written
   */
  public void write(EntryData data, OutputStream stream) throws IOException {
    ScriptOutput out = new ScriptOutput(stream);
    ScriptTarget target = new ScriptTarget(out, data, toc, options, listener);
    write(data, target);
  }

  /**
   * Writes the script that a tar archive holds for people, who load the data from the archive's
   * other members. The options are those of the dump: that objects are dropped first, and that the
   * script is not verbose, is arranged here.
   *
   * @param fileNames the member that holds an entry's data
   * @param listener hears what is written, as C's pg_dump tells it too
   */
  public static void writeForTar(
      Toc toc,
      List<SelectedEntry> entries,
      RestoreOptions options,
      MemberNames fileNames,
      ProgressListener listener,
      OutputStream stream)
      throws IOException {
    RestoreOptions forTar =
        options.toBuilder()
            .clean(true)
            .superuser(null)
            .verbose(false)
            .suppressDumpWarnings(true)
            .build();
    ScriptWriter writer = new ScriptWriter(toc, entries, forTar, listener);
    ScriptOutput out = new ScriptOutput(stream);
    out.print(TarScript.NOTE);
    TarScript data = new TarScript(out, fileNames);
    writer.write(data, data.target(toc, forTar, listener));
  }

  private void write(EntryData data, ScriptTarget target) throws IOException {
    EntryWriter writer = new EntryWriter(options, FixedState.of(toc, options), toc, data, target);
    RestoreSequence sequence = new RestoreSequence(options, entries, writer, target);
    ScriptOutput out = target.out();
    try {
      out.print(opening());
      sequence.begin();
      sequence.restoreAll();
      sequence.end();
      out.print(closing());
    } catch (IOException | RuntimeException failure) {
      out.leave(failure);
      throw failure;
    }
    out.flush();
  }

  private String opening() {
    Header header = toc.header();
    StringBuilder text = new StringBuilder(256).append("--\n-- PostgreSQL database dump\n--\n\n");
    if (options.restrictKey() != null) {
      text.append("\\restrict ").append(options.restrictKey()).append("\n\n");
    }
    if (header.serverVersion() != null) {
      text.append("-- Dumped from database version ").append(header.serverVersion()).append('\n');
    }
    if (header.dumpVersion() != null) {
      text.append("-- Dumped by pg_dump version ").append(header.dumpVersion()).append('\n');
    }
    text.append('\n');
    if (options.verbose()) {
      @Nullable String created = Timestamps.of(header.created());
      if (created != null) {
        text.append("-- Started on ").append(created).append("\n\n");
      }
    }
    return text.toString();
  }

  private String closing() {
    StringBuilder text = new StringBuilder(128);
    if (options.verbose()) {
      text.append("-- Completed on ").append(Timestamps.now()).append("\n\n");
    }
    text.append("--\n-- PostgreSQL database dump complete\n--\n\n");
    if (options.restrictKey() != null) {
      text.append("\\unrestrict ").append(options.restrictKey()).append("\n\n");
    }
    return text.toString();
  }

  /** Names the member of a tar archive in which an entry's data is. */
  @FunctionalInterface
  public interface MemberNames {
    /** The name, or null where the entry has no data. */
    @Nullable String of(Entry entry);
  }
}
