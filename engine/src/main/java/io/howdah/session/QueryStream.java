package io.howdah.session;

import io.howdah.wire.Connection;
import io.howdah.wire.Outcome;
import io.howdah.wire.Rows;
import io.howdah.wire.ServerException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries that were sent together, and their results, which are received in the background: the
 * server works on, whatever is done with them meanwhile. More can be sent behind them. The
 * connection can do nothing else until this is closed. For one thread.
 */
public final class QueryStream implements AutoCloseable {
  /** What came: a result, or why there is none. */
  private sealed interface Arrival {
    /** The rows of a query; what kept them from coming is thrown. */
    Rows rows(String query);

    record Answer(Outcome outcome) implements Arrival {
      @Override
      public Rows rows(String query) {
        return outcome.rows(query);
      }
    }

    record Broken(Throwable failure) implements Arrival {
      @Override
      public Rows rows(String query) {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    }
  }

  /** How many results may wait to be taken: some of them are large. */
  private static final int MAX_WAITING = 3;

  private final Connection connection;
  private final List<String> queries = new ArrayList<>();
  private final ArrayDeque<List<String>> unsent = new ArrayDeque<>();
  private final ArrayDeque<Arrival> arrivals = new ArrayDeque<>();
  private final Thread receiver;

  /** Queries whose results were taken, were received, and that were sent. */
  private int taken;

  private int received;
  private int sent;

  /** Whether nothing will be appended any more. */
  private boolean complete;

  private QueryStream(Connection connection) {
    this.connection = connection;
    receiver = Thread.ofPlatform().name("howdah-results").daemon().unstarted(this::receive);
  }

  static QueryStream start(Connection connection, List<String> queries) {
    QueryStream stream = new QueryStream(connection);
    stream.append(queries);
    stream.receiver.start();
    return stream;
  }

  /** Sends further queries as soon as all results of those before have been received. */
  public synchronized void append(List<String> further) {
    if (complete) {
      throw new IllegalStateException("the stream is complete");
    }
    if (!further.isEmpty()) {
      queries.addAll(further);
      unsent.add(List.copyOf(further));
      notifyAll();
    }
  }

  private void receive() {
    try {
      for (List<String> batch = nextUnsent(); !batch.isEmpty(); batch = nextUnsent()) {
        connection.run(batch, outcome -> arrived(new Arrival.Answer(outcome)));
      }
    } catch (RuntimeException | Error broken) {
      arrived(new Arrival.Broken(broken));
    }
  }

  /** What to send next; empty once there is nothing more. */
  private synchronized List<String> nextUnsent() {
    while (unsent.isEmpty() && !complete) {
      await();
    }
    List<String> batch = unsent.isEmpty() ? List.of() : unsent.remove();
    sent += batch.size();
    return batch;
  }

  /**
   * Waits for the result of the next query.
   *
   * @throws ServerException when it failed
   * @throws io.howdah.wire.WireException when the connection broke
   */
  public Rows next() {
    if (taken == queries.size()) {
      throw new IllegalStateException("all results were taken");
    }
    return take().rows(queries.get(taken++));
  }

  private synchronized void arrived(Arrival arrival) {
    while (arrivals.size() >= MAX_WAITING && !complete) {
      await();
    }
    arrivals.add(arrival);
    received++;
    notifyAll();
  }

  private synchronized Arrival take() {
    while (arrivals.isEmpty()) {
      await();
    }
    notifyAll();
    return arrivals.remove();
  }

  @SuppressWarnings("WaitNotInLoop") // its callers loop
  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SessionException("interrupted", null);
    }
  }

  /**
   * Waits until all results have been received: the connection is free, and they can be taken.
   * Nothing can be appended any more.
   */
  public void awaitReceived() {
    synchronized (this) {
      complete = true;
      notifyAll();
    }
    boolean interrupted = false;
    while (receiver.isAlive()) {
      try {
        receiver.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the connection is free again. What was not taken is given up. */
  @Override
  public void close() {
    boolean running;
    synchronized (this) {
      unsent.clear();
      running = received < sent;
    }
    if (running && receiver.isAlive()) {
      connection.canceller().cancel();
    }
    awaitReceived();
  }
}
