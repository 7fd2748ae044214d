package io.howdah.catalog;

import io.howdah.model.CatalogId;
import io.howdah.model.Component;
import io.howdah.model.DependencyGraph;
import io.howdah.model.Index;
import io.howdah.model.MatviewRefresh;
import io.howdah.model.ObjectHeader;
import io.howdah.model.RelationSize;
import io.howdah.model.RelationStatistics;
import io.howdah.model.Selection;
import io.howdah.model.Table;
import java.util.List;
import java.util.Map;

/**
 * Makes an object for the planner's statistics of each relation that has them. Every one made is to
 * be dumped.
 *
 * <p>Source: {@code getRelationStatistics} and {@code makeTableDataInfo} in {@code pg_dump.c}.
 */
public final class RelationStatisticsMaker {
  private static final int WITH_STATISTICS =
      Component.DEFINITION.bit() | Component.DATA.bit() | Component.STATISTICS.bit();

  private RelationStatisticsMaker() {}

  /**
   * Whether there will be statistics of a table. Its object gets a dump ID as soon as the table is
   * read, so that entries are numbered as the reference tool numbers them.
   */
  static boolean isWanted(Table table, Selection selection) {
    return switch (table.properties().kind()) {
      case 'r', 'p', 'm', 'f' -> (selection.of(table) & WITH_STATISTICS) != 0;
      default -> false;
    };
  }

  /**
   * Adds the objects, once all others have been read. Nothing is added when statistics were not
   * asked for when tables and indexes were read.
   *
   * <p>Those of tables that are read only because they are parents of others have no size.
   *
   * @param tables the tables that details were read of
   * @param refreshes the refreshes of materialized views that will be dumped, by the OID of the
   *     view
   */
  public static void add(
      CatalogBuilder builder, List<Table> tables, Map<Long, MatviewRefresh> refreshes) {
    for (Table table : tables) {
      addTable(builder, table, refreshes);
    }
    for (Table table : tables) {
      for (Index index : builder.relationDetails().indexes(table)) {
        addIndex(builder, index);
      }
    }
  }

  private static void addTable(
      CatalogBuilder builder, Table table, Map<Long, MatviewRefresh> refreshes) {
    RelationSize size = builder.relationDetails().size(table.oid());
    char kind = table.properties().kind();
    if (size == null) {
      return;
    }
    MatviewRefresh refresh = kind == 'm' ? refreshes.get(table.oid()) : null;
    RelationStatistics statistics =
        builder.add(
            new RelationStatistics(
                header(size, table.header()), size, kind, List.of(), refresh != null));
    DependencyGraph dependencies = builder.dependencies();
    dependencies.add(statistics.dumpId(), table.dumpId());
    if (refresh != null) {
      // Refreshing makes a new file and forgets the statistics.
      dependencies.add(statistics.dumpId(), refresh.dumpId());
    }
  }

  private static void addIndex(CatalogBuilder builder, Index index) {
    RelationSize size = builder.relationDetails().size(index.oid());
    if (size == null) {
      return;
    }
    RelationStatistics statistics =
        builder.add(
            new RelationStatistics(
                header(size, index.header()),
                size,
                index.properties().parentIndexOid() == 0 ? 'i' : 'I',
                builder.relationDetails().expressionIndexColumns(index),
                true));
    builder.dependencies().add(statistics.dumpId(), index.dumpId());
    int constraint = index.properties().constraintDumpId();
    if (constraint != 0) {
      builder.dependencies().add(statistics.dumpId(), constraint);
    }
  }

  private static ObjectHeader header(RelationSize size, ObjectHeader relation) {
    return new ObjectHeader(
        size.statisticsDumpId(), CatalogId.NONE, relation.name(), relation.namespace());
  }
}
