package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.RestoreReport;
import io.howdah.archive.ArchiveReader;
import io.howdah.archive.Entry;
import io.howdah.archive.Format;
import io.howdah.archive.Section;
import io.howdah.script.EntryKinds;
import io.howdah.script.EntryWriter;
import io.howdah.script.ImpliedOptions;
import io.howdah.script.RestorePass;
import io.howdah.script.RestoreSequence;
import io.howdah.script.SelectedEntry;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One restore of an archive into a server: connect, plan, run, report. Used once; {@link #cancel}
 * may be called from any thread.
 *
 * <p>Source: {@code RestoreArchive} in {@code pg_backup_archiver.c}.
 */
public final class RestoreRun {
  private final ArchiveReader reader;
  private final List<SelectedEntry> entries;
  private final RestoreOptions options;
  private final ProgressListener listener;
  private final ServerConnector connector;
  private final Map<Integer, List<Integer>> dataOfTable;

  /**
   * A restore to come.
   *
   * @param entries all entries of the archive, in order, with what is wanted of each
   * @param listener hears what happens; called from one thread at a time
   */
  public RestoreRun(
      ArchiveReader reader,
      List<SelectedEntry> entries,
      RestoreOptions options,
      ProgressListener listener,
      ConnectionParameters parameters,
      ConnectOptions connecting) {
    this.reader = reader;
    this.entries = entries;
    this.options = options;
    this.listener = new SerialListener(listener);
    this.connector = new ServerConnector(parameters, connecting);
    this.dataOfTable = TableData.byTable(reader.toc());
  }

  /**
   * Restores.
   *
   * @throws HowdahException if the restore could not come to its end
   */
  public RestoreReport run() {
    boolean parallel = options.jobs() > 1;
    try {
      if (parallel) {
        requireParallel();
      } else if (!reader.isRandomAccess()) {
        reader.setAside(WantedData.of(entries));
      }
      listener.info("connecting to database for restore");
      RestoreLog log = new RestoreLog(listener, stopsAtErrors());
      int errors;
      try (Opened opened = open(log)) {
        errors = parallel ? runParallel(opened, log) : runSerial(opened, log);
      }
      return new RestoreReport(errors);
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Cancels what the sessions do; the restore then fails. May be called from any thread.
   *
   * @return whether there were any
   */
  public boolean cancel() {
    return connector.cancel();
  }

  private boolean stopsAtErrors() {
    return options.exitOnError() || options.singleTransaction() || options.transactionSize() > 0;
  }

  /** Several sessions read several places of the archive at once. */
  private void requireParallel() {
    if (reader.header().format() == Format.TAR) {
      throw new HowdahException("parallel restore is not supported with this archive file format");
    }
    if (!reader.isRandomAccess()) {
      throw new HowdahException("parallel restore from non-seekable file is not supported");
    }
  }

  private Opened open(RestoreLog log) {
    ServerSession session = connector.connect(log);
    RestoreOptions implied = ImpliedOptions.of(options, entries, listener);
    RestoreContext context =
        new RestoreContext(
            reader,
            implied,
            entries,
            new TableOutcomes(dataOfTable, options.noDataForFailedTables()),
            connector,
            listener);
    return opened(context, session, log, null);
  }

  private Opened opened(
      RestoreContext context, ServerSession session, RestoreLog log, @Nullable Entry lastEntry) {
    ServerTarget target = new ServerTarget(context, session, log, lastEntry);
    RestoreOptions implied = context.options();
    EntryWriter writer =
        new EntryWriter(
            implied, context.fixed(), reader.toc(), new ArchiveData(reader, log), target);
    return new Opened(
        context, target, writer, new RestoreSequence(implied, entries, writer, target));
  }

  private static int runSerial(Opened opened, RestoreLog log) throws IOException {
    opened.sequence.begin();
    opened.sequence.restoreAll();
    opened.sequence.end();
    opened.target.flush();
    return log.errors();
  }

  /** Before the data in one session, the rest in several, and what is then left in one again. */
  private int runParallel(Opened opened, RestoreLog log) throws IOException {
    opened.sequence.begin();
    ReadyEntries ready = new ReadyEntries(RestorePlan.of(reader, entries, dataOfTable));
    restoreBeforeData(opened, log, ready);
    opened.sequence.end();
    opened.target.flush();
    opened.close();
    Entry lastEntry = opened.target.lastEntry();
    int errors = new ParallelRestore(opened.context, log, lastEntry, ready).run();
    restoreMissed(ready.leftOver(), opened.context, log, lastEntry);
    return log.errors() + errors;
  }

  private void restoreBeforeData(Opened opened, RestoreLog log, ReadyEntries ready)
      throws IOException {
    boolean skippedSome = false;
    for (PlannedEntry planned : ready.plan().entries()) {
      Section section = planned.entry().section();
      boolean later = section == Section.DATA || section == Section.POST_DATA;
      skippedSome |= later;
      if (later || (section == Section.NONE && skippedSome) || planned.pass() != RestorePass.MAIN) {
        ready.postpone(planned);
        continue;
      }
      tell(log, opened.target, "processing item ", planned);
      opened.writer.restore(planned.selected(), false);
      ready.doneEarly(planned);
    }
  }

  /**
   * Entries that wait for each other in a circle are restored as they come. pg_restore connects
   * even where there are none, which shows when it tells of everything, or the server does, or when
   * settings fail.
   */
  private void restoreMissed(
      List<PlannedEntry> missed, RestoreContext context, RestoreLog log, @Nullable Entry lastEntry)
      throws IOException {
    boolean shows = log.wantsInfo() || log.failedAtFirst() || connector.isGreeted();
    if (missed.isEmpty() && !shows) {
      return;
    }
    try (Opened opened = opened(context, connector.connect(log), log, lastEntry)) {
      opened.writer.start();
      for (PlannedEntry planned : missed) {
        tell(log, opened.target, "processing missed item ", planned);
        if (!opened.context.tables().isInhibited(planned.entry())) {
          opened.writer.restore(planned.selected(), false);
        }
      }
      opened.sequence.end();
      opened.target.flush();
    }
  }

  private static void tell(RestoreLog log, ServerTarget target, String what, PlannedEntry planned) {
    if (log.wantsInfo()) {
      Entry entry = planned.entry();
      target.info(what + entry.dumpId() + " " + entry.desc() + " " + EntryKinds.tag(entry));
    }
  }

  /** What belongs to a session. */
  private record Opened(
      RestoreContext context, ServerTarget target, EntryWriter writer, RestoreSequence sequence)
      implements AutoCloseable {
    @Override
    public void close() {
      target.session().close();
    }
  }
}
