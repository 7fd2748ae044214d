package io.howdah.session;

import io.howdah.sql.Literals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the locks that keep tables as they are while they are dumped.
 *
 * <p>Source: {@code getTables} in {@code pg_dump.c}.
 */
public final class TableLocks {
  /** A statement is sent when it has become this long, in bytes. */
  private static final int BATCH_BYTES = 100_000;

  private TableLocks() {}

  /**
   * Locks tables in ACCESS SHARE mode, in one round trip.
   *
   * @param tables names, quoted and qualified
   * @param timeout how long to wait for each batch, as the server reads it; null for ever
   * @throws io.howdah.wire.ServerException when a lock can't be had
   */
  public static void lock(Session session, List<String> tables, @Nullable String timeout) {
    if (tables.isEmpty() && timeout == null) {
      return; // a timeout that is none is told in any case, as by C
    }
    List<String> statements = new ArrayList<>();
    if (timeout != null) {
      statements.add("SET LOCAL statement_timeout = " + Literals.quote(timeout));
    }
    StringBuilder sql = new StringBuilder();
    for (String table : tables) {
      sql.append(sql.isEmpty() ? "LOCK TABLE " : ", ").append(table);
      if (sql.length() >= BATCH_BYTES) {
        statements.add(sql.append(" IN ACCESS SHARE MODE").toString());
        sql.setLength(0);
      }
    }
    if (!sql.isEmpty()) {
      statements.add(sql.append(" IN ACCESS SHARE MODE").toString());
    }
    if (timeout != null) {
      statements.add("SET LOCAL statement_timeout = 0");
    }
    session.queries(statements);
  }
}
