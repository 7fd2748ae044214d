package io.howdah.dump;

import io.howdah.catalog.CatalogReader;
import io.howdah.catalog.ReadContext;
import io.howdah.catalog.ReadingStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked in one round of catalog readers, and of whom: heavy queries of a second session,
 * where there is one, all others of the first. Writing queries that name ten thousand tables takes
 * a while, so this can be made before it is used.
 */
final class CatalogRound {
  private final Set<CatalogReader> readers = new HashSet<>();
  private final List<String> queries = new ArrayList<>();
  private final Map<CatalogReader, String> apart = new HashMap<>();
  private final List<HelperQueries.Asked> besideLocking = new ArrayList<>();
  private final List<HelperQueries.Asked> beside = new ArrayList<>();
  private final int furtherCount;

  /**
   * Writes the queries of all steps that have one.
   *
   * @param early heavy readers of a later round, whose queries depend on nothing that is found in
   *     this one
   * @param further queries whose rows are taken last
   */
  CatalogRound(
      List<ReadingStep> steps,
      List<CatalogReader> early,
      List<String> further,
      ReadContext context,
      HelperQueries helper) {
    for (ReadingStep step : steps) {
      add(step.reader(), context, helper);
    }
    for (CatalogReader reader : early) {
      String query = reader.query(context);
      if (query != null && helper.isPrepared()) {
        beside.add(new HelperQueries.Asked(reader, query));
      }
    }
    queries.addAll(further);
    furtherCount = further.size();
  }

  private void add(CatalogReader reader, ReadContext context, HelperQueries helper) {
    String query = reader.query(context);
    if (query == null) {
      return;
    }
    if (!reader.isHeavy() || !helper.isPrepared()) {
      queries.add(query);
      readers.add(reader);
      return;
    }
    apart.put(reader, query);
    (reader.isFreeOfLocks() ? besideLocking : beside).add(new HelperQueries.Asked(reader, query));
  }

  /** Whose rows the first session brings; others have no query, or are in {@link #apart}. */
  Set<CatalogReader> readers() {
    return readers;
  }

  /** The first session's queries, in the readers' order, with the further ones last. */
  List<String> queries() {
    return queries;
  }

  /** Whose rows the second session brings, now or from an earlier round, and their queries. */
  Map<CatalogReader, String> apart() {
    return apart;
  }

  /** What the second session can be asked while the first one locks tables. */
  List<HelperQueries.Asked> besideLocking() {
    return besideLocking;
  }

  /** What the second session is to be asked once the statements before are done. */
  List<HelperQueries.Asked> beside() {
    return beside;
  }

  int furtherCount() {
    return furtherCount;
  }
}
