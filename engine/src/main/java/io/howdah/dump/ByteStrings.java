package io.howdah.dump;

import io.howdah.DumpOptions.CopyFormat;
import io.howdah.catalog.RelationDetails;
import io.howdah.ddl.LoadTarget;
import io.howdah.dump.EntryPlan.EntrySource;
import io.howdah.dump.rows.BinaryTables;
import io.howdah.model.Column;
import io.howdah.model.Table;
import io.howdah.session.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the tables with byte strings, whose rows are read in COPY's binary format. */
final class ByteStrings {
  /** What makes it worth asking for a table's types: 1 MB. */
  private static final long LEAST_BYTES = 1 << 20;

  private ByteStrings() {}

  static BinaryTables tables(
      CopyFormat format, Session session, EntryPlan plan, RelationDetails details) {
    return switch (format) {
      case TEXT -> BinaryTables.NONE;
      case BINARY -> BinaryTables.read(session, candidates(plan, details), 0);
      // What the server of this machine saves, this process spends.
      case AUTOMATIC ->
          session.connection().isLocal()
              ? BinaryTables.NONE
              : BinaryTables.read(session, candidates(plan, details), LEAST_BYTES);
    };
  }

  private static Set<Long> candidates(EntryPlan plan, RelationDetails details) {
    Set<Long> oids = new LinkedHashSet<>(); // pieces of a table have it in common
    for (EntrySource source : plan.sources().values()) {
      Table table = RelationSizes.divisible(source);
      if (table != null && hasByteStrings(LoadTarget.columns(table, details))) {
        oids.add(table.oid());
      }
    }
    return oids;
  }

  private static boolean hasByteStrings(List<Column> columns) {
    for (Column column : columns) {
      if (column.typeName().equals("bytea")) {
        return true;
      }
    }
    return false;
  }
}
