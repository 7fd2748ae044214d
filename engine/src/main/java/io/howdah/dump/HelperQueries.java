package io.howdah.dump;

import io.howdah.catalog.CatalogReader;
import io.howdah.session.QueryStream;
import io.howdah.session.Session;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Heavy queries that a second session works on beside the first. Their rows are kept until they are
 * wanted, so one may be asked for a round before its turn. For one thread.
 *
 * <p>Nothing depends on the second session: what it was not asked for, or did not answer because it
 * was lost or would have had to wait for a lock, is left for the first.
 */
final class HelperQueries implements AutoCloseable {
  /**
   * How long the session is waited for, while the first one works: it may be in a pooler's queue.
   */
  private static final long TIMEOUT_MILLIS = 1000;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final OpenSessions sessions;
  private final Set<CatalogReader> asked = new HashSet<>();
  private final Map<CatalogReader, Rows> received = new HashMap<>();

  /** Whose rows the stream will bring next, in this order. */
  private final Queue<CatalogReader> expected = new ArrayDeque<>();

  private @Nullable QueryStream stream;

  /** Whether the answer to {@link Session#LIMIT_WAITING} was taken, which comes first. */
  private boolean limited;

  /** Whether the session came too late to be asked, or was given up. */
  private boolean absent;

  HelperQueries(OpenSessions sessions) {
    this.sessions = sessions;
  }

  /** A reader, and its query. */
  record Asked(CatalogReader reader, String query) {}

  /** Whether there is, or will be, a session to ask. */
  boolean isPrepared() {
    return !absent && sessions.isSecondPrepared();
  }

  /** Whether the session is there, and was asked before. */
  boolean isAtWork() {
    return stream != null;
  }

  /**
   * Sends those queries that were not sent yet, behind the others; does nothing without a session.
   */
  void ask(List<Asked> all) {
    List<Asked> further = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (Asked one : all) {
      if (!asked.contains(one.reader())) {
        further.add(one);
        queries.add(one.query());
      }
    }
    if (absent || further.isEmpty()) {
      return;
    }
    QueryStream running = stream;
    if (running != null) {
      running.append(queries);
    } else {
      Session session = sessions.second(TIMEOUT_MILLIS);
      if (session == null) {
        absent = true;
        return;
      }
      // The definition of an index may need a lock on its table.
      queries.addFirst(Session.LIMIT_WAITING);
      stream = session.stream(queries);
    }
    for (Asked one : further) {
      asked.add(one.reader());
      expected.add(one.reader());
    }
  }

  /** The rows for a reader, once; null if the first session has to ask for them. */
  @Nullable Rows rows(CatalogReader reader) {
    while (!received.containsKey(reader) && !expected.isEmpty()) {
      receive();
    }
    return received.remove(reader);
  }

  /** Takes the next rows; nothing more is expected of a session that was lost or had to wait. */
  private void receive() {
    QueryStream running = stream;
    CatalogReader reader = expected.remove();
    if (running == null) {
      return;
    }
    try {
      if (!limited) {
        running.next();
        limited = true;
      }
      received.put(reader, running.next());
    } catch (ConnectionLostException lost) {
      giveUp();
    } catch (ServerException failed) {
      if (!failed.sqlState().equals(LOCK_NOT_AVAILABLE)) {
        throw failed;
      }
      giveUp();
    }
  }

  private void giveUp() {
    absent = true;
    expected.clear();
    close();
    sessions.dropSecond();
  }

  /** Waits until the session is free for something else. */
  @Override
  public void close() {
    QueryStream running = stream;
    if (running != null) {
      stream = null;
      running.close();
    }
  }
}
