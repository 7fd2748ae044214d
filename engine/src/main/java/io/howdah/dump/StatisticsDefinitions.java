package io.howdah.dump;

import io.howdah.catalog.AttributeStatistics;
import io.howdah.ddl.EntryDraft;
import io.howdah.ddl.StatisticsText;
import io.howdah.model.RelationStatistics;
import io.howdah.session.Session;
import io.howdah.sql.Quoting;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the planner's statistics of columns and makes the definitions of the entries that restore
 * them.
 *
 * <p>Source: {@code fetchAttributeStats} and {@code dumpRelationStats_dumper} in {@code pg_dump.c}.
 */
final class StatisticsDefinitions {
  /** Queries in one round trip: enough to hide the way, few enough for their rows to be held. */
  private static final int QUERIES_AT_ONCE = 16;

  private StatisticsDefinitions() {}

  /** The definitions of all entries that are made of statistics, by dump ID. */
  static Map<Integer, String> read(Session session, List<EntryDraft> drafts) {
    Map<Integer, String> definitions = new HashMap<>();
    List<EntryDraft> waiting = new ArrayList<>();
    for (EntryDraft draft : drafts) {
      if (draft.statistics() != null) {
        waiting.add(draft);
        if (waiting.size() == QUERIES_AT_ONCE * AttributeStatistics.BATCH) {
          read(session, waiting, definitions);
          waiting.clear();
        }
      }
    }
    read(session, waiting, definitions);
    return definitions;
  }

  private static void read(
      Session session, List<EntryDraft> drafts, Map<Integer, String> definitions) {
    List<String> queries = new ArrayList<>();
    List<List<RelationStatistics>> batches = new ArrayList<>();
    List<RelationStatistics> all = new ArrayList<>();
    for (EntryDraft draft : drafts) {
      RelationStatistics relation = draft.statistics();
      if (relation != null) {
        all.add(relation);
      }
    }
    for (int from = 0; from < all.size(); from += AttributeStatistics.BATCH) {
      List<RelationStatistics> batch =
          all.subList(from, Math.min(from + AttributeStatistics.BATCH, all.size()));
      batches.add(batch);
      queries.add(AttributeStatistics.query(batch, session.version()));
    }
    StatisticsText text =
        new StatisticsText(
            session.version(), Quoting.of(session.hasStandardStrings(), session.encoding()));
    List<Rows> results = session.queries(queries);
    int next = 0;
    for (int i = 0; i < batches.size(); i++) {
      List<RelationStatistics> batch = batches.get(i);
      List<List<AttributeStatistics>> found =
          AttributeStatistics.read(results.get(i), batch.size(), session.version());
      for (int j = 0; j < batch.size(); j++) {
        definitions.put(drafts.get(next++).dumpId(), text.of(batch.get(j), found.get(j)));
      }
    }
  }
}
