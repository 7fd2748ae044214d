package io.howdah.restore;

import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.ArchiveVersion;
import io.howdah.archive.Entry;
import io.howdah.script.FixedState;
import io.howdah.script.SelectedEntry;
import java.util.List;

/**
 * What the sessions of one restore share. Immutable but for the tables' outcomes and the connector,
 * which are thread-safe.
 *
 * @param reader the archive
 * @param options how to restore it
 * @param entries all entries, in order, with what is wanted of each
 * @param fixed the settings that always hold
 * @param tables what became of tables
 * @param connector how to get to the server
 * @param listener hears what happens, from one thread at a time
 * @param onlyDefinitions whether all tables are made in this run and stay empty
 */
record RestoreContext(
    ArchiveReader reader,
    RestoreOptions options,
    List<SelectedEntry> entries,
    FixedState fixed,
    TableOutcomes tables,
    ServerConnector connector,
    ProgressListener listener,
    boolean onlyDefinitions) {

  /** From how many tables, indexes and keys on a second session pays. */
  private static final int MANY = 1000;

  RestoreContext(
      ArchiveReader reader,
      RestoreOptions options,
      List<SelectedEntry> entries,
      TableOutcomes tables,
      ServerConnector connector,
      ProgressListener listener) {
    this(
        reader,
        options,
        entries,
        FixedState.of(reader.toc(), options),
        tables,
        connector,
        listener,
        hasOnlyDefinitions(entries));
  }

  boolean standardStrings() {
    return fixed.standardStrings();
  }

  boolean stopsAtErrors() {
    return options.exitOnError() || options.singleTransaction() || options.transactionSize() > 0;
  }

  /** Whether large objects are made where their contents are: before 1.12 nothing else does. */
  boolean makesLargeObjects() {
    return !reader.header().version().atLeast(ArchiveVersion.V1_12);
  }

  /**
   * Whether a second session is worth its while and does no harm: many tables that stay empty are
   * made, or many of their indexes and keys, and errors are passed over.
   */
  boolean mayUseSecondSession() {
    return onlyDefinitions
        && (options.secondSession() || options.jobs() > 1)
        && !options.clean()
        && !stopsAtErrors()
        && hasMany(entries);
  }

  private static boolean hasMany(List<SelectedEntry> entries) {
    int count = 0;
    for (SelectedEntry selected : entries) {
      if (selected.wanted().schema() && Halves.isWorthIt(selected.entry())) {
        count++;
      }
    }
    return count >= MANY;
  }

  /** Whether running an entry may take long: it reads tables that are not known to be empty. */
  boolean mayTakeLong(Entry entry) {
    if (onlyDefinitions) {
      return false;
    }
    return switch (entry.desc()) {
      case "INDEX", "CONSTRAINT", "CHECK CONSTRAINT", "FK CONSTRAINT", "MATERIALIZED VIEW DATA" ->
          true;
      default -> false;
    };
  }

  private static boolean hasOnlyDefinitions(List<SelectedEntry> entries) {
    boolean tables = false;
    for (SelectedEntry selected : entries) {
      String desc = selected.entry().desc();
      if (desc.equals("TABLE DATA") && selected.wanted().data()) {
        return false;
      }
      tables |= desc.equals("TABLE") && selected.wanted().schema();
    }
    return tables;
  }
}
