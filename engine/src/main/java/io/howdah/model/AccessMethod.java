package io.howdah.model;

/** A table or index access method. Source: {@code pg_am}. */
public record AccessMethod(ObjectHeader header, char kind, String handler)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.ACCESS_METHOD;
  }
}
