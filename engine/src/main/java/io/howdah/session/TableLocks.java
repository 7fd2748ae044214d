package io.howdah.session;

import io.howdah.sql.Literals;
import java.util.ArrayList;
import java.util.Collections;
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
   * What locks tables in ACCESS SHARE mode.
   *
   * @param tables names, quoted and qualified
   * @param timeout how long to wait for each batch, as the server reads it; null for ever
   */
  public static List<String> statements(List<String> tables, @Nullable String timeout) {
    List<String> statements = new ArrayList<>();
    if (timeout != null) { // one that the server refuses is an error without tables too, as in C
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
    return Collections.unmodifiableList(statements);
  }
}
