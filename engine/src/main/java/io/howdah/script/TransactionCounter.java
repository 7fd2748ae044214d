package io.howdah.script;

import java.io.IOException;

/**
 * Commits after every so many actions. Not thread-safe.
 *
 * <p>Source: the uses of {@code txn_size} in {@code pg_backup_archiver.c}.
 */
final class TransactionCounter {
  private final SqlTarget target;
  private final int limit;
  private int actions;

  /**
   * Counts for a target.
   *
   * @param limit the number of actions in a transaction; 0 for no such limit
   */
  TransactionCounter(SqlTarget target, int limit) {
    this.target = target;
    this.limit = limit;
  }

  boolean isLimited() {
    return limit > 0;
  }

  void reset() {
    actions = 0;
  }

  /** Adds actions without committing yet. */
  void add(int more) {
    actions += more;
  }

  /** Counts one action, and begins a new transaction where the limit is reached. */
  void count(String script) throws IOException {
    if (limit > 0 && ++actions >= limit) {
      target.commit(script);
      target.begin("");
      actions = 0;
    }
  }
}
