package io.howdah.model;

/**
 * An extended statistics object. Source: {@code pg_statistic_ext}.
 *
 * @param target the statistics target, or -1 for the default
 */
public record ExtendedStatistics(ObjectHeader header, Table table, String owner, int target)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.EXTENDED_STATISTICS;
  }
}
