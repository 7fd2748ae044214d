package io.howdah.dump;

import io.howdah.catalog.CatalogReader;
import io.howdah.catalog.ReadContext;
import io.howdah.catalog.ReadingStep;
import io.howdah.session.QueryStream;
import io.howdah.session.Session;
import io.howdah.wire.ConnectionLostException;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a round of catalog readers: all are sent at once, and the rows of each are there
 * to be taken in the readers' order, while the server still works on the next ones. Heavy queries
 * run on a second session beside the others, where there is one. For one thread.
 */
final class CatalogQueries implements AutoCloseable {
  private final Session session;
  private final Set<CatalogReader> asked = new HashSet<>();
  private final Map<CatalogReader, String> heavy = new HashMap<>();
  private final QueryStream main;
  private final @Nullable QueryStream second;
  private final int furtherCount;

  /**
   * Sends the queries of all steps that have one.
   *
   * @param further queries whose rows are taken last
   * @param helper a second session on the same snapshot, or null
   */
  CatalogQueries(
      List<ReadingStep> steps,
      ReadContext context,
      List<String> further,
      Session session,
      @Nullable Session helper) {
    this.session = session;
    furtherCount = further.size();
    List<String> queries = new ArrayList<>();
    List<String> apart = new ArrayList<>();
    for (ReadingStep step : steps) {
      CatalogReader reader = step.reader();
      String query = reader.query(context);
      if (query == null) {
        continue;
      }
      if (helper != null && reader.isHeavy()) {
        apart.add(query);
        heavy.put(reader, query);
      } else {
        queries.add(query);
        asked.add(reader);
      }
    }
    queries.addAll(further);
    second = helper == null || apart.isEmpty() ? null : helper.stream(apart);
    main = session.stream(queries);
  }

  /** The rows for a reader, or null if it has no query. Readers must ask in their order. */
  @Nullable Rows rows(CatalogReader reader) {
    String query = heavy.get(reader);
    if (query != null && second != null) {
      try {
        return second.next();
      } catch (ConnectionLostException lost) {
        main.awaitReceived();
        return session.query(query);
      }
    }
    return asked.contains(reader) ? main.next() : null;
  }

  /** The rows of the further queries, once those of all readers have been taken. */
  List<Rows> further() {
    List<Rows> rows = new ArrayList<>();
    for (int i = 0; i < furtherCount; i++) {
      rows.add(main.next());
    }
    return Collections.unmodifiableList(rows);
  }

  @Override
  public void close() {
    main.close();
    if (second != null) {
      second.close();
    }
  }
}
