package io.howdah.restore;

import io.howdah.HowdahException;
import io.howdah.archive.Entry;
import io.howdah.script.EntryKinds;
import io.howdah.script.RestorePass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Restores the entries that are left after the definitions that come before the data, on several
 * sessions: the largest first, none before what it depends on, none beside one it would wait for.
 * Not thread-safe; used once.
 *
 * <p>Source: {@code restore_toc_entries_parallel} in {@code pg_backup_archiver.c}.
 */
final class ParallelRestore {
  private final RestoreContext context;
  private final RestoreLog log;
  private final @Nullable Entry lastEntry;
  private final ReadyEntries ready;
  private final BlockingQueue<RestoreWorker.Result> results = new LinkedBlockingQueue<>();
  private final List<RestoreWorker> workers = new ArrayList<>();
  private final Deque<RestoreWorker> idle = new ArrayDeque<>();
  private final Map<RestoreWorker, PlannedEntry> running = new LinkedHashMap<>();
  private int errors;

  /**
   * A parallel restore to come.
   *
   * @param log of the session that restored what comes before the data
   * @param lastEntry the last entry that this session came to
   */
  ParallelRestore(
      RestoreContext context, RestoreLog log, @Nullable Entry lastEntry, ReadyEntries ready) {
    this.context = context;
    this.log = log;
    this.lastEntry = lastEntry;
    this.ready = ready;
  }

  /** Restores all that can be reached; returns the number of errors. */
  int run() {
    for (int i = 1; i <= context.options().jobs(); i++) {
      workers.add(new RestoreWorker(context, new RestoreLog(log), lastEntry, results, i));
    }
    boolean finished = false;
    try {
      for (RestoreWorker worker : workers) {
        worker.start();
        idle.add(worker);
      }
      ready.startPass(RestorePass.MAIN);
      log.info("entering main parallel loop");
      for (RestorePass pass : RestorePass.values()) {
        if (pass != RestorePass.MAIN) {
          ready.startPass(pass);
        }
        runPass();
      }
      log.info("finished main parallel loop");
      finished = true;
    } finally {
      end(finished);
    }
    return errors;
  }

  private void runPass() {
    while (true) {
      PlannedEntry next = idle.isEmpty() ? null : ready.take(running.values());
      if (next != null) {
        start(next);
      } else if (running.isEmpty()) {
        return;
      } else {
        finish(awaitResult());
      }
      for (RestoreWorker.Result result = results.poll(); result != null; result = results.poll()) {
        finish(result);
      }
    }
  }

  private void start(PlannedEntry entry) {
    if (!entry.wanted().restores() || context.tables().isInhibited(entry.entry())) {
      say("skipping item ", entry);
      ready.done(entry);
      return;
    }
    say("launching item ", entry);
    RestoreWorker worker = idle.remove();
    running.put(worker, entry);
    worker.give(entry);
  }

  private void finish(RestoreWorker.Result result) {
    @Nullable PlannedEntry entry = result.entry();
    if (result.died() || entry == null) {
      throw new HowdahException("a worker process died unexpectedly");
    }
    running.remove(result.worker());
    idle.addFirst(result.worker());
    say("finished item ", entry);
    if (result.errors() > 0) {
      // The failed entry counts too, beside its errors: so does pg_restore.
      errors += result.errors() + 1;
    }
    ready.done(entry);
  }

  private RestoreWorker.Result awaitResult() {
    try {
      return results.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("restore was interrupted");
    }
  }

  private void say(String what, PlannedEntry planned) {
    if (log.wantsInfo()) {
      Entry entry = planned.entry();
      log.info(what + entry.dumpId() + " " + entry.desc() + " " + EntryKinds.tag(entry));
    }
  }

  /** Lets the workers end; where something failed, what they do is cancelled. */
  private void end(boolean finished) {
    if (!finished) {
      context.connector().cancel();
    }
    for (RestoreWorker worker : workers) {
      worker.end(!finished);
    }
    for (RestoreWorker worker : workers) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
