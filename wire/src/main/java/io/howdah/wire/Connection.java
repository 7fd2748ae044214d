package io.howdah.wire;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session with a server. Not thread-safe, except {@link #canceller()}: one thread at a time.
 *
 * <p>Statements are sent by the simple query protocol, as libpq's {@code PQexec} does. Every String
 * holds one char per byte.
 */
public final class Connection implements AutoCloseable {

  private final ServerLink link;
  private final ConnectionParameters parameters;
  private final Endpoint endpoint;
  private final Canceller canceller;
  private @Nullable CopyOut copyOut;
  private @Nullable CopyIn copyIn;

  Connection(
      ServerLink link, ConnectionParameters parameters, Endpoint endpoint, Canceller canceller) {
    this.link = link;
    this.parameters = parameters;
    this.endpoint = endpoint;
    this.canceller = canceller;
  }

  /** As {@link #open(ConnectionParameters, ConnectOptions)} in this process's environment. */
  public static Connection open(ConnectionParameters parameters) {
    return open(parameters, ConnectOptions.defaults());
  }

  /**
   * Connects. What the parameters leave open comes from a service file, the environment and the
   * defaults, in this order.
   *
   * @throws ConnectionStringException when a parameter cannot be used
   * @throws ConnectFailedException when no server of those named could be logged in to
   */
  public static Connection open(ConnectionParameters parameters, ConnectOptions options) {
    return new Connector(parameters.withDefaults(options.environment()), options).connect();
  }

  /** The server's version as a number: 180006 for 18.6, 190000 for 19beta1; 0 when unknown. */
  public int serverVersion() {
    String version = link.parameters.get("server_version");
    return version == null ? 0 : ServerVersion.parse(version);
  }

  /** A setting the server reports, such as {@code server_version} or {@code client_encoding}. */
  public @Nullable String parameter(String name) {
    return link.parameters.get(name);
  }

  /** Where the session stands with its transaction, after the last answer. */
  public TransactionStatus transactionStatus() {
    return link.transactionStatus;
  }

  /** The server process, as in {@code pg_stat_activity}; a pooler may say something else. */
  public int backendPid() {
    return link.backendPid;
  }

  /**
   * The parameters the connection was made with, defaults filled in, and the password that worked:
   * for further connections to the same place.
   */
  public ConnectionParameters parameters() {
    return parameters;
  }

  /** The host connected to, of several as given; a directory for a Unix-domain socket. */
  public String host() {
    return endpoint.host();
  }

  /** The port connected to. */
  public int port() {
    return endpoint.port();
  }

  /**
   * Whether the line ends on this machine: then the server most likely shares its processors with
   * this process.
   */
  public boolean isLocal() {
    return endpoint.isLocal();
  }

  /** Whether the line is encrypted. */
  public boolean isEncrypted() {
    return link.transport().isEncrypted();
  }

  /** Whether the session can still be used, as far as is known without asking the server. */
  public boolean isOpen() {
    return link.isOpen();
  }

  /** Hears the server's notices from now on. */
  public void setNoticeListener(NoticeListener listener) {
    link.notices = listener;
  }

  /**
   * Runs one query message, which may hold several statements.
   *
   * @return the last row set, empty when there is none
   * @throws ServerException when it failed
   */
  public Rows query(String sql) {
    return run(List.of(sql)).getFirst().rows(sql);
  }

  /**
   * Runs statements in one round trip, each in a message of its own.
   *
   * @return for each its last row set
   * @throws ServerException the first failure; what came after it has been run all the same
   */
  public List<Rows> queries(List<String> sqls) {
    List<Outcome> outcomes = run(sqls);
    Rows[] rows = new Rows[outcomes.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = outcomes.get(i).rows(sqls.get(i));
    }
    return List.of(rows);
  }

  /**
   * Runs statements in one round trip, each in a message of its own, and tells each what became of
   * it. A failure does not keep the next ones from being run; in a transaction block the server
   * refuses them, which is their own failure.
   *
   * @return an outcome for each statement, in order
   * @throws ConnectionLostException when the connection broke: what was run is not known
   */
  public List<Outcome> run(List<String> sqls) {
    checkFree();
    return sqls.isEmpty() ? List.of() : new Batch(link, List.copyOf(sqls)).run();
  }

  /**
   * As {@link #run(List)}, but tells of each outcome as soon as it is there, while the server works
   * on the next. An exception that the taker throws ends the connection.
   */
  public void run(List<String> sqls, Consumer<Outcome> taker) {
    checkFree();
    if (!sqls.isEmpty()) {
      new Batch(link, List.copyOf(sqls)).run(taker);
    }
  }

  /**
   * Starts a {@code COPY … TO STDOUT}.
   *
   * @throws ServerException when the server refuses it
   */
  public CopyOut copyOut(String sql) {
    checkFree();
    CopyOut started = CopyOut.start(link, sql, canceller);
    copyOut = started;
    return started;
  }

  /**
   * Starts a {@code COPY … FROM STDIN}.
   *
   * @throws ServerException when the server refuses it
   */
  public CopyIn copyIn(String sql) {
    checkFree();
    CopyIn started = CopyIn.start(link, sql);
    copyIn = started;
    return started;
  }

  private void checkFree() {
    if (!link.isOpen()) {
      throw new IllegalStateException("the connection is closed");
    }
    if (isCopying()) {
      throw new IllegalStateException("a COPY is under way");
    }
  }

  private boolean isCopying() {
    return (copyOut != null && !copyOut.isEnded()) || (copyIn != null && !copyIn.isEnded());
  }

  /** Cancels what this connection is doing, from any thread. */
  public Canceller canceller() {
    return canceller;
  }

  /**
   * Rolls back the transaction that was begun, if there is one, and closes: a pooler can then give
   * the server's connection to others, where it has to end one that is left in a transaction. A
   * line that is lost, or in a COPY, is only closed. Of what goes wrong here nothing is told, as
   * all that was done before is known. May be repeated.
   */
  public void rollBackAndClose() {
    try {
      if (link.isOpen() && !isCopying() && transactionStatus() != TransactionStatus.IDLE) {
        query("ROLLBACK");
      }
    } catch (WireException gone) {
      // Then the server rolls back by itself.
    } finally {
      close();
    }
  }

  /** Says goodbye to the server and closes the line. May be repeated. */
  @Override
  public void close() {
    canceller.disable();
    link.terminate();
  }

  /** Where it is connected to, and as whom; no password. */
  @Override
  public String toString() {
    return parameters.masked();
  }
}
