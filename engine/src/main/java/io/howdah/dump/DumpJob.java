package io.howdah.dump;

import io.howdah.Diagnostic;
import io.howdah.DumpOptions;
import io.howdah.DumpOutput;
import io.howdah.HowdahException;
import io.howdah.ProgressListener;
import io.howdah.RestoreOptions;
import io.howdah.archive.ArchiveWriter;
import io.howdah.archive.Compression;
import io.howdah.archive.Format;
import io.howdah.archive.Header;
import io.howdah.archive.Toc;
import io.howdah.catalog.RelationDetails;
import io.howdah.dump.ahead.AheadData;
import io.howdah.dump.data.TableRowsPump;
import io.howdah.dump.rows.BinaryTables;
import io.howdah.script.EntryData;
import io.howdah.session.FirstQuery;
import io.howdah.session.Session;
import io.howdah.session.SessionSettings;
import io.howdah.sql.Identifiers;
import io.howdah.wire.ConnectOptions;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionParameters;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One dump from its start to its end: connect, find what the patterns mean, read the catalogs, plan
 * the entries, write them and their data. Used once, by one thread but for {@link #cancel}.
 *
 * <p>Source: {@code main} in {@code pg_dump.c}.
 */
public final class DumpJob {
  /** The pg_dump whose output this is, to the byte. */
  private static final String DUMP_VERSION = "18.6";

  private static final int OLDEST_MAJOR = 14;
  private static final int NEWEST_MAJOR = 18;

  private final ConnectionParameters parameters;
  private final ConnectOptions connecting;
  private final DumpOptions options;
  private final DumpOutput output;
  private final ProgressListener listener;
  private final Instant started = Instant.now();
  private volatile @Nullable OpenSessions running;
  private volatile boolean cancelled;

  /** Prepares a dump. */
  public DumpJob(
      ConnectionParameters parameters,
      ConnectOptions connecting,
      DumpOptions options,
      DumpOutput output,
      ProgressListener listener) {
    this.parameters = parameters;
    this.connecting = connecting;
    // An archive always has the database's entry, in case the restore wants to create it.
    this.options =
        output.format() == DumpOutput.Form.PLAIN
            ? options
            : options.toBuilder().createDatabase(true).build();
    this.output = output;
    this.listener = listener;
  }

  /**
   * Runs the dump.
   *
   * @throws HowdahException when it could not be completed; nothing that looks whole is left
   */
  public void run() {
    prepareZone();

    try (Connection connection = Connection.open(parameters, connecting)) {
      checkVersion(connection);
      listener.info(FirstQuery.TOLD);
      FirstQuery.run(connection);
      // The C tool has one connection where ours may have two, which must not say all twice.
      ConnectOptions further =
          options.jobs() > 1
              ? connecting
              : connecting.withNotices(connecting.notices().withoutLogin());
      Session session = Session.begin(connection, further, settings());

      try (OpenSessions sessions = new OpenSessions(session)) {
        running = sessions;
        if (cancelled) {
          throw new HowdahException("canceled by user");
        }
        dump(sessions);
      }
    } catch (IOException | RuntimeException failure) {
      throw DumpFailures.of(failure);
    }
  }

  /**
   * Cancels the dump, which then fails. Thread-safe.
   *
   * @return whether there was a connection yet
   */
  public boolean cancel() {
    cancelled = true;
    OpenSessions sessions = running;
    if (sessions != null) {
      sessions.cancel();
    }
    return sessions != null;
  }

  private static void checkVersion(Connection connection) {
    int version = connection.serverVersion();
    int major = version / 10000;
    if (major < OLDEST_MAJOR || major > NEWEST_MAJOR) {
      throw new HowdahException(
          Diagnostic.error("aborting because of server version mismatch")
              .withDetail(
                  "server version: "
                      + connection.parameter("server_version")
                      + "; pg_dump version: "
                      + DUMP_VERSION));
    }
  }

  private SessionSettings settings() {
    return new SessionSettings(
        options.encoding(),
        options.role(),
        options.extraFloatDigits(),
        options.quoteAllIdentifiers(),
        options.enableRowSecurity(),
        options.serializableDeferrable(),
        options.snapshot(),
        options.jobs() > 1);
  }

  private void dump(OpenSessions sessions) throws IOException {
    Session session = sessions.main();
    listener.info("last built-in OID is 16383");
    ChosenNames names = NameExpansion.expand(session, options);
    CatalogScan.Found found = new CatalogScan(sessions, options, names, listener).run();
    RestoreOptions restoreOptions = ScriptOptions.of(options);
    boolean script = isScript();
    Identifiers identifiers = Identifiers.of(options.quoteAllIdentifiers(), session.encoding());
    EntryPlan plan =
        new EntryPlanner(session, options, restoreOptions, listener).plan(found, script);
    if (options.jobs() > 1 && !options.inserts()) {
      plan = new TablePieces(session, identifiers).cut(plan);
    }
    RelationDetails details = found.catalog().relationDetails();
    BinaryTables binary =
        options.inserts()
            ? BinaryTables.NONE
            : ByteStrings.tables(options.copyFormat(), session, plan, details);
    TableRowsPump pump = new TableRowsPump(details, binary, style(session));
    LiveData data = new LiveData(session, pump, plan.sources(), !options.inserts(), listener);
    Toc toc = new Toc(header(session, format()), script ? plan.allEntries() : plan.archived());
    if (options.jobs() > 1 && output.format() != DumpOutput.Form.PLAIN) {
      sessions.dropSecond(); // the jobs have sessions of their own
      try (ArchiveWriter writer = ArchiveOutput.open(output, toc, plan, restoreOptions, listener)) {
        new ParallelCopy(sessions, pump, plan, !options.inserts(), identifiers, listener, writer)
            .run(toc, options.jobs());
        writer.commit();
      }
      return;
    }
    try (AheadData ahead = readAhead(sessions, plan, data, pump)) {
      if (ahead == null) {
        sessions.dropSecond(); // it has nothing left to do
      }
      write(toc, plan, restoreOptions, ahead == null ? data : ahead);
    }
  }

  private @Nullable AheadData readAhead(
      OpenSessions sessions, EntryPlan plan, LiveData data, TableRowsPump pump) {
    if (!options.readAhead() || options.inserts() || plan.sources().isEmpty()) {
      return null;
    }
    Identifiers identifiers =
        Identifiers.of(options.quoteAllIdentifiers(), sessions.main().encoding());
    return ReadingAhead.of(sessions, plan, output.compression(), data, pump, identifiers, listener);
  }

  private void write(Toc toc, EntryPlan plan, RestoreOptions restoreOptions, EntryData data)
      throws IOException {
    if (output.format() == DumpOutput.Form.PLAIN) {
      ScriptOutput.write(output, toc, plan, restoreOptions, data, listener);
      return;
    }
    try (ArchiveWriter writer = ArchiveOutput.open(output, toc, plan, restoreOptions, listener)) {
      ArchiveOutput.copyAll(toc, data, writer);
      writer.commit();
    }
  }

  private TableRowsPump.Style style(Session session) {
    return new TableRowsPump.Style(
        Identifiers.of(options.quoteAllIdentifiers(), session.encoding()),
        options.rowsPerInsert(),
        options.columnInserts(),
        options.onConflictDoNothing(),
        options.loadViaPartitionRoot(),
        session.hasStandardStrings(),
        session.encoding());
  }

  /** The archive's format; a script is written as from a custom one. */
  private Format format() {
    return switch (output.format()) {
      case PLAIN, CUSTOM -> Format.CUSTOM;
      case DIRECTORY -> Format.DIRECTORY;
      case TAR -> Format.TAR;
    };
  }

  private boolean isScript() {
    return output.format() == DumpOutput.Form.PLAIN;
  }

  /** Reading the rules of all time zones takes a while, which the server's answers take anyway. */
  private void prepareZone() {
    if (!isScript()) {
      Thread.ofPlatform().daemon().start(this::localTime);
    }
  }

  private ZonedDateTime localTime() {
    return started.atZone(ZoneId.systemDefault());
  }

  /** Only an archive says when it was made, in local time. */
  private Header header(Session session, Format format) {
    Compression compression = output.compression();
    return Header.create(
        format,
        compression,
        isScript() ? started.atZone(ZoneOffset.UTC) : localTime(),
        session.database(),
        session.versionText(),
        DUMP_VERSION);
  }
}
