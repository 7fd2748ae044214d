package io.howdah.dump;

import io.howdah.ddl.DataSource;
import io.howdah.dump.EntryPlan.EntrySource;
import io.howdah.model.Table;
import io.howdah.session.Session;
import io.howdah.wire.Rows;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large tables are now, in the server's blocks: what the catalogs say of it may be old. Counted
 * are those whose rows can be had by ranges of blocks.
 *
 * @param pages by the table's OID; those that are not there are smaller than was asked for
 */
record RelationSizes(Map<Long, Long> pages) {

  /** The table, if its rows can be had by ranges of blocks; null otherwise. */
  static @Nullable Table divisible(EntrySource source) {
    return switch (source.source()) {
      case DataSource.TableRows rows -> {
        Table table = rows.source().table();
        String accessMethod = table.properties().accessMethod();
        boolean heap = accessMethod == null || accessMethod.equals("heap");
        boolean plain = table.properties().kind() == 'r' && rows.source().filter() == null;
        yield heap && plain ? table : null;
      }
      case DataSource.LargeObjectContents _ -> null;
    };
  }

  /** Asks for the sizes of the plan's tables that have at least so many blocks. */
  static RelationSizes read(Session session, EntryPlan plan, long leastPages) {
    StringBuilder oids = new StringBuilder();
    for (EntrySource source : plan.sources().values()) {
      Table table = divisible(source);
      if (table != null) {
        oids.append(oids.isEmpty() ? "" : ",").append(table.oid());
      }
    }
    Map<Long, Long> pages = new HashMap<>();
    if (oids.isEmpty()) {
      return new RelationSizes(pages);
    }
    Rows rows =
        session.query(
            "SELECT t.oid, s.pages FROM pg_catalog.unnest('{"
                + oids
                + "}'::pg_catalog.oid[]) AS t(oid), LATERAL (SELECT"
                + " pg_catalog.pg_relation_size(t.oid)"
                + " / pg_catalog.current_setting('block_size')::pg_catalog.int8) AS s(pages)"
                + " WHERE s.pages >= "
                + leastPages);
    for (int row = 0; row < rows.count(); row++) {
      pages.put(rows.getLong(row, 0), rows.getLong(row, 1));
    }
    return new RelationSizes(pages);
  }

  /** A table's blocks, or 0. */
  long of(Table table) {
    return pages.getOrDefault(table.oid(), 0L);
  }
}
