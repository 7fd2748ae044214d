package io.howdah.catalog;

import io.howdah.model.Column;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of the wanted tables and their parents.
 *
 * <p>Source: {@code getTableAttrs} and {@code determineNotNullFlags} in {@code pg_dump.c}.
 */
public final class ColumnReader implements CatalogReader {
  private static final int TABLE = 0;
  private static final int NUMBER = 1;
  private static final int NAME = 2;
  private static final int TYPE_NAME = 3;
  private static final int STATISTICS_TARGET = 4;
  private static final int STORAGE = 5;
  private static final int TYPE_STORAGE = 6;
  private static final int DROPPED = 7;
  private static final int LENGTH = 8;
  private static final int ALIGNMENT = 9;
  private static final int LOCAL = 10;
  private static final int OPTIONS = 11;
  private static final int COLLATION = 12;
  private static final int COMPRESSION = 13;
  private static final int FOREIGN_OPTIONS = 14;
  private static final int IDENTITY = 15;
  private static final int GENERATED = 16;
  private static final int MISSING_VALUE = 17;
  private static final int NOT_NULL_NAME = 18;
  private static final int NOT_NULL_COMMENT = 19;
  private static final int NOT_NULL_INVALID = 20;
  private static final int NOT_NULL_NO_INHERIT = 21;
  private static final int NOT_NULL_LOCAL = 22;

  /** How the server's mark begins; the options that people can set are n_distinct's. */
  private static final String VERSION = "pg_attver=";

  /** From how many tables on they are read in parts: rows are taken while the server makes more. */
  private static final int MANY_TABLES = 2000;

  private static final int PARTS = 4;

  private final int part;
  private final Cells cells;

  private ColumnReader(int part, Cells cells) {
    this.part = part;
    this.cells = cells;
  }

