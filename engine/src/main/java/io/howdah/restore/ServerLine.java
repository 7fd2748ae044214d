package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.HowdahException;
import io.howdah.wire.ConnectFailedException;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.NoticeListener;
import io.howdah.wire.Outcome;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import io.howdah.wire.ServerMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A session's line to the server, which is opened again when it broke, and can tell what became of
 * the transaction that was under way. Not thread-safe.
 *
 * <p>A server that crashed has emptied its unlogged tables, and one that took another's place may
 * lack what was committed last: nobody would notice rows that are missing. So a line is opened
 * again only where the server's statistics have lived on, which they do through a restart but not
 * through a crash, a failover or a restored backup.
 */
final class ServerLine implements AutoCloseable {
  /** Asked once a line, beside the first statements. */
  static final String MARK_QUERY =
      "SELECT stats_reset::pg_catalog.text FROM pg_catalog.pg_stat_bgwriter";

  private static final int MAX_LOSSES = 3;
  private static final int MIN_VERSION = 100_000;
  private static final long IDLE_NANOS = Duration.ofSeconds(30).toNanos();
  private static final long RECONNECT_NANOS = Duration.ofSeconds(20).toNanos();
  private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long FATE_NANOS = Duration.ofSeconds(60).toNanos();
  private static final long MAX_PAUSE_MILLIS = 1000;
  private static final int CANCELS = 4;
  private static final long CANCEL_PAUSE_NANOS = Duration.ofMillis(50).toNanos();

  private final ServerConnector connector;
  private final RestoreLog log;
  private Connection connection;
  private @Nullable String mark;
  private int losses;
  private long usedAt = System.nanoTime();

  ServerLine(ServerConnector connector, RestoreLog log) {
    this.connector = connector;
    this.log = log;
    this.connection = connector.open(log);
  }

  /**
   * The connection as it is now; to be asked for anew after each failure.
   *
   * @throws HowdahException when the restore is called off
   */
  Connection connection() {
    requireWanted();
    long now = System.nanoTime();
    if (now - usedAt > IDLE_NANOS && canBeReopened()) {
      // Nothing is under way: a line that was lost meanwhile costs nothing but a new one.
      try {
        connection.run(List.of(""));
      } catch (ConnectionLostException lost) {
        reopen(lost);
      }
    }
    usedAt = now;
    return connection;
  }

  /**
   * Runs statements in one round trip. What the server says beside its answers is in the outcomes
   * only: a statement that is undone and run again must not be heard twice.
   */
  List<Outcome> run(List<String> messages) {
    Connection now = connection();
    now.setNoticeListener(NoticeListener.ignoring());
    try {
      List<Outcome> outcomes = now.run(messages);
      // What was cancelled has failed, and must not be tried again by itself.
      requireWanted();
      return outcomes;
    } finally {
      now.setNoticeListener(log::notice);
    }
  }

  private void requireWanted() {
    if (connector.isCancelled()) {
      throw new HowdahException("restore was cancelled");
    }
  }

  /** Whether the server's mark is not known yet. */
  boolean needsMark() {
    return mark == null;
  }

  /** Takes the answer to {@link #MARK_QUERY}. */
  void setMark(Outcome answer) {
    mark = markIn(answer);
  }

  private static @Nullable String markIn(Outcome answer) {
    return answer instanceof Outcome.Done done && done.rows().count() == 1
        ? done.rows().orNull(0, 0)
        : null;
  }

  private boolean canBeReopened() {
    return mark != null && connection.serverVersion() >= MIN_VERSION && !connector.isCancelled();
  }

  /** Something went through: what breaks from now on is another loss. */
  void succeeded() {
    losses = 0;
    usedAt = System.nanoTime();
  }

  /**
   * Opens the line again after a loss.
   *
   * @throws ConnectionLostException the loss, when this is not possible
   * @throws HowdahException when the server is not the one it was
   */
  void reopen(ConnectionLostException lost) {
    if (!canBeReopened() || ++losses > MAX_LOSSES) {
      throw lost;
    }
    connection.close();
    Connection next = connectPatiently(lost);
    connection = next;
    String now = markIn(next.run(List.of(MARK_QUERY)).getFirst());
    if (!Objects.equals(now, mark)) {
      throw new HowdahException(
          Diagnostic.error(lost.getMessage())
              .withDetail(
                  "The server has crashed or was replaced since; what was restored before may be"
                      + " incomplete."));
    }
    log.report(
        Diagnostic.of(
            Severity.WARNING, "connection to server was lost and made again: " + reason(lost)));
  }

