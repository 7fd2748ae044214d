package io.howdah.restore;

import io.howdah.Diagnostic;
import io.howdah.Diagnostic.Severity;
import io.howdah.archive.Entry;
import io.howdah.script.EntryData;
import io.howdah.script.EntryKinds;
import io.howdah.script.FixedState;
import io.howdah.script.SessionSetting;
import io.howdah.script.SqlTarget;
import io.howdah.sql.Identifiers;
import io.howdah.wire.ConnectionLostException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends a server what entries consist of. Not thread-safe; each session has its own. */
final class ServerTarget implements SqlTarget {
  /** From how many bytes in the archive on it pays to ask the server for the types of columns. */
  private static final long LEAST_BINARY_BYTES = 2 << 20;

  private final RestoreContext context;
  private final RestoreLog log;
  private final EntryData data;
  private ServerSession session;
  private @Nullable Entry current;
  private boolean alone;

  /**
   * A target for entries.
   *
   * @param lastEntry the entry that errors are told with before the first one is started
   */
  ServerTarget(
      RestoreContext context, ServerSession session, RestoreLog log, @Nullable Entry lastEntry) {
    this.current = lastEntry;
    this.context = context;
    this.session = session;
    this.log = log;
    this.data = new ArchiveData(context.reader(), log);
    useSecondSession();
  }

  private void useSecondSession() {
    if (context.mayUseSecondSession()) {
      session.use(new SecondLine(context.connector(), context.listener()));
    }
  }

  /** Does everything that is still to be done. */
  void flush() {
    session.flush();
  }

  ServerSession session() {
    return session;
  }

  /** The entry that was started last. */
  @Nullable Entry lastEntry() {
    return current;
  }

  @Override
  public void startEntry(Entry entry) {
    current = entry;
    // What may take long is neither run twice nor kept waiting for others.
    alone = context.mayTakeLong(entry);
  }

  @Override
  public boolean wantsInfo() {
    return log.wantsInfo();
  }

  @Override
  public void info(String message) {
    if (log.wantsInfo()) {
      session.add(new Step.Say(Diagnostic.of(Severity.INFO, message)));
    }
  }

  @Override
  public void warning(String message) {
    session.add(new Step.Say(Diagnostic.of(Severity.WARNING, message)));
  }

  @Override
  public void comment(String text) {
    // Comments would only obscure the SQL in messages.
  }

  @Override
  public void command(String sql) {
    run(sql, Step.Failure.QUERY);
  }

  @Override
  public void alterAccessMethod(String sql) {
    run(sql, Step.Failure.ACCESS_METHOD);
  }

  private void run(String sql, Step.Failure failure) {
    if (alone) {
      session.flush();
    }
    boolean outside = refusesTransaction(sql) && !session.isInTransaction();
    session.add(new Step.Run(current, sql, sql, failure, null, outside));
    if (alone) {
      session.flush();
    }
  }

  /** What the server runs outside a transaction block only. */
  private boolean refusesTransaction(String sql) {
    return switch (current == null ? "" : current.desc()) {
      case "DATABASE" -> !sql.startsWith("ALTER DATABASE ");
      case "SUBSCRIPTION" -> sql.startsWith("DROP SUBSCRIPTION ");
      default -> false;
    };
  }

  @Override
  public void set(SessionSetting setting, String value, String sql) {
    String assignment = sql.substring("SET ".length());
    LocalSetting local =
        switch (setting) {
          case AUTHORIZATION -> LocalSetting.of("session_authorization", assignment);
          case SEARCH_PATH -> LocalSetting.of("search_path", assignment);
          case TABLESPACE -> LocalSetting.of("default_tablespace", assignment);
          case TABLE_ACCESS_METHOD -> LocalSetting.of("default_table_access_method", assignment);
        };
    Step.Failure failure =
        switch (setting) {
          case AUTHORIZATION ->
              new Step.Failure("could not set session user to \"" + value + "\"", false, true);
          case SEARCH_PATH ->
              new Step.Failure("could not set \"search_path\" to \"" + value + "\"", false, false);
          case TABLESPACE ->
              new Step.Failure("could not set \"default_tablespace\" to " + value, false, false);
          case TABLE_ACCESS_METHOD ->
              new Step.Failure("could not set \"default_table_access_method\"", false, false);
        };
    session.add(new Step.Run(current, local.local(), sql, failure, local, false));
  }