  /** Readers for the parts of the tables, to be used one after the other. */
  static List<ColumnReader> parts() {
    Cells cells = new Cells();
    List<ColumnReader> parts = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      parts.add(new ColumnReader(part, cells));
    }
    return parts;
  }

  @Override
  public @Nullable String query(ReadContext context) {
    String tables = OidArray.of(tables(context), _ -> true);
    if (tables == null) {
      return null;
    }
    boolean namedNotNull = context.builder().version().atLeast(18);
    return """
    SELECT a.attrelid, a.attnum, a.attname,
      pg_catalog.format_type(t.oid, a.atttypmod),
      a.attstattarget, a.attstorage, t.typstorage, a.attisdropped, a.attlen, a.attalign,
      a.attislocal,
      pg_catalog.array_to_string(a.attoptions, ', '),
      CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation END,
      a.attcompression,
      CASE WHEN a.attfdwoptions IS NOT NULL THEN pg_catalog.array_to_string(ARRAY(
        SELECT pg_catalog.quote_ident(option_name) || ' ' ||
          pg_catalog.quote_literal(option_value)
        FROM pg_catalog.pg_options_to_table(attfdwoptions)
        ORDER BY option_name), E',\\n    ') END,
      a.attidentity, a.attgenerated,
    """
        + (context.options().binaryUpgrade()
            ? "CASE WHEN a.atthasmissing AND NOT a.attisdropped THEN a.attmissingval END,\n"
            : "NULL,\n")
        + (namedNotNull
            ? """
              co.conname,
              CASE WHEN co.convalidated THEN pt.description END,
              NOT co.convalidated, co.connoinherit, co.conislocal
            """
            : """
              CASE WHEN a.attnotnull THEN '' END, NULL, false, false,
              a.attislocal OR a.attnotnull
            """)
        + "FROM pg_catalog.unnest("
        + tables
        + """
        ) AS src(tbloid)
        JOIN pg_catalog.pg_attribute a ON (src.tbloid = a.attrelid)
        LEFT JOIN pg_catalog.pg_type t ON (a.atttypid = t.oid)
        """
        + (namedNotNull
            ? """
            LEFT JOIN pg_catalog.pg_constraint co ON (a.attrelid = co.conrelid
              AND co.contype = 'n' AND co.conkey = array[a.attnum])
            LEFT JOIN pg_catalog.pg_description pt ON (pt.classoid = co.tableoid
              AND pt.objoid = co.oid)
            """
            : "")
        + "WHERE a.attnum > 0::pg_catalog.int2\nORDER BY a.attrelid, a.attnum";
  }

  /** Of many tables, a second session can read half while the first one locks them. */
  @Override
  public boolean isHeavy() {
    return part >= PARTS / 2;
  }

  @Override
  public boolean isFreeOfLocks() {
    return true;
  }

  private List<Table> tables(ReadContext context) {
    List<Table> all = new ArrayList<>(context.tables());
    all.removeIf(table -> table.properties().kind() == 'S');
    int parts = all.size() < MANY_TABLES ? 1 : PARTS;
    return part >= parts
        ? List.of()
        : all.subList(all.size() * part / parts, all.size() * (part + 1) / parts);
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    ObjectIndex index = context.builder().index();
    RelationDetails details = context.builder().relationDetails();
    int row = 0;
    while (row < rows.count()) {
      long tableOid = rows.getLong(row, TABLE);
      Table table = index.table(tableOid);
      if (table == null) {
        throw new CatalogException("unrecognized table OID " + tableOid);
      }
      List<Column> columns = new ArrayList<>();
      for (; row < rows.count() && rows.getLong(row, TABLE) == tableOid; row++) {
        if (rows.getInt(row, NUMBER) != columns.size() + 1) {
          throw new CatalogException("invalid column numbering in table \"" + table.name() + "\"");
        }
        columns.add(column(rows, row, table, context));
      }
      details.columns(tableOid, List.copyOf(columns));
    }
  }

  private Column column(Rows rows, int row, Table table, ReadContext context) {
    String name = cells.shared(rows, row, NAME);
    return new Column(
        name,
        cells.shared(rows, row, TYPE_NAME),
        rows.isNull(row, STATISTICS_TARGET) ? -1 : rows.getInt(row, STATISTICS_TARGET),
        Cells.letter(rows, row, STORAGE),
        Cells.letter(rows, row, TYPE_STORAGE),
        rows.getBoolean(row, DROPPED),
        rows.getInt(row, LENGTH),
        Cells.letter(rows, row, ALIGNMENT),
        rows.getBoolean(row, LOCAL),
        withoutVersion(cells.shared(rows, row, OPTIONS)),
        Cells.oid(rows, row, COLLATION),
        Cells.letter(rows, row, COMPRESSION),
        cells.shared(rows, row, FOREIGN_OPTIONS),
        rows.orNull(row, MISSING_VALUE),
        Cells.letter(rows, row, IDENTITY),
        Cells.letter(rows, row, GENERATED),
        notNull(rows, row, table, name, context));
  }

  /**
   * The options without the server's own mark. Minor releases from November 2026 on (17.12) keep a
   * version of every column among its options, which no server takes as one: their pg_dump leaves
   * it out, and that of 18.6 writes what cannot be restored.
   */
  private static String withoutVersion(String options) {
    int start = options.indexOf(VERSION);
    if (start < 0) {
      return options;
    }
    int end = options.indexOf(", ", start);
    if (end >= 0) {
      return options.substring(0, start) + options.substring(end + 2);
    }
    return start == 0 ? "" : options.substring(0, start - 2);
  }

  /**
   * The constraint as it must be written. One that isn't valid is left out: it is an object of its
   * own. A name is left out when the server would choose it again and nothing refers to it.
   */
  private Column.@Nullable NotNull notNull(
      Rows rows, int row, Table table, String column, ReadContext context) {
    String name = rows.orNull(row, NOT_NULL_NAME);
    if (name == null || Cells.flag(rows, row, NOT_NULL_INVALID)) {
      return null;
    }
    String comment = rows.orNull(row, NOT_NULL_COMMENT);
    boolean local = rows.getBoolean(row, NOT_NULL_LOCAL);
    boolean nameNeeded =
        comment != null
            || (context.options().binaryUpgrade() && !table.properties().partition() && !local);
    if (!nameNeeded && name.equals(table.name() + "_" + column + "_not_null")) {
      name = "";
    }
    return new Column.NotNull(name, comment, rows.getBoolean(row, NOT_NULL_NO_INHERIT), local);
  }
}
