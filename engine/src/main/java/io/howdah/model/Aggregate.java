package io.howdah.model;

import java.util.List;

/** An aggregate function. Source: {@code pg_aggregate}, {@code pg_proc}. */
public record Aggregate(
    ObjectHeader header, Acl acl, String owner, List<Long> argumentTypes, long returnType)
    implements Routine {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.AGGREGATE;
  }
}
