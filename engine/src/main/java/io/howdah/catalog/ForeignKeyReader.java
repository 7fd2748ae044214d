package io.howdah.catalog;

import io.howdah.model.Component;
import io.howdah.model.ConstraintProperties;
import io.howdah.model.DependencyGraph;
import io.howdah.model.ForeignKey;
import io.howdah.model.Index;
import io.howdah.model.IndexAttach;
import io.howdah.model.Table;
import io.howdah.wire.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Reads the foreign keys of tables whose definition is dumped; each of them is dumped. Those that a
 * partition has from its parent are left out.
 *
 * <p>Source: {@code getConstraints} in {@code pg_dump.c}.
 */
public final class ForeignKeyReader implements CatalogReader {
  private static final int OID = 0;
  private static final int TABLE = 1;
  private static final int NAME = 2;
  private static final int REFERENCED_TABLE = 3;
  private static final int INDEX = 4;
  private static final int DEFINITION = 5;

  @Override
  public @Nullable String query(ReadContext context) {
    String tables =
        OidArray.of(
            context.tables(), table -> context.selection().wants(table, Component.DEFINITION));
    return tables == null
        ? null
        : "SELECT c.oid, conrelid, conname, confrelid, conindid,\n"
            + "  pg_catalog.pg_get_constraintdef(c.oid)\n"
            + "FROM pg_catalog.unnest("
            + tables
            + ") AS src(tbloid)\n"
            + "JOIN pg_catalog.pg_constraint c ON (src.tbloid = c.conrelid)\n"
            + "WHERE contype = 'f' AND conparentid = 0\n"
            + "ORDER BY conrelid, conname";
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
      long referencedOid = rows.getLong(row, REFERENCED_TABLE);
      ForeignKey foreignKey =
          builder.add(
              new ForeignKey(
                  builder.header(
                      CatalogOids.CONSTRAINT,
                      rows.getLong(row, OID),
                      rows.get(row, NAME),
                      table.namespace()),
                  ConstraintProperties.foreignKey(
                      table, Cells.text(rows, row, DEFINITION), referencedOid)));
      Table referenced = builder.index().table(referencedOid);
      if (referenced != null && referenced.properties().kind() == 'p') {
        awaitAttachments(foreignKey, referenced, Cells.oid(rows, row, INDEX), builder);
      }
    }
  }

  /** The referenced index of a partitioned table is valid once every partition's is attached. */
  private static void awaitAttachments(
      ForeignKey foreignKey, Table referenced, long indexOid, CatalogBuilder builder) {
    for (Index index : builder.relationDetails().indexes(referenced)) {
      if (index.oid() == indexOid) {
        awaitAttachments(
            foreignKey.dumpId(), index, builder.relationDetails(), builder.dependencies());
        return;
      }
    }
  }

  private static void awaitAttachments(
      int foreignKey, Index index, RelationDetails details, DependencyGraph dependencies) {
    for (IndexAttach attach : details.attachedIndexes(index)) {
      dependencies.add(foreignKey, attach.dumpId());
      awaitAttachments(foreignKey, attach.partition(), details, dependencies);
    }
  }
}
