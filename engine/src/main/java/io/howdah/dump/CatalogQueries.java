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
 * The queries of rounds of catalog readers: those of a round are sent at once, and the rows of each
 * are there to be taken in the readers' order, while the server still works on the next ones. For
 * one thread.
 */
final class CatalogQueries implements AutoCloseable {
  private final List<CatalogRound> rounds = new ArrayList<>();
  private final int statementCount;
  private final Session session;
  private final HelperQueries helper;
  private final QueryStream main;

  /**
   * Sends statements and, behind them, the first round's queries: they need not wait for the
   * statements to have been taken note of. The second session begins with what does not depend on
   * the statements at all.
   */
  CatalogQueries(
      List<String> statements, CatalogRound first, Session session, HelperQueries helper) {
    this.statementCount = statements.size();
    this.session = session;
    this.helper = helper;
    rounds.add(first);
    List<String> queries = new ArrayList<>(statements);
    queries.addAll(first.queries());
    main = session.stream(queries);
    if (helper.isAtWork()) { // one that is still being opened may take its time
      helper.ask(first.besideLocking());
    }
  }

  /** Sends another round's queries behind those before. */
  void append(CatalogRound round) {
    rounds.add(round);
    main.append(round.queries());
  }

  /** Waits until the statements are done, and asks the second session for the rest of its share. */
  void begin() {
    for (int i = 0; i < statementCount; i++) {
      main.next();
    }
    List<HelperQueries.Asked> beside = new ArrayList<>();
    for (CatalogRound round : rounds) {
      beside.addAll(round.besideLocking());
      beside.addAll(round.beside());
    }
    helper.ask(beside);
  }

  /** The rows for a reader, or null if it has no query. Readers must ask in their order. */
  @Nullable Rows rows(CatalogReader reader) {
    for (CatalogRound round : rounds) {
      if (round.readers().contains(reader)) {
        return main.next();
      }
      String query = round.apart().get(reader);
      if (query != null) {
        return apart(reader, query);
      }
    }
    return null;
  }

  private Rows apart(CatalogReader reader, String query) {
    Rows rows = helper.rows(reader);
    if (rows == null) {
      main.awaitReceived();
      rows = session.query(query);
    }
    return rows;
  }

  /** The rows of the last round's further queries, once those of all readers have been taken. */
  List<Rows> further() {
    List<Rows> rows = new ArrayList<>();
    for (int i = 0; i < rounds.getLast().furtherCount(); i++) {
      rows.add(main.next());
    }
    return Collections.unmodifiableList(rows);
  }

  @Override
  public void close() {
    main.close();
  }
}
