package io.howdah.dump;

import io.howdah.HowdahException;
import io.howdah.session.Session;
import java.util.ArrayList;
import java.util.List;

/** The sessions of one dump, so that all can be cancelled from anywhere. Thread-safe. */
final class OpenSessions implements AutoCloseable {
  private final Session main;
  private final List<Session> workers = new ArrayList<>();
  private boolean cancelled;

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
        worker.close();
        throw new HowdahException("canceled by user");
      }
      workers.add(worker);
    }
    return worker;
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

  @Override
  public void close() {
    synchronized (this) {
      for (Session worker : workers) {
        worker.close();
      }
    }
    main.close();
  }
}
