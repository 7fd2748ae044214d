package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.ExtendedStatistics;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads extended statistics objects, and the definitions of those whose table's definition is
 * dumped. They are dumped when their schema's contents are and their table's definition is, unless
 * an extension has them.
 *
 * <p>Source: {@code getExtendedStatistics}, {@code dumpStatisticsExt} and {@code
 * selectDumpableStatisticsObject} in {@code pg_dump.c}.
 */
public final class ExtendedStatisticsReader implements CatalogReader {
  private static final int OID = 0;
  private static final int NAME = 1;
  private static final int NAMESPACE = 2;
  private static final int OWNER = 3;
  private static final int TABLE = 4;
  private static final int TARGET = 5;
  private static final int DEFINITION = 6;

  @Override
  public String query(ReadContext context) {
    @Nullable String tables =
        OidArray.of(
            context.tables(), table -> context.selection().wants(table, Component.DEFINITION));
    return "SELECT oid, stxname, stxnamespace, stxowner, stxrelid, stxstattarget,\n  "
        + (tables == null
            ? "NULL"
            : "CASE WHEN stxrelid = ANY ("
                + tables
                + ") THEN pg_catalog.pg_get_statisticsobjdef(oid) END")
        + "\nFROM pg_catalog.pg_statistic_ext";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, OID);
      Table table = builder.index().table(rows.getLong(row, TABLE));
      if (table == null) {
        continue; // statistics of what can't be dumped can't be either
      }
      builder.add(
          new ExtendedStatistics(
              builder.header(
                  CatalogOids.EXTENDED_STATISTICS,
                  oid,
                  rows.get(row, NAME),
                  builder.namespace(rows.getLong(row, NAMESPACE))),
              table,
              builder.role(rows.getLong(row, OWNER)),
              rows.isNull(row, TARGET) ? -1 : rows.getInt(row, TARGET)));
      String definition = rows.orNull(row, DEFINITION);
      if (definition != null) {
        builder.relationDetails().statisticsDefinition(oid, definition);
      }
    }
  }
}
