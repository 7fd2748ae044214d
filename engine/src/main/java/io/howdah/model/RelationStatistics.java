package io.howdah.model;

import java.util.List;

/**
 * The planner's statistics of a table, materialized view or index.
 *
 * <p>Always dumped when it is there: it is made for what is dumped only.
 *
 * <p>Source: {@code pg_class}, {@code pg_stats}.
 *
 * @param relationKind {@code relkind}; an index of a partition counts as a partitioned index
 * @param indexColumns names of an index's columns, in order, when one of them is an expression;
 *     otherwise empty
 * @param postData whether it stands in the post-data section: that of indexes does, and that of
 *     materialized views which are refreshed
 */
public record RelationStatistics(
    ObjectHeader header,
    RelationSize size,
    char relationKind,
    List<String> indexColumns,
    boolean postData)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.RELATION_STATISTICS;
  }

  /** Takes a copy of the names. */
  public RelationStatistics {
    indexColumns = List.copyOf(indexColumns);
  }
}
