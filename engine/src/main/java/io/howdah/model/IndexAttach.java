package io.howdah.model;

/** The attachment of a partition's index to the parent's. */
public record IndexAttach(ObjectHeader header, Index parent, Index partition)
    implements DatabaseObject {
  @Override
  public ObjectKind objectKind() {
    return ObjectKind.INDEX_ATTACH;
  }
}
