package io.howdah.catalog;

import io.howdah.model.Constraint;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads check constraints and those not-null constraints that aren't valid. They are dumped with
 * the components of their table.
 *
 * <p>What isn't valid is written apart, behind the data, which it may not fit. All else is a
 * dependency of its table, so that what it needs comes before.
 *
 * <p>Source: {@code getTableAttrs} in {@code pg_dump.c}.
 */
public final class TableConstraintReader implements CatalogReader {
  private static final int OID = 0;
  private static final int TABLE = 1;
  private static final int NAME = 2;
  private static final int DEFINITION = 3;
  private static final int LOCAL = 4;
  private static final int VALIDATED = 5;
  private static final int KIND = 6;

  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        context.options().schema()
            ? OidArray.of(context.tables(), table -> table.properties().kind() != 'S')
            : null;
    return tables == null
        ? null
        : "SELECT c.oid, c.conrelid, c.conname, pg_catalog.pg_get_constraintdef(c.oid),\n"
            + "  c.conislocal, c.convalidated, c.contype\n"
            + "FROM pg_catalog.unnest("
            + tables
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_constraint c ON (src.tbloid = c.conrelid)\n"
            + "WHERE c.contype = 'c' OR (c.contype = 'n' AND NOT c.convalidated)\n"
            + "ORDER BY c.contype DESC, c.conrelid, c.conname";
  }

  @Override
  public List<String> findings(Rows rows) {
    List<String> findings = new ArrayList<>();
    if (!rows.isEmpty() && Cells.letter(rows, 0, KIND) == 'n') {
      findings.add("finding invalid not-null constraints");
    }
    if (!rows.isEmpty() && Cells.letter(rows, rows.count() - 1, KIND) == 'c') {
      findings.add("finding table check constraints");
    }
    return findings;
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
      char kind = Cells.letter(rows, row, KIND);
      boolean separate = !rows.getBoolean(row, VALIDATED);
      Constraint constraint =
          builder.add(
              new Constraint(
                  builder.header(
                      CatalogOids.CONSTRAINT,
                      rows.getLong(row, OID),
                      rows.get(row, NAME),
                      table.namespace()),
                  ConstraintProperties.ofTable(
                      table,
                      kind,
                      Cells.text(rows, row, DEFINITION),
                      rows.getBoolean(row, LOCAL),
                      separate)));
      if (kind == 'c') {
        builder.relationDetails().check(table, constraint);
      }
      if (!separate) {
        builder.dependencies().add(table.dumpId(), constraint.dumpId());
      }
    }
    for (Table table : context.tables()) {
      countChecks(table, builder.relationDetails());
    }
    InheritedDefaults.override(context);
  }

  private static void countChecks(Table table, RelationDetails details) {
    int expected = table.properties().checkCount();
    int found = details.checks(table).size();
    if (found != expected) {
      throw new CatalogException(
          "expected "
              + expected
              + (expected == 1 ? " check constraint" : " check constraints")
              + " on table \""
              + table.name()
              + "\" but found "
              + found,
          "The system catalogs might be corrupted.");
    }
  }
}
