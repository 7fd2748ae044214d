package io.howdah.catalog;

import io.howdah.model.Constraint;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.Index;
import io.howdah.model.IndexAttach;
import io.howdah.model.IndexProperties;
import io.howdah.model.ObjectHeader;
import io.howdah.model.RelationSize;
import io.howdah.model.Table;
import io.howdah.sql.ArrayText;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads indexes with the primary key, unique and exclusion constraints that they stand for, and
 * makes the attachments of partitions' indexes. Invalid indexes are left out, but for those of
 * partitioned tables, which are invalid until every partition has one.
 *
 * <p>Indexes and constraints are dumped with the components of their table; an attachment whenever
 * the definition of the partition's index is.
 *
 * <p>Source: {@code getIndexes} in {@code pg_dump.c}, {@code flagInhIndexes} in {@code common.c}.
 */
public final class IndexReader implements CatalogReader {
  private static final int OID = 0;
  private static final int TABLE = 1;
  private static final int NAME = 2;
  private static final int PAGES = 3;
  private static final int TUPLES = 4;
  private static final int ALL_VISIBLE = 5;
  private static final int ALL_FROZEN = 6;
  private static final int UNIQUE = 7;
  private static final int DEFINITION = 8;
  private static final int COLUMNS = 9;
  private static final int CLUSTERED = 10;
  private static final int REPLICA_IDENTITY = 11;
  private static final int KEY_COLUMNS = 12;
  private static final int PARENT = 13;
  private static final int STATISTICS_COLUMNS = 14;
  private static final int STATISTICS_VALUES = 15;
  private static final int EXPRESSION_COLUMNS = 16;
  private static final int TABLESPACE = 17;
  private static final int OPTIONS = 18;
  private static final int NULLS_NOT_DISTINCT = 19;
  private static final int CONSTRAINT_OID = 20;
  private static final int CONSTRAINT_NAME = 21;
  private static final int CONSTRAINT_KIND = 22;
  private static final int CONSTRAINT_DEFINITION = 23;
  private static final int DEFERRABLE = 24;
  private static final int DEFERRED = 25;
  private static final int PERIOD = 26;

  private static final String WITH_TARGET = " AND attnum > 0 AND attstattarget >= 0";

  private final Cells cells = new Cells();
  private final Map<String, List<Integer>> columnNumbers = new HashMap<>();
  private @Nullable PlainIndexes plain;

  @Override
  public @Nullable String query(ReadContext context) {
    String tables = OidArray.of(context.tables(), table -> table.properties().hasIndexes());
    if (tables == null) {
      return null;
    }
    String collated =
        OidArray.of(context.tables(), table -> context.builder().hasOtherCollations(table.oid()));
    boolean atLeast15 = context.builder().version().atLeast(15);
    boolean atLeast18 = context.builder().version().atLeast(18);
    return "SELECT t.oid, i.indrelid, t.relname, t.relpages, t.reltuples, t.relallvisible, "
        + (atLeast18 ? "t.relallfrozen" : "0")
        + """
        ,
          i.indisunique, CASE WHEN c.oid IS NULL AND (NOT (
        """
        + PlainIndexes.condition(atLeast15)
        + "\n  )"
        + (collated == null ? "" : " OR i.indrelid = ANY (" + collated + ")")
        + """
        ) THEN pg_catalog.pg_get_indexdef(i.indexrelid) END,
          i.indkey, i.indisclustered, i.indisreplident, i.indnkeyatts, inh.inhparent,
        """
        + ofExpressions("attnum", WITH_TARGET)
        + ofExpressions("attstattarget", WITH_TARGET)
        + (context.options().statistics() ? ofExpressions("attname", "") : "  NULL,\n")
        + """
        s.spcname, t.reloptions,
        """
        + (atLeast15 ? "i.indnullsnotdistinct" : "false")
        + """
        ,
          c.oid, c.conname, c.contype,
          CASE WHEN c.contype = 'x' THEN pg_catalog.pg_get_constraintdef(c.oid, false) END,
          c.condeferrable, c.condeferred,
        """
        + (atLeast18 ? "c.conperiod" : "false")
        + "\nFROM pg_catalog.unnest("
        + tables
        + """
        ) AS src(tbloid)
        JOIN pg_catalog.pg_index i ON (src.tbloid = i.indrelid)
        JOIN pg_catalog.pg_class t ON (t.oid = i.indexrelid)
        LEFT JOIN pg_catalog.pg_constraint c ON (i.indrelid = c.conrelid
          AND i.indexrelid = c.conindid AND c.contype IN ('p', 'u', 'x'))
        LEFT JOIN pg_catalog.pg_inherits inh ON (inh.inhrelid = i.indexrelid)
        LEFT JOIN pg_catalog.pg_tablespace s ON (s.oid = t.reltablespace)
        WHERE i.indisready AND (i.indisvalid OR EXISTS (SELECT FROM pg_catalog.pg_class
          WHERE oid = i.indrelid AND relkind = 'p'))
        ORDER BY i.indrelid, t.relname\
        """;
  }

