package io.howdah.model;

import java.util.List;

/** The planner's statistics of a relation. Source: {@code pg_class}, {@code pg_stats}. */
public record RelationStatistics(
    ObjectHeader header,
    int pages,
    String tuples,
    int allVisible,
    int allFrozen,
    char relationKind,
    List<String> indexColumns,
    boolean postData)
    implements DatabaseObject {}
