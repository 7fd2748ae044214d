package io.howdah.dump;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.Entry;
import io.howdah.archive.Toc;
import io.howdah.dump.data.TableRowsPump;
import io.howdah.session.FirstQuery;
import io.howdah.session.Session;
import io.howdah.sql.Identifiers;
import io.howdah.wire.ConnectFailedException;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.ServerException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the data of entries over several connections at once, the largest first. The session that
 * took the snapshot is one of them; a further one that is lost is opened again, and what it was
 * reading is read again from its start.
 *
 * <p>Source: {@code WriteDataChunks} in {@code pg_backup_archiver.c}, {@code parallel.c}.
 */
final class ParallelCopy {
  /** How often one piece is taken again when the connection breaks while it is read. */
  private static final int MAX_RETRIES = 3;

  private final OpenSessions sessions;
  private final TableRowsPump pump;
  private final EntryPlan plan;
  private final boolean copy;
  private final Identifiers identifiers;
  private final ProgressListener listener;
  private final ArchiveWriter writer;
  private final ArrayDeque<Entry> waiting = new ArrayDeque<>();
  private final Set<Thread> opening = new HashSet<>();
  private @Nullable Throwable failure;

  /** That the snapshot is gone, which follows from a failure of the session that took it. */
  private @Nullable ServerException snapshotGone;

  /**
   * Prepares the work.
   *
   * @param copy whether rows are read as COPY text
   */
  ParallelCopy(
      OpenSessions sessions,
      TableRowsPump pump,
      EntryPlan plan,
      boolean copy,
      Identifiers identifiers,
      ProgressListener listener,
      ArchiveWriter writer) {
    this.sessions = sessions;
    this.pump = pump;
    this.plan = plan;
    this.copy = copy;
    this.identifiers = identifiers;
    this.listener = new OneAtATime(listener);
    this.writer = writer;
  }

  /** One listener for several threads. */
  private record OneAtATime(ProgressListener listener) implements ProgressListener {
    @Override
    public void report(Diagnostic diagnostic) {
      synchronized (listener) {
        listener.report(diagnostic);
      }
    }

    @Override
    public boolean wants(Severity severity) {
      return listener.wants(severity);
    }
  }

