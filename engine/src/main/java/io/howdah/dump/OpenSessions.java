package io.howdah.dump;

import io.howdah.HowdahException;
import io.howdah.session.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The sessions of one dump, so that all can be cancelled from anywhere. Thread-safe. */
final class OpenSessions implements AutoCloseable {
  /** How long one that is let go may take to end its transaction, before it is cut off. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Session main;
  private final List<Session> workers = new ArrayList<>();
  private final List<Thread> leaving = new ArrayList<>();
  private boolean cancelled;
  private volatile @Nullable CompletableFuture<Session> second;

  /** Starts with the session that took the snapshot, and closes it in the end. */
  OpenSessions(Session main) {
    this.main = main;
  }

  /** The session that took the snapshot. */
  Session main() {
    return main;
  }

  /** Opens a further session on the same snapshot. */
  Session openWorker() {
    Session worker = main.openWorker();
    synchronized (this) {
      if (cancelled) {
        worker.end();
        throw new HowdahException("canceled by user");
      }
      workers.add(worker);
    }
    return worker;
  }

  /**
   * Begins to open a second session, in the background.
   *
   * @return whether the server lets further sessions see the snapshot
   */
  boolean prepareSecond() {
    if (second == null && main.share()) {
      CompletableFuture<Session> opening = new CompletableFuture<>();
      Thread.ofPlatform().name("howdah-second-session").daemon().start(() -> open(opening));
      second = opening;
    }
    return second != null;
  }

  private void open(CompletableFuture<Session> opening) {
    try {
      opening.complete(openWorker());
    } catch (RuntimeException | Error e) {
      opening.completeExceptionally(e);
    }
  }

  /** Whether there is a second session, or may still come to be one. */
  boolean isSecondPrepared() {
    CompletableFuture<Session> opening = second;
    return opening != null && !opening.isCompletedExceptionally();
  }

  /**
   * Gives the second session up, which was lost or is of no more use. Waits for nothing: one that
   * is still being opened is closed as soon as it is there.
   */
  void dropSecond() {
    CompletableFuture<Session> opening = second;
    second = null;
    if (opening != null) {
      var _ = opening.thenAccept(this::letGo);
    }
  }

  private synchronized void letGo(Session session) {
    leaving.add(session.endApart());
  }

  /**
   * The second session.
   *
   * @param timeoutMillis how long to wait for it
   * @return null if it was not asked for, can't be had, or is not there yet
   */
  @Nullable Session second(long timeoutMillis) {
    CompletableFuture<Session> opening = second;
    if (opening == null) {
      return null;
    }
    try {
      return opening.get(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException notThere) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** The second session at the first call, however long it takes; a new one at each later call. */
  Session further() {
    CompletableFuture<Session> opening = second;
    second = null;
    if (opening == null) {
      return openWorker();
    }
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted");
    }
  }

  /** Cancels what all sessions do; it then fails. */
  void cancel() {
    List<Session> all;
    synchronized (this) {
      cancelled = true;
      all = new ArrayList<>(workers);
    }
    all.add(main);
    for (Session session : all) {
      session.connection().canceller().cancel();
    }
  }

  /**
   * Ends all sessions. A further one that somebody still reads from is cut off, and so is one that
   * was let go and has not ended after a while: its line may be dead, and nobody knows.
   */
  @Override
  public void close() {
    dropSecond();
    awaitLeaving();
    synchronized (this) {
      cancelled = true; // one that is still being opened is closed at once
      for (Session worker : workers) {
        worker.close();
      }
    }
    main.end();
  }

  private void awaitLeaving() {
    List<Thread> threads;
    synchronized (this) {
      threads = List.copyOf(leaving);
    }
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
