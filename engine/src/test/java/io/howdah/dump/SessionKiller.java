package io.howdah.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.testkit.TestDatabase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends a session of a dump at the server while it runs a certain query.
 *
 * @param database that is dumped
 * @param which a condition on {@code pg_stat_activity} that the session fulfils
 */
record SessionKiller(TestDatabase database, String which) {
  private static final int MOST_TRIES = 30;

  /** What is disturbed. */
  interface Work {
    void run() throws Exception;
  }

  /** Does the work again until a session was lost during it; fails where none ever is. */
  void disturb(Work work) throws Exception {
    AtomicInteger terminated = new AtomicInteger();
    for (int tries = 0; tries < MOST_TRIES && terminated.get() == 0; tries++) {
      AtomicBoolean over = new AtomicBoolean();
      Thread killer =
          Thread.ofVirtual()
              .start(() -> {
                while (!over.get() && terminated.get() == 0) {
                  terminated.addAndGet(terminate());
                }
              });
      try {
        work.run();
      } finally {
        over.set(true);
        killer.join();
      }
    }
    assertThat(terminated.get()).isPositive();
  }

  private int terminate() {
    return Integer.parseInt(
        database.value(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND state = 'active' AND pid <> pg_backend_pid() AND "
                + which));
  }
}
