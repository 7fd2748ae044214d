package io.howdah.script;

import io.howdah.RestoreOptions;
import java.io.IOException;
import java.util.List;

/**
 * The order in which one session restores entries: drops in reverse, then pass by pass.
 *
 * <p>Source: {@code RestoreArchive} in {@code pg_backup_archiver.c}.
 */
public final class RestoreSequence {
  private final RestoreOptions options;
  private final List<SelectedEntry> entries;
  private final EntryWriter writer;
  private final SqlTarget target;

  /** For entries in their order, with what is wanted of each. */
  public RestoreSequence(
      RestoreOptions options, List<SelectedEntry> entries, EntryWriter writer, SqlTarget target) {
    this.options = options;
    this.entries = entries;
    this.writer = writer;
    this.target = target;
  }

  /** Sets the session up, and drops what is to be dropped. */
  public void begin() throws IOException {
    if (options.singleTransaction()) {
      target.begin("BEGIN;\n\n");
    }
    writer.start();
    if (options.clean()) {
      for (int i = entries.size() - 1; i >= 0; i--) {
        writer.drop(entries.get(i));
      }
      writer.endDrops();
    }
  }

  /** Restores the entries of each pass. */
  public void restoreAll() throws IOException {
    for (RestorePass pass : RestorePass.values()) {
      for (SelectedEntry selected : entries) {
        if (selected.wanted().restores()
            && RestorePass.of(selected.entry()) == pass
            && !target.skips(selected.entry())) {
          writer.restore(selected, false);
        }
      }
    }
  }

  /** Commits the transaction that is open because of the options, if one is. */
  public void end() throws IOException {
    if (options.singleTransaction() || options.transactionSize() > 0) {
      target.commit("COMMIT;\n\n");
    }
  }
}
