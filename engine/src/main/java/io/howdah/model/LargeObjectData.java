package io.howdah.model;

/** The contents of a group of large objects. */
public record LargeObjectData(ObjectHeader header, LargeObjects objects) implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.LARGE_OBJECT_DATA;
  }
}
