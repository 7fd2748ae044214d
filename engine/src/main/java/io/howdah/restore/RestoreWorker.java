package io.howdah.restore;

import io.howdah.RestoreOptions;
import io.howdah.archive.Entry;
import io.howdah.script.EntryWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a session of its own that restores entries one after the other. Work is given to it
 * by one thread only, and only while it is idle.
 *
 * <p>Source: {@code parallel_restore} and {@code CloneArchive} in {@code pg_backup_archiver.c}.
 */
final class RestoreWorker {
  private final RestoreContext context;
  private final RestoreLog log;
  private final @Nullable Entry lastEntry;
  private final BlockingQueue<Result> results;
  private final BlockingQueue<Job> jobs = new ArrayBlockingQueue<>(1);
  private final Thread thread;

  /**
   * A worker to be started.
   *
   * @param log its own, which nothing else uses
   * @param lastEntry the entry that errors are told with before its first job
   */
  RestoreWorker(
      RestoreContext context,
      RestoreLog log,
      @Nullable Entry lastEntry,
      BlockingQueue<Result> results,
      int number) {
    this.context = context;
    this.log = log;
    this.lastEntry = lastEntry;
    this.results = results;
    this.thread = Thread.ofPlatform().daemon().name("restore-" + number).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Gives it an entry to restore. */
  void give(PlannedEntry entry) {
    jobs.add(new Job(entry));
  }

  /**
   * Lets it end.
   *
   * @param now whether what it does is given up; otherwise it is idle
   */
  void end(boolean now) {
    if (!jobs.offer(new Job(null)) || now) {
      thread.interrupt();
    }
  }

  /** Waits until it has ended. */
  void join() throws InterruptedException {
    thread.join();
  }

  /** However this ends, the one who waits for results hears of it. */
  private void run() {
    boolean ended = false;
    try {
      ended = work();
    } finally {
      if (!ended) {
        results.add(new Result(this, null, 0, true));
      }
    }
  }

  /**
   * Restores what it is given until there is no more.
   *
   * @return false when it ended on the way
   */
  private boolean work() {
    try (ServerSession session = context.connector().connect(log)) {
      ServerTarget target = new ServerTarget(context, session, log, lastEntry);
      // What one session does must be seen by the others at once.
      RestoreOptions options = context.options().toBuilder().transactionSize(0).build();
      EntryWriter writer =
          new EntryWriter(
              options,
              context.fixed(),
              context.reader().toc(),
              new ArchiveData(context.reader(), log),
              target);
      writer.start();
      target.flush();
      for (Job job = jobs.take(); job.entry() != null; job = jobs.take()) {
        PlannedEntry entry = job.entry();
        log.resetErrors();
        writer.restore(entry.selected(), context.tables().isFirstIntoNewTable(entry.entry()));
        target.flush();
        results.add(new Result(this, entry, log.errors(), false));
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception | Error e) {
      // Out of memory, or a class that cannot be loaded, ends this thread only: it must be told.
      if (!context.connector().isCancelled()) {
        context.listener().report(Failures.diagnosticOf(e));
      }
    }
    return false;
  }

  /** An entry to restore; none to end. */
  private record Job(@Nullable PlannedEntry entry) {}

  /**
   * What became of a job.
   *
   * @param worker who did it
   * @param entry what was restored; null when the worker ended on the way
   * @param errors how many errors were passed over
   * @param died whether the worker ended because of an error
   */
  record Result(RestoreWorker worker, @Nullable PlannedEntry entry, int errors, boolean died) {}
}
