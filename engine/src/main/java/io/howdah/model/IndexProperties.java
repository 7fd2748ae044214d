package io.howdah.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pg_index} says of an index.
 *
 * @param definition the CREATE INDEX command, without its semicolon; empty for the index of a
 *     constraint, which comes with it
 * @param tablespace the bare name of the tablespace; empty for the database's own
 * @param options {@code reloptions}, or null
 * @param statisticsColumns numbers of the columns with a statistics target, as an array's text, or
 *     null
 * @param statisticsValues their statistics targets, as an array's text, or null
 * @param keyColumns how many of the columns are key columns; the others are included ones
 * @param columns the table's column number for each column; 0 for an expression
 * @param clustered whether the table was last clustered on it
 * @param replicaIdentity whether it is the table's replica identity
 * @param nullsNotDistinct whether nulls are equal to each other
 * @param parentIndexOid the index of the partitioned table that it is a partition of, or 0
 * @param constraintDumpId the dump ID of the constraint that it belongs to, or 0
 */
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
    int constraintDumpId) {
  /** Takes a copy of the columns. */
  public IndexProperties {
    columns = List.copyOf(columns);
  }
}
