package io.howdah.dump.rows;

import io.howdah.session.Session;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables whose rows are read in COPY's binary format: those with byte strings. Immutable.
 *
 * @param tables by OID
 */
public record BinaryTables(Map<Long, BinaryTable> tables) {
  /** No table is read in binary format. */
  public static final BinaryTables NONE = new BinaryTables(Map.of());

  /** Client encodings with bytes that look like ASCII inside a character: COPY minds them. */
  private static final Set<String> WITH_ASCII_INSIDE =
      Set.of("SJIS", "SHIFT_JIS_2004", "BIG5", "GBK", "UHC", "GB18030", "JOHAB");

  /** Keeps its own copy of the map. */
  public BinaryTables {
    tables = Map.copyOf(tables);
  }

  /**
   * Finds out in one query which of these tables can be read so.
   *
   * @param oids of tables with byte strings
   * @param leastBytes what a table has to have, with what is stored apart, to be worth it
   */
  public static BinaryTables read(Session session, Set<Long> oids, long leastBytes) {
    if (oids.isEmpty() || WITH_ASCII_INSIDE.contains(session.encoding())) {
      return NONE;
    }
    StringBuilder list = new StringBuilder();
    for (long oid : oids) {
      list.append(list.isEmpty() ? "" : ",").append(oid);
    }
    Map<Long, List<ColumnForm>> columns = new HashMap<>();
    Set<Long> unknown = new HashSet<>();
    Rows rows = session.query(query(list, leastBytes));
    for (int row = 0; row < rows.count(); row++) {
      long table = rows.getLong(row, 0);
      if (rows.isNull(row, 1)) {
        unknown.add(table);
      } else {
        columns
            .computeIfAbsent(table, _ -> new ArrayList<>())
            .add(ColumnForm.valueOf(rows.get(row, 1)));
      }
    }
    columns.keySet().removeAll(unknown);
    Map<Long, BinaryTable> tables = new HashMap<>();
    columns.forEach((table, forms) -> tables.put(table, new BinaryTable(forms)));
    return new BinaryTables(tables);
  }

  /**
   * A domain is as its base type. Some types of extensions are text by another name. Where there is
   * a cast to text in the catalog, it may make of a value something else than the output function
   * does; where there is none, casting calls that function.
   */
  private static String query(CharSequence oids, long leastBytes) {
    return """
    WITH RECURSIVE large AS MATERIALIZED (
      SELECT oid FROM pg_catalog.unnest('{%s}'::pg_catalog.oid[]) AS u(oid)
      WHERE pg_catalog.pg_table_size(oid) >= %d),
    c AS (
      SELECT attrelid, attnum, atttypid AS type
      FROM large JOIN pg_catalog.pg_attribute ON attrelid = large.oid
      WHERE attnum > 0 AND NOT attisdropped AND attgenerated = ''
      UNION ALL
      SELECT c.attrelid, c.attnum, t.typbasetype
      FROM c JOIN pg_catalog.pg_type t ON t.oid = c.type AND t.typtype = 'd')
    SELECT c.attrelid, CASE
        WHEN c.type = 16 THEN 'BOOLEAN'
        WHEN c.type = 17 THEN 'BYTEA'
        WHEN c.type IN (19, 25, 1042, 1043) THEN 'TEXT'
        WHEN o.prolang = 12 AND o.prosrc = 'textout' AND s.prolang = 12 AND s.prosrc = 'textsend'
          THEN 'TEXT'
        WHEN NOT EXISTS (SELECT FROM pg_catalog.pg_cast p
          WHERE p.castsource = c.type AND p.casttarget = 25) THEN 'CAST_TO_TEXT'
      END
    FROM c JOIN pg_catalog.pg_type t ON t.oid = c.type AND t.typtype <> 'd'
      LEFT JOIN pg_catalog.pg_proc o ON o.oid = t.typoutput
      LEFT JOIN pg_catalog.pg_proc s ON s.oid = t.typsend
    WHERE pg_catalog.current_setting('bytea_output') = 'hex'
    ORDER BY c.attrelid, c.attnum\
    """
        .formatted(oids, leastBytes);
  }

  /** How a table's rows are read; null for text. */
  public @Nullable BinaryTable of(long tableOid) {
    return tables.get(tableOid);
  }
}
