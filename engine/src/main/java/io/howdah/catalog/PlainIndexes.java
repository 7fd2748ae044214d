package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.Namespace;
import io.howdah.model.Table;
import io.howdah.sql.ServerIdentifiers;
import java.util.List;

/**
 * The definitions of plain indexes, which most are: B-tree indexes on columns of everyday types, in
 * the order, collation and operator class that such columns have anyway. Their text is put together
 * here, as {@code pg_get_indexdef} does it: with many indexes that function takes the server longer
 * than everything else that a dump of definitions asks for.
 *
 * <p>Source: {@code pg_get_indexdef_worker} in {@code ruleutils.c}, {@code GetDefaultOpClass} in
 * {@code indexcmds.c}.
 */
final class PlainIndexes {
  private final ServerIdentifiers identifiers;

  PlainIndexes(ReadContext context) {
    identifiers =
        new ServerIdentifiers(
            context.options().quoteAllIdentifiers(), context.builder().version().major());
  }

  /**
   * The condition that {@code i}, a row of {@code pg_index}, and {@code t}, its row of {@code
   * pg_class}, are those of a plain index.
   *
   * <p>The types are some whose columns take the built-in default operator class whenever that is
   * named at all. With a cast of somebody's own that takes values as they are, another type's
   * columns might take it too, though not by default: then no index is plain.
   *
   * <p>One more thing is for {@link CatalogBuilder#hasOtherCollations} to say: where a column has
   * another collation than the default, its index names even the default.
   */
  static String condition(boolean nullsNotDistinctKnown) {
    return """
    i.indexprs IS NULL AND i.indpred IS NULL AND i.indnatts = i.indnkeyatts
    AND t.relam = 403 AND t.reloptions IS NULL
    """
        + (nullsNotDistinctKnown ? "AND NOT i.indnullsnotdistinct\n" : "")
        + """
        AND i.indoption::pg_catalog.int2[] <@ '{0}' AND i.indcollation::pg_catalog.oid[] <@ '{0,100}'
        AND i.indclass::pg_catalog.oid[] <@ ARRAY(SELECT oid FROM pg_catalog.pg_opclass
          WHERE opcmethod = 403 AND opcdefault AND oid < 16384 AND opcintype IN
            (16, 17, 20, 21, 23, 25, 700, 701, 1082, 1083, 1114, 1184, 1186, 1700, 2950))
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_cast WHERE castmethod = 'b' AND oid >= 16384)\
        """;
  }

  /** The CREATE INDEX command of a plain index. */
  String definition(
      String name, boolean unique, Table table, List<Integer> keys, List<Column> columns) {
    StringBuilder sql = new StringBuilder(120);
    sql.append(unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    sql.append(identifiers.quote(name)).append(" ON ");
    if (table.properties().kind() == 'p') {
      sql.append("ONLY ");
    }
    Namespace schema = table.namespace();
    if (schema != null) {
      sql.append(identifiers.quote(schema.name())).append('.');
    }
    sql.append(identifiers.quote(table.name())).append(" USING ");
    sql.append(identifiers.quote("btree")).append(" (");
    for (int i = 0; i < keys.size(); i++) {
      sql.append(i == 0 ? "" : ", ").append(identifiers.quote(columns.get(keys.get(i) - 1).name()));
    }
    return sql.append(')').toString();
  }
}
