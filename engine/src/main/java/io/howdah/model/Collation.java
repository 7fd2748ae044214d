package io.howdah.model;

/** A collation. Source: {@code pg_collation}. */
public record Collation(ObjectHeader header, String owner, int encoding) implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.COLLATION;
  }
}
