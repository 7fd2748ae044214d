package io.howdah.model;

/** A cast. Source: {@code pg_cast}. */
public record Cast(
    ObjectHeader header,
    long sourceType,
    long targetType,
    long functionOid,
    char context,
    char method)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.CAST;
  }
}
