package io.howdah.model;

/**
 * A relation: table, view, materialized view, sequence, foreign or partitioned table. Source:
 * {@code pg_class}.
 */
public record Table(ObjectHeader header, Acl acl, TableProperties properties) implements WithAcl {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.TABLE;
  }
}
