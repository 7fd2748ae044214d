package io.howdah.cli;

import io.howdah.testkit.PgBouncer;
import io.howdah.testkit.TestDatabase;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import io.howdah.wire.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An application at work through a pooler, on a table of its own. It relies on its settings being
 * as they are on a fresh connection, and fails where they are not.
 */
final class PoolLoad implements AutoCloseable {
  static final String TABLE = "pool_load";

  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger transactions = new AtomicInteger();
  private volatile boolean ending;
  private volatile @Nullable Throwable failure;

  private PoolLoad() {}

  static PoolLoad start(PgBouncer pooler, TestDatabase database, int clients) {
    database.execute(
        "CREATE TABLE pool_load (id int PRIMARY KEY, n int);"
            + "INSERT INTO pool_load SELECT i, 0 FROM generate_series(1, 100) i");
    PoolLoad load = new PoolLoad();
    for (int i = 0; i < clients; i++) {
      int id = i + 1;
      load.threads.add(Thread.ofVirtual().start(() -> load.work(pooler, database, id)));
    }
    return load;
  }

  private void work(PgBouncer pooler, TestDatabase database, int id) {
    try (Connection connection =
        Connection.open(ConnectionParameters.parse(pooler.url(database.name())))) {
      List<String> transaction =
          List.of(
              "BEGIN",
              // The table is found by the usual search path only, and needs a right to write.
              "UPDATE pool_load SET n = n + 1 WHERE id = " + id,
              "SELECT 1 / (current_setting('row_security') = 'on'"
                  + " AND current_setting('check_function_bodies') = 'on')::int",
              "COMMIT");
      while (!ending) {
        for (Outcome outcome : connection.run(transaction)) {
          if (outcome instanceof Outcome.Failed failed) {
            throw new AssertionError("the application failed: " + failed.error().message());
          }
        }
        transactions.incrementAndGet();
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | AssertionError e) {
      failure = e;
    }
  }

  /** How many transactions went through so far. */
  int transactions() {
    return transactions.get();
  }

  /** Ends the work. */
  @Override
  public void close() {
    ending = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    Throwable failed = failure;
    if (failed != null) {
      throw new AssertionError(failed);
    }
  }
}
