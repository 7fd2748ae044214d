package io.howdah.model;

/** An operator. Source: {@code pg_operator}. */
public record Operator(
    ObjectHeader header, String owner, char kind, long leftType, long rightType, long functionOid)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.OPERATOR;
  }
}
