package io.howdah.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code pg_index} says of an index. */
public record IndexProperties(
    String definition,
    String tablespace,
    @Nullable String options,
    @Nullable String statisticsColumns,
    @Nullable String statisticsValues,
    int keyColumns,
    List<Integer> columns,
    boolean clustered,
    boolean replicaIdentity,
    boolean nullsNotDistinct,
    long parentIndexOid,
    int constraintDumpId) {}