  /** Only the expressions of an index have names of their own, and can be given targets. */
  private static String ofExpressions(String column, String condition) {
    return """
      CASE WHEN i.indexprs IS NOT NULL THEN
        (SELECT pg_catalog.array_agg(%s ORDER BY attnum) FROM pg_catalog.pg_attribute
          WHERE attrelid = i.indexrelid%s) END,
    """
        .formatted(column, condition);
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long tableOid = rows.getLong(row, TABLE);
      Table table = builder.index().table(tableOid);
      if (table == null) {
        throw new CatalogException("unrecognized table OID " + tableOid);
      }
      add(rows, row, table, context);
    }
    for (Table table : context.tables()) {
      if (table.properties().partition()) {
        attachIndexes(table, builder);
      }
    }
  }

  /** Each definition is put together by the server. */
  @Override
  public boolean isHeavy() {
    return true;
  }

  private void add(Rows rows, int row, Table table, ReadContext context) {
    CatalogBuilder builder = context.builder();
    RelationDetails details = builder.relationDetails();
    long oid = rows.getLong(row, OID);
    ObjectHeader header =
        builder.header(CatalogOids.RELATION, oid, rows.get(row, NAME), table.namespace());
    if (context.options().statistics()) {
      statistics(rows, row, oid, builder);
    }
    ObjectHeader constraint =
        rows.isNull(row, CONSTRAINT_OID)
            ? null
            : builder.header(
                CatalogOids.CONSTRAINT,
                rows.getLong(row, CONSTRAINT_OID),
                rows.get(row, CONSTRAINT_NAME),
                table.namespace());
    Index index =
        builder.add(
            new Index(
                header,
                table,
                properties(
                    rows,
                    row,
                    definition(rows, row, table, constraint != null, context),
                    constraint == null ? 0 : constraint.dumpId())));
    details.index(index);
    if (constraint != null) {
      builder.add(new Constraint(constraint, constraintProperties(rows, row, table, index)));
    }
  }

  private static void statistics(Rows rows, int row, long oid, CatalogBuilder builder) {
    RelationDetails details = builder.relationDetails();
    details.size(
        oid,
        new RelationSize(
            builder.nextDumpId(),
            rows.getInt(row, PAGES),
            rows.get(row, TUPLES),
            rows.getInt(row, ALL_VISIBLE),
            rows.getInt(row, ALL_FROZEN)));
    String names = rows.orNull(row, EXPRESSION_COLUMNS);
    if (names != null) {
      List<String> parsed = ArrayText.parse(names);
      if (parsed == null) {
        throw new CatalogException("could not parse indattnames array");
      }
      details.expressionIndexColumns(oid, parsed);
    }
  }

  /** A constraint's index has none; nor have plain indexes, where the server is concerned. */
  private String definition(
      Rows rows, int row, Table table, boolean constraint, ReadContext context) {
    if (constraint || !rows.isNull(row, DEFINITION)) {
      return Cells.text(rows, row, DEFINITION);
    }
    PlainIndexes indexes = plain;
    if (indexes == null) {
      indexes = new PlainIndexes(context);
      plain = indexes;
    }
    return indexes.definition(
        rows.get(row, NAME),
        rows.getBoolean(row, UNIQUE),
        table,
        columns(rows, row),
        context.builder().relationDetails().columns(table));
  }

  private IndexProperties properties(Rows rows, int row, String definition, int constraintDumpId) {
    return new IndexProperties(
        definition,
        cells.shared(rows, row, TABLESPACE),
        rows.orNull(row, OPTIONS),
        rows.orNull(row, STATISTICS_COLUMNS),
        rows.orNull(row, STATISTICS_VALUES),
        rows.getInt(row, KEY_COLUMNS),
        columns(rows, row),
        rows.getBoolean(row, CLUSTERED),
        rows.getBoolean(row, REPLICA_IDENTITY),
        rows.getBoolean(row, NULLS_NOT_DISTINCT),
        Cells.oid(rows, row, PARENT),
        constraintDumpId);
  }

  private static ConstraintProperties constraintProperties(
      Rows rows, int row, Table table, Index index) {
    return new ConstraintProperties(
        table,
        null,
        Cells.letter(rows, row, CONSTRAINT_KIND),
        rows.orNull(row, CONSTRAINT_DEFINITION),
        0,
        index,
        rows.getBoolean(row, DEFERRABLE),
        rows.getBoolean(row, DEFERRED),
        rows.getBoolean(row, PERIOD),
        true,
        true);
  }

  /** The numbers of columns, which are the same ones for most indexes. */
  private List<Integer> columns(Rows rows, int row) {
    String vector = rows.get(row, COLUMNS);
    List<Integer> numbers = columnNumbers.get(vector);
    if (numbers == null) {
      numbers = numbers(vector);
      columnNumbers.put(vector, numbers);
    }
    return numbers;
  }

  /** Reads an {@code int2vector}: numbers between blanks. */
  private static List<Integer> numbers(String vector) {
    List<Integer> numbers = new ArrayList<>();
    int start = 0;
    while (start < vector.length()) {
      int end = vector.indexOf(' ', start);
      if (end < 0) {
        end = vector.length();
      }
      numbers.add(Integer.parseInt(vector, start, end, 10));
      start = end + 1;
    }
    return List.copyOf(numbers);
  }

  /**
   * Makes the attachments of a partition's indexes. They come after both indexes, and after both
   * tables lest a parallel restore runs one while something else is done to a table.
   */
  private static void attachIndexes(Table partition, CatalogBuilder builder) {
    if (builder.relationDetails().parents(partition).isEmpty()) {
      return;
    }
    for (Index index : builder.relationDetails().indexes(partition)) {
      long parentOid = index.properties().parentIndexOid();
      Index parent =
          parentOid == 0
              ? null
              : builder.index().find(CatalogOids.RELATION, parentOid, Index.class);
      if (parent != null) {
        IndexAttach attach =
            builder.add(
                new IndexAttach(
                    builder.header(index.name(), partition.namespace()), parent, index));
        builder.dependencies().add(attach.dumpId(), index.dumpId());
        builder.dependencies().add(attach.dumpId(), parent.dumpId());
        builder.dependencies().add(attach.dumpId(), partition.dumpId());
        builder.dependencies().add(attach.dumpId(), parent.table().dumpId());
        builder.relationDetails().attachedIndex(attach);
      }
    }
  }
}
