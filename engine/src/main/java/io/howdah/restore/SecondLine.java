package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.wire.ConnectFailedException;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Outcome;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A further line to the database that a restore is in, on which one transaction at a time is run
 * beside the restore's own. It is opened when it is first wanted; a server that refuses it does
 * without. For one thread, which is not the one that the transactions are run on.
 */
final class SecondLine implements AutoCloseable {
  private final ServerConnector connector;
  private final ProgressListener listener;
  private boolean tried;
  private @Nullable ServerLine line;
  private @Nullable FutureTask<List<Outcome>> running;

  SecondLine(ServerConnector connector, ProgressListener listener) {
    this.connector = connector;
    this.listener = listener;
  }

  /** Whether there is such a line; opens it if that was not tried yet. */
  boolean isOpen() {
    if (!tried) {
      tried = true;
      // What the server says to each who connects is said once.
      line = connector.isGreeted() ? null : open();
    }
    return line != null;
  }

  private @Nullable ServerLine open() {
    try {
      return new ServerLine(connector, new RestoreLog(new WarningsOnly(listener), false));
    } catch (ConnectFailedException | ConnectionLostException e) {
      // One line does; if the server itself is in trouble, that one will tell.
      return null;
    }
  }

  /** Begins to run a transaction; see {@link LineTransaction#run}. */
  void start(List<String> opening, List<Step.Run> statements) {
    ServerLine open = line;
    if (open == null || running != null) {
      throw new IllegalStateException(open == null ? "not open" : "a transaction is running");
    }
    FutureTask<List<Outcome>> task =
        new FutureTask<>(() -> new LineTransaction(open).run(opening, statements));
    running = task;
    // No virtual thread: it is woken for thousands of answers, each time by way of two others.
    Thread.ofPlatform().daemon().name("howdah-second-line").start(task);
  }

  /** Waits for the transaction's end; returns or throws what {@link LineTransaction#run} does. */
  List<Outcome> await() {
    FutureTask<List<Outcome>> task = running;
    if (task == null) {
      throw new IllegalStateException("no transaction is running");
    }
    running = null;
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("restore was interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Closes the line. What still runs on it, because the restore failed beside it, is cancelled. */
  @Override
  public void close() {
    ServerLine open = line;
    line = null;
    if (open == null) {
      return;
    }
    if (running != null) {
      connector.cancel();
      try {
        await();
      } catch (RuntimeException e) {
        // The restore has failed already, and says why.
      }
    }
    open.close();
  }

  /** Passes on what went wrong: who connects twice need not hear twice how. */
  private record WarningsOnly(ProgressListener listener) implements ProgressListener {
    @Override
    public void report(Diagnostic diagnostic) {
      listener.report(diagnostic);
    }

    @Override
    public boolean wants(Severity severity) {
      return severity != Severity.INFO;
    }
  }
}
