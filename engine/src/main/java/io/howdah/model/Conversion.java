package io.howdah.model;

/** An encoding conversion. Source: {@code pg_conversion}. */
public record Conversion(ObjectHeader header, String owner) implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.CONVERSION;
  }
}