  private static String reason(ConnectionLostException lost) {
    ServerMessage words = lost.lastWords();
    String text = words == null ? lost.getMessage() : words.format(null, false);
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  /** A server that is being restarted comes back within seconds. */
  private Connection connectPatiently(ConnectionLostException lost) {
    long end = System.nanoTime() + RECONNECT_NANOS;
    for (long pause = 50; ; pause = Math.min(2 * pause, MAX_PAUSE_MILLIS)) {
      try {
        return connector.open(log);
      } catch (ConnectFailedException | ConnectionLostException e) {
        if (System.nanoTime() > end || connector.isCancelled()) {
          throw new HowdahException(
              Diagnostic.error(lost.getMessage())
                  .withDetail("Connecting again failed: " + e.getMessage()),
              e);
        }
        sleep(pause);
      }
    }
  }

  /**
   * Opens the line again after a transaction was lost with its end, and finds out whether it was
   * committed. Where a server has not noticed the loss yet, its session is ended.
   *
   * @param transactionId its number; null when not known
   * @return whether it was committed; if not, it was undone
   * @throws ConnectionLostException the loss, when the line cannot be opened
   * @throws HowdahException when it cannot be found out
   */
  boolean reopenAndAsk(ConnectionLostException lost, @Nullable String transactionId) {
    ServerMessage words = lost.lastWords();
    if (transactionId == null) {
      // A server that ends a session while it waits or works has not committed what it did.
      if (words == null || !words.sqlState().startsWith("57P0")) {
        throw lost;
      }
      reopen(lost);
      return false;
    }
    reopen(lost);
    long start = System.nanoTime();
    for (long pause = 20; ; pause = Math.min(2 * pause, MAX_PAUSE_MILLIS)) {
      String status = ask("SELECT pg_catalog.txid_status(" + transactionId + ")");
      long waited = System.nanoTime() - start;
      switch (status) {
        case "committed" -> {
          return true;
        }
        case "aborted" -> {
          return false;
        }
        default -> {
          if (!status.equals("in progress") || waited > FATE_NANOS) {
            throw new HowdahException(
                Diagnostic.error(lost.getMessage())
                    .withDetail("Whether the last transaction was committed is not known."));
          }
        }
      }
      if (waited > PATIENCE_NANOS) {
        ask(
            "SELECT pg_catalog.count(pg_catalog.pg_terminate_backend(pid)) FROM"
                + " pg_catalog.pg_stat_activity WHERE backend_xid::pg_catalog.text = '"
                + (Long.parseLong(transactionId) & 0xFFFF_FFFFL)
                + "'");
      }
      sleep(pause);
    }
  }

  private String ask(String sql) {
    try {
      return Objects.requireNonNullElse(connection.query(sql).orNull(0, 0), "");
    } catch (ServerException e) {
      return "";
    }
  }

  /** What a lost batch of statements comes to that was committed all the same. */
  static List<Outcome> allDone(List<Outcome> answered, int count) {
    List<Outcome> outcomes = new ArrayList<>(count);
    outcomes.addAll(answered);
    while (outcomes.size() < count) {
      outcomes.add(new Outcome.Done(Rows.empty(), "", List.of()));
    }
    return outcomes;
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("restore was interrupted");
    }
  }

  /**
   * Ends the session. A server that has not noticed yet that the line broke may still be at work on
   * what was sent: that is cancelled, or it would meddle with a restore that is made next. Each
   * statement that waits there is another to be cancelled, or is done by the time of the next try.
   * A transaction that an error left open is undone, which would happen anyway, but for a pooler.
   */
  @Override
  public void close() {
    int tries = connection.isOpen() ? 0 : CANCELS;
    while (tries > 0 && connection.canceller().cancel()) {
      LockSupport.parkNanos(CANCEL_PAUSE_NANOS);
      tries--;
    }
    connection.rollBackAndClose();
  }
}
