package io.howdah.catalog;

import io.howdah.model.Namespace;
import io.howdah.model.RelationSize;
import io.howdah.model.Table;
import io.howdah.model.TableProperties;
import io.howdah.wire.Rows;

/**
 * Reads all relations but indexes, those of the system included: a user's table may inherit from
 * one of them, and columns of composite types have their dependencies here. Nothing is locked yet,
 * so no function is called that looks at definitions.
 *
 * <p>The owners of sequences are looked up one by one ({@code OFFSET 0} has the server do so): a
 * join would sort the dependencies of all indexes, however few sequences there are.
 *
 * <p>Source: {@code getTables} in {@code pg_dump.c}.
 */
public final class TableReader implements CatalogReader {
  private static final int OID = 0;
  private static final int NAME = 1;
  private static final int NAMESPACE = 2;
  private static final int KIND = 3;
  private static final int ROW_TYPE = 4;
  private static final int OWNER = 5;
  private static final int CHECKS = 6;
  private static final int HAS_INDEX = 7;
  private static final int HAS_TRIGGERS = 8;
  private static final int PAGES = 9;
  private static final int TUPLES = 10;
  private static final int ALL_VISIBLE = 11;
  private static final int ALL_FROZEN = 12;
  private static final int PERSISTENCE = 13;
  private static final int OF_TYPE = 14;
  private static final int ACL = 15;
  private static final int DEFAULT_ACL = 16;
  private static final int FOREIGN_SERVER = 17;
  private static final int FROZEN_XID = 18;
  private static final int MIN_MULTI_XID = 19;
  private static final int TOAST_OID = 20;
  private static final int TOAST_FROZEN_XID = 21;
  private static final int TOAST_MIN_MULTI_XID = 22;
  private static final int TOAST_PAGES = 23;
  private static final int TOAST_OPTIONS = 24;
  private static final int OWNING_TABLE = 25;
  private static final int OWNING_COLUMN = 26;
  private static final int IDENTITY_SEQUENCE = 27;
  private static final int TABLESPACE = 28;
  private static final int POPULATED = 29;
  private static final int REPLICA_IDENTITY = 30;
  private static final int ROW_SECURITY = 31;
  private static final int FORCE_ROW_SECURITY = 32;
  private static final int OPTIONS = 33;
  private static final int CHECK_OPTION = 34;
  private static final int ACCESS_METHOD = 35;
  private static final int PARTITION = 36;

