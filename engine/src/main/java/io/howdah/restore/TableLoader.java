package io.howdah.restore;

import io.howdah.archive.DataSink;
import io.howdah.archive.Entry;
import io.howdah.script.EntryData;
import io.howdah.script.EntryKinds;
import io.howdah.sql.Identifiers;
import io.howdah.wire.CopyIn;
import io.howdah.wire.ServerException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Loads a table's data by COPY. The bytes go from the archive to the server as they are.
 *
 * <p>Source: {@code restore_toc_entry} in {@code pg_backup_archiver.c}, {@code EndDBCopyMode} in
 * {@code pg_backup_db.c}.
 */
final class TableLoader {
  private final ServerSession session;
  private final RestoreLog log;
  private final EntryData data;

  TableLoader(ServerSession session, RestoreLog log, EntryData data) {
    this.session = session;
    this.log = log;
    this.data = data;
  }

  /**
   * Loads one entry's data.
   *
   * @param copy the COPY statement
   * @param truncateFirst whether to truncate the table in the same transaction, which spares a
   *     server with little WAL the logging of the rows
   */
  void load(Entry entry, String copy, boolean truncateFirst) throws IOException {
    session.flush();
    String truncate =
        truncateFirst
            ? "TRUNCATE TABLE ONLY "
                + Identifiers.MINIMAL.qualified(entry.namespace(), EntryKinds.tag(entry))
                + ";\n\n"
            : "";
    if (session.isInTransaction()) {
      session.openTransaction();
      copyIn(entry, copy);
      return;
    }
    String message = session.settings().inOneMessage(truncate + copy);
    CopyIn started = message == null ? null : tryStart(message);
    if (started != null) {
      send(entry, started);
      return;
    }
    // One by one, so that each failure is told with its own statement.
    session.begin();
    if (truncateFirst) {
      session.add(new Step.Run(entry, truncate, truncate, Step.Failure.QUERY, null, false));
    }
    session.openTransaction();
    copyIn(entry, copy);
    session.commit();
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
      log.error(
          entry,
          "COPY failed for table \"" + EntryKinds.tag(entry) + "\": " + e.getMessage(),
          e.serverMessage());
    }
  }

  /** The rows go to the server. */
  private record Sink(CopyIn copyIn) implements DataSink {
    @Override
    public void write(byte[] bytes, int offset, int length) {
      copyIn.write(bytes, offset, length);
    }

    @Override
    public void finish() {
      copyIn.finish();
    }

    @Override
    public void close() {}
  }
}
