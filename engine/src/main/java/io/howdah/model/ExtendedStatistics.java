package io.howdah.model;

import org.jspecify.annotations.Nullable;

/** An extended statistics object. Source: {@code pg_statistic_ext}. */
public record ExtendedStatistics(
    ObjectHeader header, Table table, String owner, @Nullable Integer target)
    implements DatabaseObject {}
