package io.howdah.model;

/** An index. Source: {@code pg_index}. */
public record Index(ObjectHeader header, Table table, IndexProperties properties)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.INDEX;
  }
}