  @Override
  public String query(ReadContext context) {
    String allFrozen = context.builder().version().atLeast(18) ? "c.relallfrozen" : "0";
    return """
    SELECT c.oid, c.relname, c.relnamespace, c.relkind, c.reltype, c.relowner,
      c.relchecks, c.relhasindex, c.relhastriggers,
      c.relpages, c.reltuples, c.relallvisible,
    """
        + allFrozen
        + """
        ,
          c.relpersistence,
          CASE WHEN c.reloftype <> 0 THEN pg_catalog.format_type(c.reloftype, NULL) END, c.relacl,
          pg_catalog.acldefault(CASE WHEN c.relkind = 'S' THEN 's'::"char" ELSE 'r'::"char" END,
            c.relowner),
          CASE WHEN c.relkind = 'f' THEN
            (SELECT ftserver FROM pg_catalog.pg_foreign_table WHERE ftrelid = c.oid) END,
          c.relfrozenxid, c.relminmxid,
          tc.oid, tc.relfrozenxid, tc.relminmxid, tc.relpages, tc.reloptions,
          d.refobjid, d.refobjsubid, (d.deptype = 'i') IS TRUE,
          tsp.spcname, c.relispopulated, c.relreplident,
          c.relrowsecurity, c.relforcerowsecurity,
          pg_catalog.array_remove(pg_catalog.array_remove(c.reloptions,
            'check_option=local'), 'check_option=cascaded'),
          CASE WHEN 'check_option=local' = ANY (c.reloptions) THEN 'LOCAL'
            WHEN 'check_option=cascaded' = ANY (c.reloptions) THEN 'CASCADED' END,
          am.amname, c.relispartition
        FROM pg_catalog.pg_class c
        LEFT JOIN LATERAL (SELECT refobjid, refobjsubid, deptype
          FROM pg_catalog.pg_depend
          WHERE c.relkind = 'S'
            AND classid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND objid = c.oid AND objsubid = 0
            AND refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
            AND deptype IN ('a', 'i')
          OFFSET 0) d ON true
        LEFT JOIN pg_catalog.pg_tablespace tsp ON (tsp.oid = c.reltablespace)
        LEFT JOIN pg_catalog.pg_am am ON (c.relam = am.oid)
        LEFT JOIN pg_catalog.pg_class tc ON (c.reltoastrelid = tc.oid
          AND tc.relkind = 't' AND c.relkind <> 'p')
        WHERE c.relkind IN ('r', 'S', 'v', 'c', 'm', 'f', 'p')
        ORDER BY c.oid\
        """;
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    Cells cells = new Cells();
    for (int row = 0; row < rows.count(); row++) {
      Namespace namespace = builder.namespace(rows.getLong(row, NAMESPACE));
      long oid = rows.getLong(row, OID);
      Table table =
          builder.add(
              new Table(
                  builder.header(CatalogOids.RELATION, oid, rows.get(row, NAME), namespace),
                  builder.acl(
                      CatalogOids.RELATION,
                      oid,
                      rows.orNull(row, ACL),
                      cells.shared(rows, row, DEFAULT_ACL)),
                  properties(rows, row, cells, builder)));
      if (context.options().statistics()
          && RelationStatisticsMaker.isWanted(table, context.selection())) {
        builder
            .relationDetails()
            .size(
                oid,
                new RelationSize(
                    builder.nextDumpId(),
                    rows.getInt(row, PAGES),
                    rows.get(row, TUPLES),
                    rows.getInt(row, ALL_VISIBLE),
                    rows.getInt(row, ALL_FROZEN)));
      }
    }
  }

  private static TableProperties properties(
      Rows rows, int row, Cells cells, CatalogBuilder builder) {
    return new TableProperties(
        builder.role(rows.getLong(row, OWNER)),
        Cells.letter(rows, row, KIND),
        Cells.letter(rows, row, PERSISTENCE),
        rows.getBoolean(row, POPULATED),
        Cells.letter(rows, row, REPLICA_IDENTITY),
        cells.shared(rows, row, TABLESPACE),
        rows.orNull(row, OPTIONS),
        rows.orNull(row, CHECK_OPTION),
        rows.orNull(row, TOAST_OPTIONS),
        rows.getBoolean(row, HAS_INDEX),
        rows.getBoolean(row, HAS_TRIGGERS),
        rows.getBoolean(row, ROW_SECURITY),
        rows.getBoolean(row, FORCE_ROW_SECURITY),
        Cells.oid(rows, row, FROZEN_XID),
        Cells.oid(rows, row, MIN_MULTI_XID),
        Cells.oid(rows, row, TOAST_OID),
        Cells.oid(rows, row, TOAST_FROZEN_XID),
        Cells.oid(rows, row, TOAST_MIN_MULTI_XID),
        rows.getInt(row, CHECKS),
        rows.getLong(row, ROW_TYPE),
        rows.orNull(row, OF_TYPE),
        Cells.oid(rows, row, FOREIGN_SERVER),
        Cells.oid(rows, row, OWNING_TABLE),
        (int) Cells.oid(rows, row, OWNING_COLUMN),
        rows.getBoolean(row, IDENTITY_SEQUENCE),
        rows.getInt(row, PAGES),
        (int) Cells.oid(rows, row, TOAST_PAGES),
        rows.getBoolean(row, PARTITION),
        rows.isNull(row, ACCESS_METHOD) ? null : cells.shared(rows, row, ACCESS_METHOD));
  }
}
