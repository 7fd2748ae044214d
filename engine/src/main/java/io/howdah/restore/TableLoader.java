package io.howdah.restore;

import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.restore.rows.PlainRows;
import io.howdah.restore.rows.PlainTable;
import io.howdah.restore.rows.UnfitTextException;
import io.howdah.script.EntryData;
import io.howdah.script.EntryKinds;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Connection;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.CopyIn;
import io.howdah.wire.ServerException;
import io.howdah.wire.TransactionStatus;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Loads a table's data by COPY. The bytes go from the archive to the server as they are, but for
 * large tables of numbers and times that are new.
 *
 * <p>Source: {@code restore_toc_entry} in {@code pg_backup_archiver.c}, {@code EndDBCopyMode} in
 * {@code pg_backup_db.c}.
 */
final class TableLoader {
  private static final String FROM_STDIN = " FROM stdin;\n";

  private final ServerSession session;
  private final RestoreLog log;
  private final EntryData data;
  private boolean endSent;

  TableLoader(ServerSession session, RestoreLog log, EntryData data) {
    this.session = session;
    this.log = log;
    this.data = data;
  }

  /**
   * Loads one entry's data. Where the line breaks before the server was told of the end, or where
   * the table is truncated first, it is loaded again over a new one.
   *
   * @param copy the COPY statement
   * @param tryBinary whether to try binary format; the data must bear to be read and loaded twice
   * @param truncateFirst whether to truncate the table in the same transaction, which spares a
   *     server with little WAL the logging of the rows
   */
  void load(Entry entry, String copy, boolean tryBinary, boolean truncateFirst) throws IOException {
    session.flush();
    if (session.isInTransaction()) {
      session.openTransaction();
      copyIn(entry, copy);
      return;
    }
    String truncate =
        truncateFirst
            ? "TRUNCATE TABLE ONLY "
                + Identifiers.MINIMAL.qualified(entry.namespace(), EntryKinds.tag(entry))
                + ";\n\n"
            : "";
    while (true) {
      endSent = false;
      try {
        loadAlone(entry, truncate, copy, tryBinary);
        session.succeeded();
        return;
      } catch (ConnectionLostException lost) {
        if (endSent && !truncateFirst) {
          // The rows may be there.
          throw lost;
        }
        session.reopen(lost);
      }
    }
  }

  /** Loads the data in a transaction of its own. */
  private void loadAlone(Entry entry, String truncate, String copy, boolean tryBinary)
      throws IOException {
    // A pooler takes a COPY that failed outside a block for the end of a transaction: it gives the
    // server's connection to others, and what the client still sends gets no answer.
    if (!session.isPooled()
        && ((tryBinary && loadBinary(entry, truncate, copy))
            || loadInOneMessage(entry, truncate, copy))) {
      return;
    }
    // One by one, so that each failure is told with its own statement.
    session.begin(entry);
    if (!truncate.isEmpty()) {
      session.add(new Step.Run(entry, truncate, truncate, Step.Failure.QUERY, null, false));
    }
    session.openTransaction();
    copyIn(entry, copy);
    session.commit(entry);
  }

  /** Returns false where nothing has happened. */
  private boolean loadInOneMessage(Entry entry, String truncate, String copy) throws IOException {
    if (!truncate.isEmpty() && loadFrozen(entry, truncate, copy)) {
      return true;
    }
    String message = session.settings().inOneMessage(truncate + copy);
    CopyIn started = message == null ? null : tryStart(message);
    if (started == null) {
      return false;
    }
    send(entry, started);
    return true;
  }

  /**
   * Loads rows that are frozen from the start: nothing else has seen the table, and the first who
   * reads it, which is the making of its indexes, needs not write each page again.
   *
   * @return whether that is done, or failed because of the data; if not, nothing has happened
   */
  private boolean loadFrozen(Entry entry, String truncate, String copy) throws IOException {
    if (!copy.endsWith(FROM_STDIN)) {
      return false;
    }
    String frozen =
        copy.substring(0, copy.length() - FROM_STDIN.length()) + " FROM stdin WITH (FREEZE);\n";
    String message = session.settings().inOneMessage(truncate + frozen);
    CopyIn started = message == null ? null : tryStart(message);
    if (started == null) {
      return false;
    }
    try (started) {
      data.copyTo(entry, new Sink(started));
    } catch (ServerException e) {
      switch (e.sqlState()) {
        case "0A000", "25000", "55000" -> {
          // The server has its reasons not to freeze; all is undone.
          return false;
        }
        default -> tellFailed(entry, e);
      }
    }
    return true;
  }

  /**
   * Loads rows of numbers and times in COPY's binary format, which the server reads in half the
   * time. Whatever is not as expected, the data included, is left to the loading as text, which
   * also finds the words for what is wrong.
   *
   * @return whether that is done; if not, nothing has happened
   */
  private boolean loadBinary(Entry entry, String truncate, String copy) throws IOException {
    PlainTable table = PlainTable.of(copy);
    if (table == null) {
      return false;
    }
    boolean frozen = !truncate.isEmpty();
    Connection connection = session.connection();
    try {
      session.settings().opening().forEach(connection::query);
      connection.query(frozen ? truncate : table.lock());
      PlainRows rows = table.rows(connection);
      if (rows != null) {
        try (CopyIn started = connection.copyIn(table.binaryCopy(copy, frozen))) {
          data.copyTo(entry, new BinarySink(rows, new Sink(started)));
        }
        connection.query("COMMIT");
        return true;
      }
    } catch (ServerException | UnfitTextException leftToText) {
      endSent = false;
    }
    if (connection.isOpen() && connection.transactionStatus() != TransactionStatus.IDLE) {
      connection.query("ROLLBACK");
    }
    return false;
  }

  private @Nullable CopyIn tryStart(String message) {
    try {
      return session.connection().copyIn(message);
    } catch (ServerException refused) {
      return null;
    }
  }

  private void copyIn(Entry entry, String copy) throws IOException {
    CopyIn started;
    try {
      started = session.connection().copyIn(copy);
    } catch (ServerException e) {
      log.error(
          entry,
          "could not execute query: " + e.getMessage() + "\nCommand was: " + copy,
          e.serverMessage());
      return;
    }
    send(entry, started);
  }

  private void send(Entry entry, CopyIn copyIn) throws IOException {
    try (copyIn) {
      data.copyTo(entry, new Sink(copyIn));
    } catch (ServerException e) {
      tellFailed(entry, e);
    }
  }

  private void tellFailed(Entry entry, ServerException e) {
    log.error(
        entry,
        "COPY failed for table \"" + EntryKinds.tag(entry) + "\": " + e.getMessage(),
        e.serverMessage());
  }

  /** Text goes to the server as binary rows. */
  private record BinarySink(PlainRows rows, DataSink server) implements DataSink {
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      rows.write(bytes, offset, length, server);
    }

    @Override
    public void finish() throws IOException {
      rows.finish(server);
      server.finish();
    }

    @Override
    public void close() {}
  }

  /** The rows go to the server. */
  private final class Sink implements DataSink {
    private final CopyIn copyIn;

    Sink(CopyIn copyIn) {
      this.copyIn = copyIn;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      copyIn.write(bytes, offset, length);
    }

    @Override
    public void finish() {
      endSent = true;
      copyIn.finish();
    }

    @Override
    public void close() {}
  }
}