  @Override
  public void setFixedState(FixedState state) {
    int version = session.connection().serverVersion();
    fix("statement_timeout", "statement_timeout = 0");
    fix("lock_timeout", "lock_timeout = 0");
    if (version >= 90600) {
      fix("idle_in_transaction_session_timeout", "idle_in_transaction_session_timeout = 0");
    }
    if (version >= 170000) {
      fix("transaction_timeout", "transaction_timeout = 0");
    }
    fix("client_encoding", "client_encoding = '" + state.encoding() + "'");
    fix(
        "standard_conforming_strings",
        "standard_conforming_strings = " + (state.standardStrings() ? "on" : "off"));
    if (state.role() != null) {
      fix("role", "ROLE " + Identifiers.MINIMAL.quote(state.role()));
    }
    if (state.searchPath() != null) {
      LocalSetting path = LocalSetting.searchPath(state.searchPath());
      fix(path, state.searchPath());
    }
    fix("check_function_bodies", "check_function_bodies = false");
    fix("xmloption", "xmloption = content");
    fix("client_min_messages", "client_min_messages = warning");
    if (!state.standardStrings()) {
      fix("escape_string_warning", "escape_string_warning = off");
    }
    if (version >= 90500) {
      fix("row_security", "row_security = " + (state.rowSecurity() ? "on" : "off"));
    }
  }

  private void fix(String name, String assignment) {
    fix(LocalSetting.of(name, assignment), "SET " + assignment + ";\n");
  }

  private void fix(LocalSetting setting, String shown) {
    session.add(new Step.Run(current, setting.local(), shown, Step.Failure.QUERY, setting, false));
  }

  @Override
  public void begin(String script) {
    session.begin(current);
  }

  @Override
  public void commit(String script) {
    session.commit(current);
  }

  @Override
  public void connect(String database) {
    session.flush();
    ServerSession old = session;
    session = context.connector().connectTo(database, log);
    old.close();
    useSecondSession();
  }

  @Override
  public void data(Entry entry, boolean truncateFirst) throws IOException {
    String copy = entry.copyStatement();
    if (copy == null || copy.isEmpty()) {
      data.copyTo(entry, new StatementSplitter(this, context.standardStrings()));
    } else {
      new TableLoader(session, log, data).load(entry, copy, mayTryBinary(entry), truncateFirst);
    }
  }

  /**
   * Whether an entry's rows are worth trying in binary format, and can be loaded as text if that
   * fails: they can be read again, and in a table that was made here no trigger sees them twice.
   */
  private boolean mayTryBinary(Entry entry) {
    return context.reader().isRandomAccess()
        && context.reader().dataSizeEstimate(entry) >= LEAST_BINARY_BYTES
        && context.tables().isFirstIntoNewTable(entry)
        && !EntryKinds.loadsViaPartitionRoot(entry);
  }

  @Override
  public void largeObjects(Entry entry) throws IOException {
    if (session.isInTransaction()) {
      loadLargeObjects(entry);
      return;
    }
    session.flush();
    while (true) {
      try {
        session.begin(entry);
        loadLargeObjects(entry);
        session.commit(entry);
        session.succeeded();
        return;
      } catch (ConnectionLostException lost) {
        if (session.isCommitting() && context.makesLargeObjects()) {
          // They may be there; filling those that exist may be done twice.
          throw lost;
        }
        session.reopen(lost);
      }
    }
  }

  private void loadLargeObjects(Entry entry) throws IOException {
    session.openTransaction();
    data.copyLargeObjects(
        entry,
        new LargeObjectLoader(
            session,
            log,
            entry,
            context.standardStrings(),
            context.makesLargeObjects(),
            context.options().clean()));
  }

  @Override
  public void tableDone(Entry entry) {
    session.add(
        new Step.Then(() -> context.tables().tableDone(entry, log.lastFailedIs(entry), log)));
  }

  @Override
  public boolean skips(Entry entry) {
    if (!context.tables().dependOnTables() || !entry.desc().equals("TABLE DATA")) {
      return false;
    }
    session.flush();
    return context.tables().isInhibited(entry);
  }
}
