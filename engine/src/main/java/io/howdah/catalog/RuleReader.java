package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.Rule;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads every rule, and the definitions of those that are no view's query, as far as the definition
 * of their table is dumped. Rules are dumped with the components of their table.
 *
 * <p>A view comes after the rule that is its query, so that what the query needs comes before the
 * view; any other rule comes after its table.
 *
 * <p>Source: {@code getRules} and {@code dumpRule} in {@code pg_dump.c}.
 */
public final class RuleReader implements CatalogReader {
  private static final int OID = 0;
  private static final int NAME = 1;
  private static final int TABLE = 2;
  private static final int EVENT = 3;
  private static final int INSTEAD = 4;
  private static final int ENABLED = 5;
  private static final int DEFINITION = 6;

  private final Cells cells = new Cells();

  @Override
  public String query(ReadContext context) {
    @Nullable String tables =
        OidArray.of(
            context.tables(),
            table ->
                context.options().schema()
                    && context.selection().wants(table, Component.DEFINITION));
    return "SELECT oid, rulename, ev_class, ev_type, is_instead, ev_enabled,\n  "
        + (tables == null
            ? "NULL"
            : "CASE WHEN NOT (ev_type = '1' AND is_instead) AND ev_class = ANY ("
                + tables
                + ") THEN pg_catalog.pg_get_ruledef(oid) END")
        + "\nFROM pg_catalog.pg_rewrite\nORDER BY oid";
  }

  @Override
  public void read(Rows rows, ReadContext context) {
    CatalogBuilder builder = context.builder();
    for (int row = 0; row < rows.count(); row++) {
      long oid = rows.getLong(row, OID);
      long tableOid = rows.getLong(row, TABLE);
      Table table = builder.index().table(tableOid);
      if (table == null) {
        throw new CatalogException(
            "failed sanity check, parent table with OID "
                + tableOid
                + " of pg_rewrite entry with OID "
                + oid
                + " not found");
      }
      Rule rule =
          builder.add(
              new Rule(
                  builder.header(
                      CatalogOids.RULE, oid, cells.shared(rows, row, NAME), table.namespace()),
                  table,
                  Cells.letter(rows, row, EVENT),
                  rows.getBoolean(row, INSTEAD),
                  Cells.letter(rows, row, ENABLED)));
      if (rule.isViewQuery()) {
        builder.dependencies().add(table.dumpId(), rule.dumpId());
      } else {
        builder.dependencies().add(rule.dumpId(), table.dumpId());
      }
      String definition = rows.orNull(row, DEFINITION);
      if (definition != null) {
        builder.relationDetails().ruleDefinition(oid, definition);
      }
    }
  }
}
