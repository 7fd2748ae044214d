package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.DatabaseObject;
import io.howdah.model.SequencePosition;
import io.howdah.model.SequenceValue;
import io.howdah.model.Table;
import io.howdah.sql.Identifiers;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the sequences stand whose data is dumped. From 18 on a function tells for all of
 * them; before, each is a table of one row, and all are read as one.
 *
 * <p>Source: {@code collectSequences} and {@code dumpSequenceData} in {@code pg_dump.c}.
 */
public final class SequencePositionReader implements CatalogReader {
  @Override
  public @Nullable String query(ReadContext context) {
    if (!context.options().sequenceValues()) {
      return null; // a role may be allowed to dump definitions only
    }
    List<Table> sequences = wanted(context);
    if (sequences.isEmpty()) {
      return null;
    }
    if (context.builder().version().atLeast(18)) {
      StringBuilder oids = new StringBuilder();
      for (Table sequence : sequences) {
        oids.append(oids.isEmpty() ? "" : ",").append(sequence.oid());
      }
      return "SELECT s.oid, d.last_value, d.is_called FROM pg_catalog.unnest('{"
          + oids
          + "}'::pg_catalog.oid[]) AS s(oid), pg_catalog.pg_get_sequence_data(s.oid) AS d";
    }
    return union(sequences, 0, sequences.size());
  }

  private static List<Table> wanted(ReadContext context) {
    // An extension's sequence may be dumped for its value alone: then only the object for that is
    // there.
    Set<Long> chosen = new HashSet<>();
    for (DatabaseObject object : context.builder().index().objects()) {
      if (object instanceof SequenceValue value) {
        chosen.add(value.sequence().oid());
      }
    }
    List<Table> wanted = new ArrayList<>();
    for (Table table : context.tables()) {
      if (table.properties().kind() == 'S'
          && (context.selection().wants(table, Component.DATA) || chosen.contains(table.oid()))) {
        wanted.add(table);
      }
    }
    return wanted;
  }

  /** Balanced, so that the server's parser doesn't run out of stack over ten thousand sequences. */
  private static String union(List<Table> sequences, int from, int to) {
    if (to - from > 1) {
      int middle = (from + to) >>> 1;
      return "("
          + union(sequences, from, middle)
          + ") UNION ALL ("
          + union(sequences, middle, to)
          + ")";
    }
    Table sequence = sequences.get(from);
    var namespace = sequence.namespace();
    return "SELECT "
        + sequence.oid()
        + "::pg_catalog.oid, last_value, is_called FROM "
        + Identifiers.MINIMAL.qualified(
            namespace == null ? null : namespace.name(), sequence.name());
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    RelationDetails details = context.builder().relationDetails();
    for (int row = 0; row < rows.count(); row++) {
      // All NULL is how the function says that the role may not look.
      if (!rows.isNull(row, 1)) {
        details.sequencePosition(
            rows.getLong(row, 0),
            new SequencePosition(rows.getLong(row, 1), rows.getBoolean(row, 2)));
      }
    }
  }
}
