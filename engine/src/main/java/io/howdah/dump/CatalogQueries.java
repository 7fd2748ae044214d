package io.howdah.dump;

import io.howdah.catalog.CatalogReader;
import io.howdah.session.QueryStream;
import io.howdah.session.Session;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a round of catalog readers: all are sent at once, and the rows of each are there
 * to be taken in the readers' order, while the server still works on the next ones. For one thread.
 */
final class CatalogQueries implements AutoCloseable {
  private final CatalogRound round;
  private final Session session;
  private final HelperQueries helper;
  private final QueryStream main;

  /** Sends the round's queries. */
  CatalogQueries(CatalogRound round, Session session, HelperQueries helper) {
    this.round = round;
    this.session = session;
    this.helper = helper;
    main = session.stream(round.queries());
    try {
      helper.ask(round.beside());
    } catch (RuntimeException | Error failed) {
      main.close();
      throw failed;
    }
  }

  /** The rows for a reader, or null if it has no query. Readers must ask in their order. */
  @Nullable Rows rows(CatalogReader reader) {
    String query = round.apart().get(reader);
    if (query == null) {
      return round.readers().contains(reader) ? main.next() : null;
    }
    Rows rows = helper.rows(reader);
    if (rows == null) {
      main.awaitReceived();
      rows = session.query(query);
    }
    return rows;
  }

  /** The rows of the further queries, once those of all readers have been taken. */
  List<Rows> further() {
    List<Rows> rows = new ArrayList<>();
    for (int i = 0; i < round.furtherCount(); i++) {
      rows.add(main.next());
    }
    return Collections.unmodifiableList(rows);
  }

  @Override
  public void close() {
    main.close();
  }
}
