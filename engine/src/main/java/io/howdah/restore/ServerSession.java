package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.Entry;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps on a connection in few round trips, with the outcome that one statement at a time
 * would have: see {@link StatementGroups}. Between {@link #begin} and {@link #commit} all steps are
 * in one transaction, and a failure makes those behind it fail too, as it would one at a time. Not
 * thread-safe.
 */
final class ServerSession implements AutoCloseable {
  private static final int MAX_PENDING_CHARS = 1 << 20;

  private final ServerLine line;
  private final LocalSettings settings;
  private final StepReport report;
  private final StatementGroups groups;
  private final List<Step> pending = new ArrayList<>();
  private int pendingRuns;
  private long pendingChars;
  private boolean inTransaction;
  private boolean beginDue;
  private @Nullable Entry beginFor;
  private boolean committing;
  private @Nullable Boolean pooled;

  ServerSession(ServerLine line, RestoreLog log) {
    this.line = line;
    String encoding = line.connection().parameter("client_encoding");
    this.settings = new LocalSettings(encoding == null ? "" : encoding);
    this.report = new StepReport(settings, log);
    this.groups =
        new StatementGroups(new LineTransaction(line), settings, report, this::outsideTransaction);
  }

  /** The connection as it is now; to be asked for anew after each failure. */
  Connection connection() {
    return line.connection();
  }

  LocalSettings settings() {
    return settings;
  }

  boolean isInTransaction() {
    return inTransaction;
  }

  /** Lets statements that need not wait for each other travel over a second line, too. */
  void use(SecondLine second) {
    groups.use(second);
  }

  /** Adds a step; it is done at the latest when the session is flushed. */
  void add(Step step) {
    pending.add(step);
    if (step instanceof Step.Run run) {
      pendingRuns++;
      pendingChars += run.sql().length();
      if (pendingRuns >= groups.limit() || pendingChars >= MAX_PENDING_CHARS) {
        flush();
      }
    }
  }

  /** Does all steps that are still to be done. */
  void flush() {
    List<Step> steps = List.copyOf(pending);
    pending.clear();
    pendingRuns = 0;
    pendingChars = 0;
    if (inTransaction) {
      runInTransaction(steps);
      return;
    }
    groups.run(steps);
  }

  /**
   * Begins a transaction that lasts until {@link #commit}.
   *
   * @param entry the entry that an error is told with; null before the first
   */
  void begin(@Nullable Entry entry) {
    flush();
    beginFor = entry;
    inTransaction = true;
    beginDue = true;
  }

  /** Commits what {@link #begin} began. */
  void commit(@Nullable Entry entry) {
    committing = true;
    add(new Step.Run(entry, "COMMIT", "COMMIT", Step.Failure.COMMIT, null, false));
    flush();
    inTransaction = false;
    beginDue = false;
    committing = false;
  }

  /** Whether the commit of a transaction was on its way when the line broke. */
  boolean isCommitting() {
    return committing;
  }

  /**
   * Opens the line again after it broke; what was under way is to be taken again.
   *
   * @throws ConnectionLostException the loss, when this is not possible
   */
  void reopen(ConnectionLostException lost) {
    pending.clear();
    pendingRuns = 0;
    pendingChars = 0;
    inTransaction = false;
    beginDue = false;
    committing = false;
    line.reopen(lost);
  }

  /** Something went through that was sent on the connection directly. */
  void succeeded() {
    line.succeeded();
  }

  /**
   * Runs statements in one round trip, as they are; what is said beside is told by the outcomes.
   */
  List<Outcome> run(List<String> messages) {
    return line.run(messages);
  }

  /** Sends the BEGIN that is due, so that the connection can be used directly. */
  void openTransaction() {
    flush();
    if (beginDue) {
      runInTransaction(List.of());
    }
  }

  private void runInTransaction(List<Step> steps) {
    List<String> messages = new ArrayList<>();
    int opening = 0;
    if (beginDue) {
      messages.addAll(settings.opening());
      opening = messages.size();
      beginDue = false;
    }
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        messages.add(run.sql());
      }
    }
    List<Outcome> outcomes = line.run(messages);
    for (int i = 0; i < opening; i++) {
      if (outcomes.get(i) instanceof Outcome.Failed failed) {
        report.fail(
            new Step.Run(beginFor, messages.get(i), "BEGIN", Step.Failure.BEGIN, null, false),
            failed.error());
      }
    }
    report.conclude(steps, outcomes.subList(opening, outcomes.size()));
  }

  /**
   * Runs what must not be in a transaction block, with the settings made for the session and taken
   * back behind it. Behind a pooler that could change what others find: there only those are made
   * without which the server would read the statement differently, which poolers know of.
   */
  private Outcome outsideTransaction(Step.Run run) {
    boolean bare = isPooled();
    if (bare && settings.changesIdentity()) {
      throw new HowdahException(
          Diagnostic.error(
                  "cannot create or drop a database or subscription as another role through a"
                      + " connection pooler")
              .withHint(
                  "Connect to the server directly, or leave out --role and"
                      + " --use-set-session-authorization."));
    }
    List<String> messages = new ArrayList<>();
    if (!bare) {
      messages.addAll(settings.forSession());
    } else if (!settings.isReadAlike(run.sql())) {
      messages.add(settings.sessionEncoding());
    }
    int index = messages.size();
    messages.add(run.sql());
    if (!bare) {
      messages.addAll(settings.resets());
    } else if (index > 0) {
      messages.add("RESET client_encoding");
    }
    return line.run(messages).get(index);
  }

  /** Whether somebody stands between: who answers is not who was greeted. */
  boolean isPooled() {
    Boolean known = pooled;
    if (known == null) {
      Connection connection = line.connection();
      int backend = connection.query("SELECT pg_catalog.pg_backend_pid()").getInt(0, 0);
      known = backend != connection.backendPid();
      pooled = known;
    }
    return known;
  }

  @Override
  public void close() {
    groups.close();
    line.close();
  }
}