  /**
   * Copies the data of all entries.
   *
   * @param jobs how many connections work, that of the snapshot included
   */
  void run(Toc toc, int jobs) throws IOException {
    List<Entry> entries = new ArrayList<>(ArchiveOutput.withData(toc));
    entries.sort(Comparator.comparingLong(this::size).reversed());
    waiting.addAll(entries);
    List<Thread> threads = new ArrayList<>();
    for (int i = 1; i < Math.min(jobs, entries.size()); i++) {
      threads.add(Thread.ofPlatform().name("howdah-dump-" + i).start(this::workApart));
    }
    try {
      work(sessions.main(), false);
      stopOpening();
    } catch (IOException | RuntimeException | Error e) {
      fail(e);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    Throwable first = failure == null ? snapshotGone : failure;
    if (first instanceof IOException e) {
      throw e;
    } else if (first instanceof RuntimeException e) {
      throw e;
    } else if (first instanceof Error e) {
      throw e;
    }
  }

  private long size(Entry entry) {
    var source = plan.sources().get(entry.dumpId());
    return source == null ? 0 : source.sizePages();
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void workApart() {
    try {
      Session session = openWorker();
      if (session == null) {
        return;
      }
      work(session, true);
    } catch (IOException | RuntimeException | Error e) {
      // An error, too, as of too little memory: what this thread had taken would be missing.
      fail(e);
    }
  }

  /**
   * A further session; null where a pooler lets it wait until there is nothing left to do, or until
   * the pooler's own limit: the others do the work then.
   */
  private @Nullable Session openWorker() {
    synchronized (this) {
      if (!isSomethingLeft()) {
        return null;
      }
      opening.add(Thread.currentThread());
    }
    try {
      Session session = sessions.openWorker();
      listener.info(FirstQuery.TOLD);
      return session;
    } catch (ConnectionLostException | ConnectFailedException e) {
      if (!isSomethingLeft()) {
        return null;
      }
      if (!sessions.main().isPooled()) {
        throw e;
      }
      listener.report(
          Diagnostic.of(
              Severity.WARNING,
              "the connection pooler has no further connection, going on with fewer jobs"));
      return null;
    } catch (ServerException e) {
      if (!isOfSnapshot(e)) {
        throw e;
      }
      synchronized (this) {
        snapshotGone = e;
      }
      return null;
    } finally {
      synchronized (this) {
        opening.remove(Thread.currentThread());
        // Whoever was sent home too late still has a session to end, which no interrupt shall cut.
        Thread.interrupted();
      }
    }
  }

  private static boolean isOfSnapshot(ServerException e) {
    return e.sql().startsWith("SET TRANSACTION SNAPSHOT");
  }

  /**
   * Sends home those who still wait for a connection, now that everything has been taken or
   * something failed: a pooler may have none for them before the first session ends.
   */
  private synchronized void stopOpening() {
    for (Thread thread : opening) {
      thread.interrupt();
    }
  }

  private synchronized boolean isSomethingLeft() {
    return !waiting.isEmpty() && failure == null && snapshotGone == null;
  }

  /** Takes entries until there are no more, or something failed. A further session then ends. */
  private void work(Session first, boolean replaceable) throws IOException {
    Session session = first;
    try {
      for (Entry entry = next(); entry != null; entry = next()) {
        session = copy(entry, session, replaceable);
      }
    } finally {
      if (replaceable) {
        session.end();
      }
    }
  }

  /**
   * Copies one entry.
   *
   * @return the session to go on with
   */
  private Session copy(Entry entry, Session first, boolean replaceable) throws IOException {
    Session session = first;
    for (int tries = 0; ; tries++) {
      try {
        if (replaceable) {
          lock(entry, session);
        }
        LiveData data = new LiveData(session, pump, plan.sources(), copy, listener);
        ArchiveOutput.copy(entry, data, writer);
        listener.info("finished item " + entry.dumpId() + " " + entry.desc() + " " + entry.tag());
        return session;
      } catch (ConnectionLostException | HowdahException failed) {
        if (!isLoss(failed)) {
          throw failed;
        }
        session.close();
        if (!replaceable || tries == MAX_RETRIES || hasFailed()) {
          throw failed;
        }
        listener.info("connection lost, reading again: " + entry.label());
        session = sessions.openWorker();
        listener.info(FirstQuery.TOLD);
      }
    }
  }

  private static boolean isLoss(RuntimeException failed) {
    return failed instanceof ConnectionLostException
        || failed.getCause() instanceof ConnectionLostException;
  }

  /**
   * Takes a table's lock in a further session without waiting. If somebody waits for a lock that
   * excludes all others, waiting behind that would never end: the first session holds its own.
   */
  private void lock(Entry entry, Session session) {
    if (entry.isLargeObjects()) {
      return;
    }
    String tag = entry.tag();
    String name = identifiers.qualified(entry.namespace(), tag == null ? "" : tag);
    try {
      session.query("LOCK TABLE " + name + " IN ACCESS SHARE MODE NOWAIT");
    } catch (ServerException refused) {
      throw new HowdahException(
          Diagnostic.error(
              "could not obtain lock on relation \""
                  + name
                  + "\"\nThis usually means that someone requested an ACCESS EXCLUSIVE lock on the"
                  + " table after the pg_dump parent process had gotten the initial ACCESS SHARE"
                  + " lock on the table."),
          refused);
    }
  }

  private synchronized @Nullable Entry next() {
    return failure == null && snapshotGone == null ? waiting.poll() : null;
  }

  private synchronized boolean hasFailed() {
    return failure != null;
  }

  /** Keeps the first failure and stops the others, whose failures follow from it. */
  private void fail(Throwable e) {
    synchronized (this) {
      if (failure != null) {
        return;
      }
      failure = e;
    }
    stopOpening();
    sessions.cancel();
  }
}
