package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.HowdahException;
import io.howdah.archive.Entry;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Outcome;
import io.howdah.wire.ServerMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps on a connection in few round trips, with the outcome that one statement at a time
 * would have: each its own transaction, each failure undoing nothing but itself. Statements travel
 * in groups, a transaction each; where one of a group fails, the group is undone, what came before
 * it is run again, and the failure is told once it stands alone. A statement that the server undid
 * to end a deadlock is run again a few times first.
 *
 * <p>Between {@link #begin} and {@link #commit} all steps are in one transaction, and a failure
 * makes those behind it fail too, as it would one at a time. Not thread-safe.
 */
final class ServerSession implements AutoCloseable {
  private static final int MAX_GROUP = 256;
  private static final int MAX_PENDING_CHARS = 1 << 20;
  private static final int FIRST_GROUP = 32;
  private static final long SLOW_NANOS = 250_000_000L;
  private static final int MAX_DEADLOCKS = 5;
  private static final String DEADLOCK_DETECTED = "40P01";

  private final ServerLine line;
  private final LocalSettings settings;
  private final RestoreLog log;
  private final List<Step> pending = new ArrayList<>();
  private int pendingRuns;
  private long pendingChars;
  private int groupLimit = FIRST_GROUP;
  private int deadlocks;
  private boolean inTransaction;
  private boolean beginDue;
  private @Nullable Entry beginFor;
  private boolean committing;
  private @Nullable Boolean pooled;

  ServerSession(ServerLine line, RestoreLog log) {
    this.line = line;
    this.log = log;
    String encoding = line.connection().parameter("client_encoding");
    this.settings = new LocalSettings(encoding == null ? "" : encoding);
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

  /** Adds a step; it is done at the latest when the session is flushed. */
  void add(Step step) {
    pending.add(step);
    if (step instanceof Step.Run run) {
      pendingRuns++;
      pendingChars += run.sql().length();
      if (pendingRuns >= MAX_GROUP || pendingChars >= MAX_PENDING_CHARS) {
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
    int next = 0;
    while (next < steps.size()) {
      next = advance(steps, next);
    }
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
        fail(
            new Step.Run(beginFor, messages.get(i), "BEGIN", Step.Failure.BEGIN, null, false),
            failed.error());
      }
    }
    int next = opening;
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        conclude(run, outcomes.get(next++));
      } else {
        perform(step);
      }
    }
  }

  /** Does some steps, from an index on; returns the index of the first that is still to be done. */
  private int advance(List<Step> steps, int from) {
    if (!(steps.get(from) instanceof Step.Run first)) {
      perform(steps.get(from));
      return from + 1;
    }
    if (first.outsideTransaction()) {
      conclude(first, outsideTransaction(first));
      return from + 1;
    }
    int to = from;
    List<Step.Run> group = new ArrayList<>();
    while (to < steps.size() && group.size() < groupLimit) {
      if (steps.get(to) instanceof Step.Run run) {
        if (run.outsideTransaction()) {
          break;
        }
        group.add(run);
      }
      to++;
    }
    long started = System.nanoTime();
    List<Outcome> outcomes = transaction(group);
    int failed = 0;
    while (failed < outcomes.size() && outcomes.get(failed) instanceof Outcome.Done) {
      failed++;
    }
    if (failed == outcomes.size()) {
      deadlocks = 0;
      boolean slow = System.nanoTime() - started > SLOW_NANOS;
      groupLimit = slow ? Math.max(1, groupLimit / 2) : Math.min(MAX_GROUP, groupLimit * 2);
      succeed(steps.subList(from, to), outcomes);
      return to;
    }
    if (failed == group.size() && failed > 1) {
      // The commit failed, and nobody knows because of which one.
      groupLimit = 1;
      return from;
    }
    if (failed == 0 || group.size() == 1) {
      groupLimit = 1;
      if (isDeadlock(outcomes.get(failed)) && ++deadlocks <= MAX_DEADLOCKS) {
        // The server chose this one to be undone so that the other goes on: then it is its turn.
        return from;
      }
      deadlocks = 0;
      conclude(first, outcomes.get(failed));
      return from + 1;
    }
    groupLimit = failed;
    int suspect = advance(steps, from);
    groupLimit = 1;
    return suspect;
  }

  private static boolean isDeadlock(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        && failed.error().sqlState().equals(DEADLOCK_DETECTED);
  }

  private void succeed(List<Step> steps, List<Outcome> outcomes) {
    int next = 0;
    for (Step step : steps) {
      if (step instanceof Step.Run run) {
        conclude(run, outcomes.get(next++));
      } else {
        perform(step);
      }
    }
  }

  /** The outcomes of statements in a transaction of their own, and that of the commit. */
  private List<Outcome> transaction(List<Step.Run> group) {
    List<String> opening = settings.opening();
    List<String> messages = new ArrayList<>(opening.size() + group.size() + 2);
    if (line.needsMark()) {
      messages.add(ServerLine.MARK_QUERY);
    }
    int begin = messages.size();
    int first = begin + opening.size();
    messages.addAll(opening);
    for (Step.Run run : group) {
      messages.add(run.sql());
    }
    messages.add("COMMIT");
    List<Outcome> outcomes = runUntilKnown(messages, first - 1);
    if (begin > 0) {
      line.setMark(outcomes.getFirst());
    }
    for (int i = begin; i < first; i++) {
      if (outcomes.get(i) instanceof Outcome.Failed failed) {
        throw new HowdahException(
            "could not start database transaction: " + failed.error().format(null, true));
      }
    }
    return outcomes.subList(first, outcomes.size());
  }

  /**
   * Runs the statements of one transaction; where the line breaks, again, unless they were
   * committed.
   *
   * @param idAt which statement returns the transaction's number
   */
  private List<Outcome> runUntilKnown(List<String> messages, int idAt) {
    while (true) {
      try {
        List<Outcome> outcomes = line.run(messages);
        line.succeeded();
        return outcomes;
      } catch (ConnectionLostException lost) {
        List<Outcome> answered = lost.answered();
        String id =
            answered.size() > idAt
                    && answered.get(idAt) instanceof Outcome.Done done
                    && !done.rows().isEmpty()
                ? done.rows().orNull(0, 0)
                : null;
        if (line.reopenAndAsk(lost, id)) {
          return ServerLine.allDone(answered, messages.size());
        }
      }
    }
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

  private void perform(Step step) {
    switch (step) {
      case Step.Say say -> log.report(say.diagnostic());
      case Step.Then then -> then.action().run();
      case Step.Run run -> throw new IllegalStateException("not run: " + run.shown());
    }
  }

  private void conclude(Step.Run run, Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {
        tellNotices(done.notices());
        if (run.adopts() != null) {
          settings.adopt(run.adopts());
        }
      }
      case Outcome.Failed failed -> {
        tellNotices(failed.notices());
        fail(run, failed.error());
      }
    }
  }

  private void tellNotices(List<ServerMessage> notices) {
    for (ServerMessage notice : notices) {
      log.notice(notice);
    }
  }

  private void fail(Step.Run run, ServerMessage error) {
    String text = run.failure().text() + ": " + error.format(run.sql(), true);
    if (run.failure().isFatal()) {
      throw new HowdahException(Diagnostic.error(text));
    }
    log.error(
        run.entry(),
        run.failure().showsCommand() ? text + "\nCommand was: " + run.shown() : text,
        error);
  }

  @Override
  public void close() {
    line.close();
  }
}
