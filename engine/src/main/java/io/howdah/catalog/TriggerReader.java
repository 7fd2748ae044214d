package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Table;
import io.howdah.model.Trigger;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the triggers of tables whose definition is dumped; each of them is dumped. Those that a
 * partition has from its parent are read only when they are enabled or disabled differently there.
 *
 * <p>Source: {@code getTriggers} in {@code pg_dump.c}.
 */
public final class TriggerReader implements CatalogReader {
  private static final int OID = 0;
  private static final int TABLE = 1;
  private static final int NAME = 2;
  private static final int DEFINITION = 3;
  private static final int ENABLED = 4;
  private static final int ON_PARTITION = 5;

  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        OidArray.of(
            context.tables(),
            table ->
                table.properties().hasTriggers()
                    && context.selection().wants(table, Component.DEFINITION));
    if (tables == null) {
      return null;
    }
    boolean atLeast15 = context.builder().version().atLeast(15);
    return "SELECT t.oid, t.tgrelid, t.tgname, pg_catalog.pg_get_triggerdef(t.oid, false),\n"
        + "  t.tgenabled, "
        + (atLeast15 ? "t.tgparentid <> 0" : "t.tgisinternal")
        + "\nFROM pg_catalog.unnest("
        + tables
        + ") AS src(tbloid)\n"
        + "JOIN pg_catalog.pg_trigger t ON (src.tbloid = t.tgrelid)\n"
        + "LEFT JOIN pg_catalog.pg_trigger u ON (u.oid = t.tgparentid)\n"
        + "WHERE "
        + (atLeast15 ? "(NOT t.tgisinternal AND t.tgparentid = 0)" : "NOT t.tgisinternal")
        + " OR t.tgenabled <> u.tgenabled\n"
        + "ORDER BY t.tgrelid, t.tgname";
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
      builder.add(
          new Trigger(
              builder.header(
                  CatalogOids.TRIGGER,
                  rows.getLong(row, OID),
                  rows.get(row, NAME),
                  table.namespace()),
              table,
              Cells.letter(rows, row, ENABLED),
              rows.getBoolean(row, ON_PARTITION),
              Cells.text(rows, row, DEFINITION)));
    }
  }
}
