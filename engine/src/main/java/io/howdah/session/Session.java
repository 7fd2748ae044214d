package io.howdah.session;

import io.howdah.sql.ServerVersion;
import io.howdah.wire.Rows;
import java.util.List;

/** A connection in the one transaction that a dump runs in. Not thread-safe. */
public interface Session {
  /** The server's version. */
  ServerVersion version();

  /** Runs one query. */
  Rows query(String sql);

  /** Runs queries in one round trip. */
  List<Rows> queries(List<String> sql);
}
